import { openWindows, windowClosed } from '@/platform/open-windows';
import type { EditStore } from '@/storage/edit-store';
import type { SopStore } from '@/storage/sop-store';

export interface History {
  undo: string | null;
  redo: string | null;
}

/**
 * Follows what undo and redo would do in this window: what other open windows did is theirs to take back,
 * and becomes ours when they close.
 * @param by id of this window
 * @returns the end of it
 */
export function observeHistory(
  { sops, edits }: { sops: SopStore; edits: EditStore },
  { sopId, by }: { sopId: string; by: string },
  next: (history: History) => void,
  error: (reason: unknown) => void,
): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const watched = new Set([by]);
  const editing = async () => {
    const open = await openWindows();
    for (const id of open) {
      if (watched.has(id)) continue;
      watched.add(id);
      windowClosed(id, signal).then(refresh, () => undefined);
    }
    return { by, open };
  };
  const read = () => edits.historyOf(sopId, editing);
  const refresh = () => void read().then((history) => !signal.aborted && next(history), error);
  const stop = sops.observe(read, next, error);
  return () => {
    ending.abort();
    stop();
  };
}
