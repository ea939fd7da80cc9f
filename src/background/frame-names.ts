import type { Action } from '@/core/recording/action';
import type { FrameReport } from '@/platform/messages';

/** Measures every frame of a tab; frames that don't answer have a null report. */
export type MeasureFrames = (
  tabId: number,
) => Promise<{ frameId: number; report: FrameReport | null }[]>;

/** Names the frames around a target, which a frame of another origin can't know itself. */
export class FrameNames {
  /** Frame element names by tab and path, refreshed at every measurement; only a cache. */
  private readonly known = new Map<number, Map<string, string>>();

  constructor(private readonly measure: MeasureFrames) {}

  /** Keeps the names that a measurement brought along. */
  learn(tabId: number, answers: { report: FrameReport | null }[]): void {
    const names = this.known.get(tabId) ?? new Map<string, string>();
    for (const { report } of answers) {
      if (!report?.path) continue;
      for (const child of report.children) {
        if (child.index !== null) names.set([...report.path, child.index].join('.'), child.name);
      }
    }
    this.known.set(tabId, names);
  }

  forget(tabId: number): void {
    this.known.delete(tabId);
  }

  /** The action with `target.frame` filled, outermost first; frames without a name are left out. */
  async name(action: Action, tabId: number): Promise<Action> {
    const path = action.framePath;
    if (!action.target || !path || path.length === 0) return action;
    const paths = path.map((_, depth) => path.slice(0, depth + 1).join('.'));
    if (!paths.every((key) => this.known.get(tabId)?.has(key))) {
      this.learn(tabId, await this.measure(tabId));
    }
    const names = this.known.get(tabId);
    const frame = paths.map((key) => names?.get(key) ?? '').filter((name) => name !== '');
    return { ...action, target: { ...action.target, frame } };
  }
}
