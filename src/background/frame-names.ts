import type { Action } from '@/core/recording/action';
import type { FrameReport } from '@/platform/messages';

/** Measures every frame of a tab; frames that don't answer have a null report. */
export type MeasureFrames = (
  tabId: number,
) => Promise<{ frameId: number; report: FrameReport | null }[]>;

/** Documents whose frames' names are remembered. */
const MOST_DOCUMENTS = 300;

/** Names the frames around a target, which a frame of another origin can't know itself. */
export class FrameNames {
  /**
   * Names of the frames around a document, outermost first, by the document's token: a frame of the same index
   * may be another one by now. Refreshed at every measurement; only a cache.
   */
  private readonly known = new Map<string, string[]>();

  constructor(private readonly measure: MeasureFrames) {}

  /**
   * Keeps the names that a measurement of a tab brought along.
   * @returns names of frame elements by the frames' paths
   */
  learn(answers: { report: FrameReport | null }[]): ReadonlyMap<string, string> {
    const reports = answers.flatMap(({ report }) => (report?.path ? [report] : []));
    const names = new Map<string, string>();
    for (const { path, children } of reports) {
      for (const { index, name } of children) names.set([...(path ?? []), index].join('.'), name);
    }
    for (const { path, counters } of reports) {
      const around = prefixes(path ?? []).map((key) => names.get(key) ?? '');
      this.known.delete(counters.document);
      this.known.set(counters.document, around);
    }
    for (const oldest of this.known.keys()) {
      if (this.known.size <= MOST_DOCUMENTS) break;
      this.known.delete(oldest);
    }
    return names;
  }

  /** The action with `target.frame` filled, outermost first; frames without a name are left out. */
  async name(action: Action, tabId: number): Promise<Action> {
    const path = action.framePath;
    if (!action.target || !path || path.length === 0) return action;
    const document = action.id.slice(0, action.id.lastIndexOf(':'));
    let around = this.known.get(document);
    if (!around) {
      const names = this.learn(await this.measure(tabId));
      // a document that is gone by now has most likely been replaced in the same frame
      around = this.known.get(document) ?? prefixes(path).map((key) => names.get(key) ?? '');
    }
    const frame = around.filter((name) => name !== '');
    return { ...action, target: { ...action.target, frame } };
  }
}

/** `[1, 0]` → `1`, `1.0`. */
function prefixes(path: readonly number[]): string[] {
  return path.map((_, depth) => path.slice(0, depth + 1).join('.'));
}
