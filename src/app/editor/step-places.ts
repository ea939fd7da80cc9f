import type { SopDocument, Step } from '@/core/sop/model';

/** Where steps go: into this section, after this step (null: at its beginning). */
export interface Place {
  sectionId: string;
  afterStepId: string | null;
}

/** All steps in document order. */
export function allSteps(doc: SopDocument): Step[] {
  return doc.sections.flatMap((section) => section.steps);
}

/** Where the steps go when they move up or down by one, together; null at either end of the document. */
export function placeByOne(doc: SopDocument, ids: ReadonlySet<string>, by: -1 | 1): Place | null {
  const chosen = allSteps(doc).filter((step) => ids.has(step.id));
  const edge = by < 0 ? chosen[0] : chosen.at(-1);
  const at = doc.sections.findIndex((section) => section.steps.some((s) => s.id === edge?.id));
  const section = doc.sections[at];
  if (!edge || !section) return null;
  const index = section.steps.findIndex((step) => step.id === edge.id);
  const neighbour = section.steps[index + by];
  if (neighbour) {
    const afterStepId = by > 0 ? neighbour.id : (section.steps[index - 2]?.id ?? null);
    return { sectionId: section.id, afterStepId };
  }
  const next = doc.sections[at + by];
  if (!next) return null;
  return { sectionId: next.id, afterStepId: by < 0 ? (next.steps.at(-1)?.id ?? null) : null };
}

/** Where something dropped on a step or on a section's heading goes. */
export function placeOnDrop(doc: SopDocument, overId: string, below: boolean): Place | null {
  for (const section of doc.sections) {
    if (section.id === overId) return { sectionId: section.id, afterStepId: null };
    const index = section.steps.findIndex((step) => step.id === overId);
    if (index < 0) continue;
    const after = below ? overId : (section.steps[index - 1]?.id ?? null);
    return { sectionId: section.id, afterStepId: after };
  }
  return null;
}

/** True when the steps follow one another in one section, so that they can become a section of their own. */
export function areConsecutive(doc: SopDocument, ids: ReadonlySet<string>): boolean {
  const section = doc.sections.find((s) => s.steps.some((step) => ids.has(step.id)));
  if (!section) return false;
  const first = section.steps.findIndex((step) => ids.has(step.id));
  return (
    section.steps.slice(first, first + ids.size).filter((s) => ids.has(s.id)).length === ids.size
  );
}
