import type { SopView } from './entities';
import type { Screenshot, SopDocument, Step } from './model';

/** Builds the document that writers and the editor read; step numbers are derived here and nowhere else. */
export function assemble(view: SopView): SopDocument {
  const { deleted: _deleted, ...fields } = view.sop;
  const pictures = new Map<string, Screenshot[]>();
  for (const { id, stepId, mime, width, height, scale, target, redactions } of view.screenshots) {
    const list = pictures.get(stepId) ?? [];
    list.push({ id, mime, width, height, scale, target, redactions });
    pictures.set(stepId, list);
  }
  let number = 0;
  const steps: (Step & { sectionId: string })[] = view.steps.map((row) => {
    number += 1;
    return {
      id: row.id,
      number,
      sectionId: row.sectionId,
      kind: row.kind,
      text: row.text,
      richText: row.richText,
      target: row.target,
      value: row.value,
      signals: row.signals,
      page: row.page,
      screenshots: pictures.get(row.id) ?? [],
      screenshotOmitted: row.screenshotOmitted,
      expectedResult: row.expectedResult,
      callouts: row.callouts,
      branches: row.branches,
      hidden: row.hidden,
      optional: row.optional,
      at: row.at,
      durationMs: row.durationMs,
    };
  });
  return {
    ...fields,
    sections: view.sections.map((section) => ({
      id: section.id,
      title: section.title,
      steps: steps
        .filter((step) => step.sectionId === section.id)
        .map(({ sectionId: _sectionId, ...step }) => step),
    })),
  };
}
