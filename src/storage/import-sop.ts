import type { ScreenshotMeta, SopDocument, Step } from '@/core/sop/model';
import { ordersBetween } from '@/core/sop/order';
import type { RedactedScreenshot } from '@/imaging/redacted-screenshot';
import type { SopwrightDatabase } from './database';
import type { ScreenshotRow, SectionRow, StepRow } from './rows';

/** A picture of an imported document, re-encoded and checked like every other. */
export type ImportedPictures = ReadonlyMap<string, RedactedScreenshot>;

/**
 * Stores an imported document in one transaction: all of it or nothing.
 * Ids are kept where they are free, so that a package comes back as it went; an SOP that is here already
 * is never overwritten: the imported one becomes a copy with ids of its own.
 * @returns the id of the stored SOP
 */
export async function importSop(
  db: SopwrightDatabase,
  sop: SopDocument,
  pictures: ImportedPictures,
  newId: () => string,
  now: number,
): Promise<string> {
  const { sops, sections, steps, screenshots } = db;
  return db.transaction('rw', [sops, sections, steps, screenshots, db.pictures], async () => {
    const taken = await sops.get(sop.id);
    const idOf = taken ? renaming(newId) : (id: string) => id;
    const { sections: parts, ...fields } = sop;
    const sopId = idOf(sop.id);
    await sops.add({ ...fields, id: sopId, deleted: 0 });
    const orders = ordersBetween(null, null, parts.length);
    for (const [index, section] of parts.entries()) {
      const row: SectionRow = {
        id: idOf(section.id),
        sopId,
        order: orders[index]!,
        title: section.title,
        deleted: 0,
      };
      await sections.add(row);
      await steps.bulkAdd(stepRows(section.steps, row, idOf, now));
      for (const step of section.steps) {
        const rows = screenshotRows(step, sopId, idOf, now, pictures);
        await screenshots.bulkAdd(rows.map(({ row: screenshot }) => screenshot));
        await db.pictures.bulkAdd(rows.map(({ row: { id }, bytes }) => ({ id, bytes })));
      }
    }
    return sopId;
  });
}

/** New ids, the same one each time for the same old one. */
function renaming(newId: () => string): (id: string) => string {
  const names = new Map<string, string>();
  return (id) => {
    const name = names.get(id) ?? newId();
    names.set(id, name);
    return name;
  };
}

function stepRows(
  steps: Step[],
  section: SectionRow,
  idOf: (id: string) => string,
  now: number,
): StepRow[] {
  const orders = ordersBetween(null, null, steps.length);
  return steps.map(({ number: _number, screenshots: _screenshots, ...content }, index) => ({
    ...content,
    branches: content.branches.map((branch) => ({
      ...branch,
      goTo: branch.goTo && { ...branch.goTo, id: idOf(branch.goTo.id) },
    })),
    id: idOf(content.id),
    sopId: section.sopId,
    sectionId: section.id,
    order: orders[index]!,
    deleted: 0,
    edited: true,
    action: null,
    actionIds: [],
    heading: '',
    storedAt: now,
    picturePending: false,
  }));
}

function screenshotRows(
  step: Step,
  sopId: string,
  idOf: (id: string) => string,
  now: number,
  pictures: ImportedPictures,
): { row: ScreenshotRow; bytes: Uint8Array<ArrayBuffer> }[] {
  const orders = ordersBetween(null, null, step.screenshots.length);
  return step.screenshots.flatMap((screenshot, index) => {
    const picture = pictures.get(screenshot.id);
    if (!picture) return [];
    const meta: ScreenshotMeta = picture.meta;
    const row: ScreenshotRow = {
      ...meta,
      id: idOf(screenshot.id),
      sopId,
      stepId: idOf(step.id),
      order: orders[index]!,
      mime: picture.mime,
      storedAt: now,
      deleted: 0,
    };
    return [{ row, bytes: picture.bytes }];
  });
}
