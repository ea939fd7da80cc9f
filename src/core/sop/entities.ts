import type { ScreenshotMeta, SopFields, StepContent } from './model';

/**
 * The document as rows: what editing works on. Deletion is a field, so that every edit is a set of
 * field changes with an inverse, and undo never has to restore what somebody else wrote meanwhile.
 */
export interface Deletable {
  /** 1 when deleted (a number, so that it can be part of a database index). */
  deleted: 0 | 1;
}

export interface SopEntity extends SopFields, Deletable {
  id: string;
  createdAt: number;
  updatedAt: number;
}

export interface SectionEntity extends Deletable {
  id: string;
  sopId: string;
  /** Fractional index within the SOP. */
  order: string;
  title: string;
}

export interface StepEntity extends StepContent, Deletable {
  id: string;
  sopId: string;
  sectionId: string;
  /** Fractional index within the section. */
  order: string;
  /** True once a person changed the text: later reports of the action no longer rewrite it. */
  edited: boolean;
}

export interface ScreenshotEntity extends ScreenshotMeta, Deletable {
  id: string;
  sopId: string;
  stepId: string;
  /** Fractional index within the step. */
  order: string;
  mime: 'image/png' | 'image/jpeg';
}

/** One SOP's live rows (nothing deleted), each list in document order. */
export interface SopView {
  sop: SopEntity;
  sections: SectionEntity[];
  /** In order of section, then of step. */
  steps: StepEntity[];
  screenshots: ScreenshotEntity[];
}

const byOrder = <T extends { order: string; id: string }>(a: T, b: T): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1;

/** Sorts rows into document order and leaves out the deleted ones and those in deleted sections. */
export function arrange(
  sop: SopEntity,
  sections: SectionEntity[],
  steps: StepEntity[],
  screenshots: ScreenshotEntity[],
): SopView {
  const live = sections.filter((s) => !s.deleted).sort(byOrder);
  const position = new Map(live.map((s, index) => [s.id, index]));
  return {
    sop,
    sections: live,
    steps: steps
      .filter((s) => !s.deleted && position.has(s.sectionId))
      .sort(
        (a, b) =>
          (position.get(a.sectionId) ?? 0) - (position.get(b.sectionId) ?? 0) || byOrder(a, b),
      ),
    screenshots: screenshots.filter((s) => !s.deleted).sort(byOrder),
  };
}
