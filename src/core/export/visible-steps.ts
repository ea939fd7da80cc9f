import type { Section, SopDocument } from '@/core/sop/model';

/**
 * The sections as a reader gets them: hidden steps and the sections that they leave empty are out,
 * and the steps are numbered anew, so that a reader sees no gap.
 */
export function visibleSections(sop: SopDocument): Section[] {
  let number = 0;
  return sop.sections
    .map((section) => ({
      ...section,
      steps: section.steps
        .filter((step) => !step.hidden)
        .map((step) => ({ ...step, number: ++number })),
    }))
    .filter((section) => section.steps.length > 0);
}
