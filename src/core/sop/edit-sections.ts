import type { EditDraft } from './edit-draft';
import type { SectionEntity, StepEntity } from './entities';
import { ordersBetween } from './order';

export function setSectionTitle(draft: EditDraft, section: SectionEntity, title: string): void {
  draft.label = 'section title';
  draft.mergeKey = `section-title:${section.id}`;
  draft.patch('sections', section, { title });
}

/** Makes a section of consecutive steps; what stood after them in their section becomes one more. */
export function groupSteps(draft: EditDraft, steps: StepEntity[], title: string): void {
  const first = steps[0]!;
  const from = draft.section(first.sectionId);
  const inSection = draft.stepsOf(from.id);
  const lastId = steps.filter((s) => s.sectionId === from.id).at(-1)!.id;
  const chosen = new Set(steps.map((s) => s.id));
  const following = inSection
    .slice(inSection.findIndex((s) => s.id === lastId) + 1)
    .filter((s) => !chosen.has(s.id));
  const nextSection = draft.view.sections[draft.view.sections.indexOf(from) + 1] ?? null;
  const before = inSection.some((s) => !chosen.has(s.id) && !following.includes(s));
  draft.label = `grouping of ${draft.numbers(steps)}`;
  if (!before && following.length === 0) {
    // The whole section is chosen: grouping it is naming it.
    draft.patch('sections', from, { title });
    draft.place(
      steps.filter((s) => s.sectionId !== from.id),
      from.id,
      inSection.at(-1) ?? null,
    );
    return;
  }
  const [groupOrder, restOrder] = ordersBetween(from, nextSection, 2);
  const group = insertSection(draft, title, groupOrder!);
  draft.place(steps, group, null);
  if (following.length > 0) {
    draft.place(following, insertSection(draft, from.title, restOrder!), null);
  }
  if (!before) draft.patch('sections', from, { deleted: 1 });
}

export function moveSection(
  draft: EditDraft,
  sectionId: string,
  afterSectionId: string | null,
): void {
  const section = draft.section(sectionId);
  const others = draft.view.sections.filter((s) => s.id !== section.id);
  const [order] = draft.ordersAfter(others, afterSectionId, 1);
  draft.label = 'move of a section';
  draft.patch('sections', section, { order: order! });
}

/** Gives the steps to the section before (or after, for the first). */
export function ungroupSection(draft: EditDraft, sectionId: string): void {
  const section = draft.section(sectionId);
  const index = draft.view.sections.indexOf(section);
  const previous = draft.view.sections[index - 1];
  const into = previous ?? draft.view.sections[index + 1];
  draft.label = 'removal of a section heading';
  if (!into) return draft.patch('sections', section, { title: '' });
  const steps = draft.stepsOf(section.id);
  const neighbours = draft.stepsOf(into.id);
  if (previous) draft.place(steps, into.id, neighbours.at(-1) ?? null);
  else draft.place(steps, into.id, null, neighbours[0] ?? null);
  draft.patch('sections', section, { deleted: 1 });
}

function insertSection(draft: EditDraft, title: string, order: string): string {
  const id = draft.context.newId();
  const row: SectionEntity = { id, sopId: draft.view.sop.id, order, title, deleted: 0 };
  draft.insert({ table: 'sections', row });
  return id;
}
