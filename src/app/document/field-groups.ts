import type { SopFields, SopStatus } from '@/core/sop/model';
import { statusName } from '../library/status-name';

/** Names of the fields of SopFields whose value is a T. */
type FieldOf<T> = { [K in keyof SopFields]: SopFields[K] extends T ? K : never }[keyof SopFields];

export type TextField = Exclude<FieldOf<string>, 'status' | 'title'>;
export type ListField = FieldOf<string[]>;
export type TableField =
  | 'roles'
  | 'exceptions'
  | 'escalations'
  | 'references'
  | 'controls'
  | 'variables';

export interface TableColumn {
  key: string;
  label: string;
  placeholder?: string;
  kind?: 'text' | 'check';
}

interface Described {
  label: string;
  hint?: string;
  placeholder?: string;
  /** Part of the lean minimum that a usable SOP needs. */
  minimum?: boolean;
}

export type FieldSpec = Described &
  (
    | { kind: 'line' | 'text' | 'date'; key: TextField }
    | { kind: 'list' | 'tags'; key: ListField; item: string }
    | { kind: 'table'; key: TableField; columns: TableColumn[]; item: string }
    | { kind: 'status'; key: 'status' }
  );

export interface FieldGroup {
  title: string;
  fields: FieldSpec[];
}

export const STATUSES: { value: SopStatus; name: string }[] = (
  ['draft', 'in-review', 'approved', 'effective', 'superseded', 'retired'] as const
).map((value) => ({ value, name: statusName(value) }));

/** The document's fields as a person fills them: what for, who, before, when it goes wrong, proof, control. */
export const FIELD_GROUPS: FieldGroup[] = [
  {
    title: 'What it is for',
    fields: [
      {
        kind: 'text',
        key: 'purpose',
        label: 'Purpose',
        minimum: true,
        placeholder: 'Why this procedure exists and what it achieves',
      },
      {
        kind: 'text',
        key: 'scope',
        label: 'Scope',
        minimum: true,
        placeholder: 'Whom and what it covers',
      },
      { kind: 'text', key: 'outOfScope', label: 'Out of scope' },
      {
        kind: 'text',
        key: 'trigger',
        label: 'Trigger',
        minimum: true,
        placeholder: 'What starts it: a ticket, an alert, a date',
      },
    ],
  },
  {
    title: 'Who does it',
    fields: [
      {
        kind: 'table',
        key: 'roles',
        label: 'Roles and responsibilities',
        minimum: true,
        item: 'role',
        columns: [
          { key: 'role', label: 'Role', placeholder: 'Service desk analyst' },
          { key: 'responsibility', label: 'Responsibility', placeholder: 'Carries out the steps' },
          { key: 'accountable', label: 'Accountable', kind: 'check' },
        ],
      },
      { kind: 'line', key: 'owner', label: 'Owner', minimum: true },
      { kind: 'line', key: 'author', label: 'Author' },
      { kind: 'tags', key: 'reviewers', label: 'Reviewers', item: 'reviewer' },
      { kind: 'line', key: 'approver', label: 'Approver', minimum: true },
    ],
  },
  {
    title: 'Before you begin',
    fields: [
      {
        kind: 'list',
        key: 'prerequisites',
        label: 'Prerequisites',
        minimum: true,
        item: 'prerequisite',
        placeholder: 'Access, tool, ticket or data that is needed',
      },
      { kind: 'text', key: 'safetyNotes', label: 'Safety and sensitivity' },
      {
        kind: 'table',
        key: 'variables',
        label: 'Variables',
        hint: 'Values that differ each time the procedure is followed.',
        item: 'variable',
        columns: [
          { key: 'name', label: 'Name', placeholder: 'username' },
          { key: 'description', label: 'What it is' },
          { key: 'example', label: 'Example' },
        ],
      },
    ],
  },
  {
    title: 'When it does not go to plan',
    fields: [
      {
        kind: 'table',
        key: 'exceptions',
        label: 'Exceptions',
        minimum: true,
        item: 'exception',
        columns: [
          { key: 'condition', label: 'If', placeholder: 'The user is not in the directory' },
          { key: 'response', label: 'Then', placeholder: 'Stop and ask HR for the record' },
        ],
      },
      {
        kind: 'table',
        key: 'escalations',
        label: 'Escalations',
        minimum: true,
        item: 'escalation',
        columns: [
          { key: 'threshold', label: 'When', placeholder: 'Not solved within 30 minutes' },
          { key: 'to', label: 'To', placeholder: 'Identity team' },
          { key: 'how', label: 'How', placeholder: 'Ticket, priority 2' },
        ],
      },
      {
        kind: 'text',
        key: 'rollback',
        label: 'Rollback',
        placeholder: 'How to put everything back as it was',
      },
    ],
  },
  {
    title: 'Checks and proof',
    fields: [
      {
        kind: 'list',
        key: 'qualityChecks',
        label: 'Quality checks',
        item: 'check',
        placeholder: 'How to tell that it worked',
      },
      {
        kind: 'list',
        key: 'auditTrail',
        label: 'Audit trail',
        item: 'piece of evidence',
        placeholder: 'Evidence to keep, and where',
      },
      {
        kind: 'table',
        key: 'controls',
        label: 'Control mappings',
        item: 'control',
        columns: [
          { key: 'framework', label: 'Framework', placeholder: 'SOC 2' },
          { key: 'id', label: 'Id', placeholder: 'CC6.2' },
          { key: 'title', label: 'Title' },
        ],
      },
      {
        kind: 'table',
        key: 'references',
        label: 'References',
        item: 'reference',
        columns: [
          { key: 'title', label: 'Title' },
          { key: 'url', label: 'Link' },
        ],
      },
    ],
  },
  {
    title: 'Document control',
    fields: [
      { kind: 'line', key: 'sopNumber', label: 'SOP number', placeholder: 'IT-OPS-014' },
      { kind: 'line', key: 'version', label: 'Version', minimum: true },
      { kind: 'status', key: 'status', label: 'Status' },
      { kind: 'date', key: 'effectiveDate', label: 'Effective from' },
      { kind: 'date', key: 'nextReviewDate', label: 'Next review', minimum: true },
      { kind: 'line', key: 'reviewCadence', label: 'Review cadence', placeholder: 'Every quarter' },
      { kind: 'text', key: 'changeSummary', label: 'Change summary' },
      { kind: 'line', key: 'client', label: 'Client' },
      { kind: 'line', key: 'folder', label: 'Folder' },
      { kind: 'tags', key: 'tags', label: 'Tags', item: 'tag' },
      { kind: 'line', key: 'language', label: 'Language', placeholder: 'en' },
    ],
  },
];

/** Labels of the minimum fields that are still empty, and how many there are in all. */
export function missingMinimum(fields: SopFields): { missing: string[]; of: number } {
  const minimum = FIELD_GROUPS.flatMap((group) => group.fields).filter((field) => field.minimum);
  const missing = minimum.filter(({ key }) => {
    const value = fields[key];
    return typeof value === 'string' ? value.trim() === '' : value.length === 0;
  });
  return { missing: missing.map((field) => field.label), of: minimum.length };
}
