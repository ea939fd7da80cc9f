import * as v from 'valibot';
import type { Screenshot, SopDocument, Step } from '@/core/sop/model';
import { PackageSchema, type PackageStep, type SopPackage } from '@/core/sop/schema/package-schema';
import { upgradePackage } from '@/core/sop/schema/upgrade-package';
import { placeOf } from '../json/place-of';
import { ImportError } from './import-error';

/** Upgrades and checks package data. @throws ImportError that names the place */
export function parsePackage(json: unknown): SopPackage {
  const upgraded = upgradePackage(json);
  if (!upgraded.ok) throw new ImportError(upgraded.message);
  const parsed = v.safeParse(PackageSchema, upgraded.value, { abortEarly: true });
  if (!parsed.success) {
    throw new ImportError(`This package can't be read: ${placeOf(parsed.issues[0])}.`);
  }
  checkIds(parsed.output);
  return parsed.output;
}

/** Rows are found by id: two of one kind with the same would overwrite each other. */
function checkIds({ sop }: SopPackage): void {
  const steps = sop.sections.flatMap((section) => section.steps);
  const kinds: [string, string[]][] = [
    ['sections', sop.sections.map((section) => section.id)],
    ['steps', steps.map((step) => step.id)],
    ['pictures', steps.flatMap((step) => step.screenshots.map((shot) => shot.id))],
  ];
  for (const [kind, ids] of kinds) {
    if (new Set(ids).size < ids.length) {
      throw new ImportError(`This package can't be read: two ${kind} have the same id.`);
    }
  }
}

/** The document in the package; steps are numbered anew. */
export function toDocument({ sop }: SopPackage): SopDocument {
  let number = 0;
  return {
    ...sop,
    sections: sop.sections.map((section) => ({
      ...section,
      steps: section.steps.map((step) => toStep(step, ++number)),
    })),
  };
}

function toStep(step: PackageStep, number: number): Step {
  return {
    ...step,
    number,
    screenshots: step.screenshots.map(
      ({ path, ...shot }): Screenshot => ({
        ...shot,
        mime: path.endsWith('.jpg') ? 'image/jpeg' : 'image/png',
      }),
    ),
  };
}
