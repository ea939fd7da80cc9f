import type { Section, SopDocument, SopStatus } from '@/core/sop/model';
import { oneLine } from './clean-text';

/** What stands in a chapter of the document, before any format. */
export type BlockBody =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'links'; items: { title: string; url: string }[] }
  | { kind: 'table'; header: string[]; rows: string[][] };

export interface Block {
  /** Id within the document, `[a-z-]`. */
  id: string;
  title: string;
  body: BlockBody[];
}

export const STATUS_NAMES: Record<SopStatus, string> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
  effective: 'Effective',
  superseded: 'Superseded',
  retired: 'Retired',
};

/** A sentence for statuses under which nobody should work by the document; null for the others. */
export function statusWarning(status: SopStatus): string | null {
  switch (status) {
    case 'draft':
      return 'Draft: not approved for use.';
    case 'in-review':
      return 'In review: not approved for use.';
    case 'superseded':
      return 'Superseded: a newer version of this procedure exists.';
    case 'retired':
      return 'Retired: this procedure is no longer in use.';
    default:
      return null;
  }
}

/** Document control: what is filled, as label and value. Times are UTC days. */
export function controlRows(sop: SopDocument, sections: Section[]): [string, string][] {
  const rows: [string, string][] = [
    ['SOP number', sop.sopNumber],
    ['Version', sop.version],
    ['Status', STATUS_NAMES[sop.status]],
    ['Client', sop.client],
    ['Owner', sop.owner],
    ['Author', sop.author],
    ['Reviewers', sop.reviewers.map(oneLine).join(', ')],
    ['Approver', sop.approver],
    ['Effective from', sop.effectiveDate],
    ['Next review', sop.nextReviewDate],
    ['Review cadence', sop.reviewCadence],
    ['Last changed', new Date(sop.updatedAt).toISOString().slice(0, 10)],
    ['Estimated duration', durationOf(sections)],
    ['Change summary', sop.changeSummary],
    ['Tags', sop.tags.map(oneLine).join(', ')],
  ];
  return rows.filter(([, value]) => oneLine(value) !== '');
}

/** Summed over the steps that are shown; empty when nothing was measured. */
function durationOf(sections: Section[]): string {
  const ms = sections
    .flatMap((section) => section.steps)
    .reduce((sum, step) => sum + step.durationMs, 0);
  if (ms <= 0) return '';
  const minutes = Math.ceil(ms / 60_000);
  if (minutes < 60) return minutes === 1 ? 'about 1 minute' : `about ${minutes} minutes`;
  return `about ${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** What a follower reads before the first step. Empty chapters are left out. */
export function blocksBefore(sop: SopDocument): Block[] {
  return [
    block('purpose', 'Purpose', text(sop.purpose)),
    block('scope', 'Scope', [
      ...text(sop.scope),
      ...text(sop.outOfScope && `Out of scope: ${sop.outOfScope}`),
    ]),
    block('trigger', 'When to use it', text(sop.trigger)),
    block(
      'roles',
      'Roles and responsibilities',
      table(
        ['Role', 'Responsibility'],
        sop.roles.map((one) => [
          one.accountable ? `${one.role} (accountable)` : one.role,
          one.responsibility,
        ]),
      ),
    ),
    block('prerequisites', 'Prerequisites', list(sop.prerequisites)),
    block('safety', 'Safety and sensitivity', text(sop.safetyNotes)),
    block(
      'variables',
      'Values to have at hand',
      table(
        ['Value', 'What it is', 'Example'],
        sop.variables.map((one) => [one.name, one.description, one.example]),
      ),
    ),
  ].filter((one) => one.body.length > 0);
}

/** What follows the last step. Empty chapters are left out. */
export function blocksAfter(sop: SopDocument): Block[] {
  return [
    block('quality-checks', 'Quality checks', list(sop.qualityChecks)),
    block(
      'exceptions',
      'Exceptions',
      table(
        ['If', 'Then'],
        sop.exceptions.map((one) => [one.condition, one.response]),
      ),
    ),
    block(
      'escalation',
      'Escalation',
      table(
        ['When', 'To', 'How'],
        sop.escalations.map((one) => [one.threshold, one.to, one.how]),
      ),
    ),
    block('rollback', 'Rollback', text(sop.rollback)),
    block('audit-trail', 'Evidence to keep', list(sop.auditTrail)),
    block(
      'controls',
      'Controls served',
      table(
        ['Framework', 'Control', 'Title'],
        sop.controls.map((one) => [one.framework, one.id, one.title]),
      ),
    ),
    block('references', 'References', links(sop.references)),
  ].filter((one) => one.body.length > 0);
}

function block(id: string, title: string, body: BlockBody[]): Block {
  return { id, title, body };
}

function text(value: string): BlockBody[] {
  return oneLine(value) === '' ? [] : [{ kind: 'text', text: value }];
}

function list(values: string[]): BlockBody[] {
  const items = values.filter((value) => oneLine(value) !== '');
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function table(header: string[], rows: string[][]): BlockBody[] {
  const filled = rows.filter((row) => row.some((cell) => oneLine(cell) !== ''));
  return filled.length === 0 ? [] : [{ kind: 'table', header, rows: filled }];
}

function links(values: { title: string; url: string }[]): BlockBody[] {
  const items = values.filter((one) => oneLine(one.title) !== '' || oneLine(one.url) !== '');
  return items.length === 0 ? [] : [{ kind: 'links', items }];
}
