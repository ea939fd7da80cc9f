import type { SopDocument } from '@/core/sop/model';
import type { StoredRows } from './control-extension';

/** When a step's parts came to be. All times are epoch ms. */
export interface TraceLine {
  readonly stepId: string;
  readonly number: number;
  readonly kind: string;
  /** When the page saw the action. */
  readonly actionAt: number;
  readonly stepStoredAt: number;
  /** When its first screenshot was stored; null when it has none. */
  readonly screenshotStoredAt: number | null;
  /** Why it has no screenshot; null when it has one, or needs none. */
  readonly screenshotOmitted: string | null;
}

/** One line a step, in the document's order. */
export function traceOf(document: SopDocument, rows: StoredRows): TraceLine[] {
  const storedAt = new Map(rows.steps.map((row) => [row.id, row.storedAt]));
  const pictureAt = new Map(rows.screenshots.map((row) => [row.id, row.storedAt]));
  const steps = document.sections.flatMap((section) => section.steps);
  return steps.map((step) => ({
    stepId: step.id,
    number: step.number,
    kind: step.kind,
    actionAt: step.at,
    stepStoredAt: storedAt.get(step.id) ?? step.at,
    screenshotStoredAt: pictureAt.get(step.screenshots[0]?.id ?? '') ?? null,
    screenshotOmitted: step.screenshotOmitted?.reason ?? null,
  }));
}
