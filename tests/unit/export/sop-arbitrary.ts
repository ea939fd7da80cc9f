import fc from 'fast-check';
import {
  CALLOUT_KINDS,
  emptySopFields,
  OMISSION_REASONS,
  type Phrasing,
  type Screenshot,
  type Section,
  type SopDocument,
  type Step,
} from '@/core/sop/model';
import { REDACTION_KINDS, SIGNAL_KINDS } from '@/core/sop/schema/kinds';
import { STEP_KINDS } from '@/core/sop/step-kind';
import type { Locator, Target } from '@/core/sop/target';
import { HOSTILE_TEXTS } from './hostile-texts';

/** Any text that a console can show: hostile ones, any UTF-16, ordinary ones. */
export const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

const texts = fc.array(anyText, { maxLength: 3 });
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const date = fc.constantFrom('', '2026-02-01');

const phrasing: fc.Arbitrary<Phrasing> = fc.letrec<{ node: Phrasing }>((tie) => {
  const children = fc.array(tie('node'), { maxLength: 3 });
  return {
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ type: fc.constant('text' as const), value: anyText }),
      fc.record({ type: fc.constant('inlineCode' as const), value: anyText }),
      fc.record({ type: fc.constant('strong' as const), children }),
      fc.record({ type: fc.constant('emphasis' as const), children }),
      fc.record({
        type: fc.constant('link' as const),
        url: fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.constant('mailto:a@b.example')),
        children,
      }),
    ),
  };
}).node;

const locator: fc.Arbitrary<Locator> = fc.oneof(
  fc.record({ by: fc.constant('test-id' as const), attribute: anyText, value: anyText }),
  fc.record({ by: fc.constant('role' as const), role: anyText, name: anyText }),
  fc.record({ by: fc.constantFrom('label', 'text', 'alt', 'title', 'placeholder'), text: anyText }),
  fc.record({ by: fc.constant('css' as const), selector: anyText }),
) as fc.Arbitrary<Locator>;

const target: fc.Arbitrary<Target> = fc.record(
  {
    role: fc.constantFrom('button', 'textbox', 'generic', 'link'),
    name: anyText,
    context: fc.array(fc.record({ role: anyText, name: anyText }), { maxLength: 2 }),
    frame: texts,
    locators: fc.array(locator, { maxLength: 3 }),
    disabled: fc.boolean(),
    inputType: fc.constantFrom('date', 'search'),
  },
  { requiredKeys: ['role', 'name', 'context', 'frame', 'locators'] },
);

const coordinate = fc.double({ min: -10, max: 5000, noNaN: true });
const box = { x: coordinate, y: coordinate, width: coordinate, height: coordinate };
const side = fc.integer({ min: 1, max: 24 });

const screenshot: fc.Arbitrary<Screenshot> = fc.record({
  id: fc.uuid(),
  mime: fc.constant('image/png' as const),
  width: side,
  height: side,
  scale: fc.constantFrom(1, 1.25, 2),
  target: fc.option(fc.record(box)),
  redactions: fc.array(
    fc.record({
      ...box,
      class: fc.constantFrom('A' as const, 'B' as const),
      kind: fc.constantFrom(...REDACTION_KINDS),
    }),
    { maxLength: 2 },
  ),
});

const step: fc.Arbitrary<Step> = fc.record({
  id: fc.uuid(),
  number: fc.constant(1),
  kind: fc.constantFrom(...STEP_KINDS),
  text: anyText,
  richText: fc.array(phrasing, { maxLength: 3 }),
  target: fc.option(target),
  value: fc.option(anyText),
  signals: fc.array(fc.record({ kind: fc.constantFrom(...SIGNAL_KINDS), text: anyText }), {
    maxLength: 2,
  }),
  page: fc.option(fc.record({ title: anyText, url: anyText })),
  screenshots: fc.array(screenshot, { maxLength: 2 }),
  screenshotOmitted: fc.option(
    fc.record({ reason: fc.constantFrom(...OMISSION_REASONS), detail: anyText }),
  ),
  expectedResult: anyText,
  callouts: fc.array(
    fc.record({ id: fc.uuid(), kind: fc.constantFrom(...CALLOUT_KINDS), text: anyText }),
    { maxLength: 2 },
  ),
  branches: fc.array(
    fc.record({
      id: fc.uuid(),
      condition: anyText,
      instruction: anyText,
      goTo: fc.option(
        fc.record({ kind: fc.constantFrom('step', 'section', 'sop'), id: fc.uuid() }),
      ),
    }),
    { maxLength: 2 },
  ),
  hidden: fc.boolean(),
  optional: fc.boolean(),
  at: time,
  durationMs: fc.integer({ min: 0, max: 1e7 }),
}) as fc.Arbitrary<Step>;

const section: fc.Arbitrary<Section> = fc.record({
  id: fc.uuid(),
  title: anyText,
  steps: fc.array(step, { maxLength: 4 }),
});

/** Whole documents, every field filled with anything. */
export const anySop: fc.Arbitrary<SopDocument> = fc
  .record({
    id: fc.uuid(),
    title: anyText,
    sopNumber: anyText,
    purpose: anyText,
    scope: anyText,
    outOfScope: anyText,
    trigger: anyText,
    safetyNotes: anyText,
    rollback: anyText,
    owner: anyText,
    author: anyText,
    approver: anyText,
    version: anyText,
    reviewCadence: anyText,
    changeSummary: anyText,
    client: anyText,
    folder: anyText,
    language: fc.constantFrom('en', 'de-CH', 'ar', 'not a language'),
    prerequisites: texts,
    qualityChecks: texts,
    auditTrail: texts,
    reviewers: texts,
    tags: texts,
    status: fc.constantFrom('draft', 'in-review', 'approved', 'effective', 'superseded', 'retired'),
    effectiveDate: date,
    nextReviewDate: date,
    roles: fc.array(
      fc.record({ role: anyText, responsibility: anyText, accountable: fc.boolean() }),
      { maxLength: 2 },
    ),
    exceptions: fc.array(fc.record({ condition: anyText, response: anyText }), { maxLength: 2 }),
    escalations: fc.array(fc.record({ threshold: anyText, to: anyText, how: anyText }), {
      maxLength: 2,
    }),
    references: fc.array(fc.record({ title: anyText, url: anyText }), { maxLength: 2 }),
    controls: fc.array(fc.record({ framework: anyText, id: anyText, title: anyText }), {
      maxLength: 2,
    }),
    variables: fc.array(fc.record({ name: anyText, description: anyText, example: anyText }), {
      maxLength: 2,
    }),
    createdAt: time,
    updatedAt: time,
    sections: fc.array(section, { maxLength: 3 }),
  })
  .map((fields) => ({ ...emptySopFields(), ...fields }) as SopDocument);
