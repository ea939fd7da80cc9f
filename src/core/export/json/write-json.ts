import * as v from 'valibot';
import type { Screenshot, SopDocument, SopFields, Step } from '@/core/sop/model';
import { FIELD_ENTRIES } from '@/core/sop/schema/field-entries';
import { FORMAT_VERSION, PackageSchema, type SopPackage } from '@/core/sop/schema/package-schema';
import { picturePath } from '../collect-pictures';
import { unwrapUnsafeLinks } from '../safe-link';
import { placeOf } from './place-of';

/** No version in it: the same SOP gives the same bytes from one release to the next. */
const GENERATOR = 'SOPwright';

/**
 * `sop.json`: the whole document, lossless, keys in the schema's order.
 *
 * @throws when the document is not one that the format can hold; the message names the place
 */
export function writeJson(sop: SopDocument): string {
  return `${JSON.stringify(toPackage(sop), null, 2)}\n`;
}

/** The document as package data, checked by the schema that an import must pass. */
function toPackage(sop: SopDocument): SopPackage {
  let number = 0;
  const draft = {
    formatVersion: FORMAT_VERSION,
    generator: GENERATOR,
    sop: {
      id: sop.id,
      ...fieldsOf(sop),
      createdAt: sop.createdAt,
      updatedAt: sop.updatedAt,
      sections: sop.sections.map(({ id, title, steps }) => ({
        id,
        title,
        steps: steps.map((step) => toPackageStep(step, ++number)),
      })),
    },
  };
  const parsed = v.safeParse(PackageSchema, draft);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`This SOP can't be written as a package: ${placeOf(issue)}.`);
}

/** Only the document's own fields: rows of the database carry more. */
function fieldsOf(sop: SopDocument): SopFields {
  const keys = Object.keys(FIELD_ENTRIES) as (keyof SopFields)[];
  return Object.fromEntries(keys.map((key) => [key, sop[key]])) as unknown as SopFields;
}

function toPackageStep(step: Step, number: number) {
  return {
    id: step.id,
    number,
    kind: step.kind,
    text: step.text,
    richText: unwrapUnsafeLinks(step.richText),
    target: step.target,
    value: step.value,
    signals: step.signals,
    page: step.page,
    screenshots: step.screenshots.map((shot, i) => toPackageScreenshot(shot, number, i)),
    screenshotOmitted: step.screenshotOmitted,
    expectedResult: step.expectedResult,
    callouts: step.callouts,
    branches: step.branches,
    hidden: step.hidden,
    optional: step.optional,
    at: step.at,
    durationMs: step.durationMs,
  };
}

function toPackageScreenshot(shot: Screenshot, stepNumber: number, index: number) {
  const { id, width, height, scale, target, redactions, mime } = shot;
  return {
    id,
    path: picturePath(stepNumber, index, mime),
    width,
    height,
    scale,
    target,
    redactions,
  };
}
