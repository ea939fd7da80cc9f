import * as v from 'valibot';
import type { SopFields, SopStatus } from '../model';

const STATUSES = [
  'draft',
  'in-review',
  'approved',
  'effective',
  'superseded',
  'retired',
] as const satisfies readonly SopStatus[];

const strings = v.array(v.string());
/** ISO date or empty: what is not a date can't be a review date. */
const date = v.pipe(v.string(), v.regex(/^(?:\d{4}-\d{2}-\d{2})?$/));

/** The document's own fields, in the order in which the package writes them. */
export const FIELD_ENTRIES = {
  title: v.string(),
  sopNumber: v.string(),
  purpose: v.string(),
  scope: v.string(),
  outOfScope: v.string(),
  trigger: v.string(),
  roles: v.array(
    v.strictObject({ role: v.string(), responsibility: v.string(), accountable: v.boolean() }),
  ),
  prerequisites: strings,
  safetyNotes: v.string(),
  exceptions: v.array(v.strictObject({ condition: v.string(), response: v.string() })),
  escalations: v.array(v.strictObject({ threshold: v.string(), to: v.string(), how: v.string() })),
  qualityChecks: strings,
  rollback: v.string(),
  auditTrail: strings,
  references: v.array(v.strictObject({ title: v.string(), url: v.string() })),
  controls: v.array(v.strictObject({ framework: v.string(), id: v.string(), title: v.string() })),
  owner: v.string(),
  author: v.string(),
  reviewers: strings,
  approver: v.string(),
  version: v.string(),
  status: v.picklist(STATUSES),
  effectiveDate: date,
  nextReviewDate: date,
  reviewCadence: v.string(),
  changeSummary: v.string(),
  client: v.string(),
  folder: v.string(),
  tags: strings,
  language: v.string(),
  variables: v.array(
    v.strictObject({ name: v.string(), description: v.string(), example: v.string() }),
  ),
} satisfies { [K in keyof SopFields]: v.GenericSchema<SopFields[K]> };
