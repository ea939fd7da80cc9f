import * as v from 'valibot';
import { CALLOUT_KINDS, OMISSION_REASONS, type Phrasing } from '../model';
import { STEP_KINDS } from '../step-kind';
import { FIELD_ENTRIES } from './field-entries';
import { REDACTION_KINDS, SIGNAL_KINDS } from './kinds';

/**
 * The lossless package format, `sop.json`, version 1: what an import must look like, and what an
 * export is checked against before it is written. Every object is strict: a key that this version
 * doesn't know is refused, because keeping it out silently would lose it.
 */
export const FORMAT_VERSION = 1;

/** Longest side of a picture in pixels that the format allows. */
export const MAX_PICTURE_SIDE = 16_384;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const finite = v.pipe(v.number(), v.finite());
const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_PICTURE_SIDE));
const time = v.pipe(v.number(), v.finite(), v.minValue(0));

const box = { x: finite, y: finite, width: finite, height: finite };

const phrasingChildren = v.array(v.lazy(() => PhrasingSchema));

/** Addresses that a link may have; anything else is text. */
export const LINK_PATTERN = /^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/|[Mm][Aa][Ii][Ll][Tt][Oo]:)/;

export const PhrasingSchema: v.GenericSchema<Phrasing> = v.variant('type', [
  v.strictObject({ type: v.literal('text'), value: v.string() }),
  v.strictObject({ type: v.literal('inlineCode'), value: v.string() }),
  v.strictObject({ type: v.literal('strong'), children: phrasingChildren }),
  v.strictObject({ type: v.literal('emphasis'), children: phrasingChildren }),
  v.strictObject({
    type: v.literal('link'),
    url: v.pipe(v.string(), v.regex(LINK_PATTERN)),
    children: phrasingChildren,
  }),
]);

const locator = v.variant('by', [
  v.strictObject({ by: v.literal('test-id'), attribute: v.string(), value: v.string() }),
  v.strictObject({ by: v.literal('role'), role: v.string(), name: v.string() }),
  v.strictObject({ by: v.literal('label'), text: v.string() }),
  v.strictObject({ by: v.literal('placeholder'), text: v.string() }),
  v.strictObject({ by: v.literal('alt'), text: v.string() }),
  v.strictObject({ by: v.literal('text'), text: v.string() }),
  v.strictObject({ by: v.literal('title'), text: v.string() }),
  v.strictObject({ by: v.literal('css'), selector: v.string() }),
]);

const target = v.strictObject({
  role: v.string(),
  name: v.string(),
  context: v.array(v.strictObject({ role: v.string(), name: v.string() })),
  frame: v.array(v.string()),
  locators: v.array(locator),
  disabled: v.optional(v.boolean()),
  inputType: v.optional(v.string()),
});

const screenshot = v.strictObject({
  id,
  path: v.pipe(v.string(), v.regex(/^images\/[a-z0-9-]{1,80}\.(?:png|jpg)$/)),
  width: size,
  height: size,
  scale: v.pipe(v.number(), v.finite(), v.minValue(0.01), v.maxValue(100)),
  target: v.nullable(v.strictObject(box)),
  redactions: v.array(
    v.strictObject({ ...box, class: v.picklist(['A', 'B']), kind: v.picklist(REDACTION_KINDS) }),
  ),
});

const branch = v.strictObject({
  id,
  condition: v.string(),
  instruction: v.string(),
  goTo: v.nullable(v.strictObject({ kind: v.picklist(['step', 'section', 'sop']), id })),
});

const step = v.strictObject({
  id,
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  kind: v.picklist(STEP_KINDS),
  text: v.string(),
  richText: v.array(PhrasingSchema),
  target: v.nullable(target),
  value: v.nullable(v.string()),
  signals: v.array(v.strictObject({ kind: v.picklist(SIGNAL_KINDS), text: v.string() })),
  page: v.nullable(v.strictObject({ title: v.string(), url: v.string() })),
  screenshots: v.array(screenshot),
  screenshotOmitted: v.nullable(
    v.strictObject({ reason: v.picklist(OMISSION_REASONS), detail: v.string() }),
  ),
  expectedResult: v.string(),
  callouts: v.array(v.strictObject({ id, kind: v.picklist(CALLOUT_KINDS), text: v.string() })),
  branches: v.array(branch),
  hidden: v.boolean(),
  optional: v.boolean(),
  at: time,
  durationMs: time,
});

/** Times are epoch ms, durations ms, pictures' boxes picture pixels. */
export const PackageSchema = v.strictObject({
  formatVersion: v.literal(FORMAT_VERSION),
  generator: v.string(),
  sop: v.strictObject({
    id,
    ...FIELD_ENTRIES,
    createdAt: time,
    updatedAt: time,
    sections: v.array(v.strictObject({ id, title: v.string(), steps: v.array(step) })),
  }),
});

export type SopPackage = v.InferOutput<typeof PackageSchema>;
export type PackageStep = SopPackage['sop']['sections'][number]['steps'][number];
