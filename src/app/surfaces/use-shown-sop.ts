import { useCallback } from 'react';
import type { RecordingState } from '@/platform/messages';
import type { SopSummary } from '@/storage/sop-store';
import { usePorts } from '../ports-context';
import type { Route } from '../route';
import { useLive } from '../use-live';

export interface ShownSop {
  /** False until the store has answered. */
  known: boolean;
  /** The SOP to show: the route's, the one being recorded, or the latest. */
  id: string | null;
  /** The newest few, for a list. */
  recent: SopSummary[];
}

const RECENT = 5;

/** Which SOP popup and side panel show. */
export function useShownSop(route: Route, recording: RecordingState | null): ShownSop {
  const ports = usePorts();
  const list = useLive(useCallback(() => ports.listSops(), [ports]));
  const recent = list.state === 'ready' ? list.value.filter((sop) => !sop.deleted) : [];
  const busy = recording !== null && (recording.status !== 'idle' || recording.interrupted);
  const id =
    route.name === 'sop'
      ? route.id
      : busy && recording.sopId
        ? recording.sopId
        : (recent[0]?.id ?? null);
  return {
    // storage that can't be opened never answers; that it can't is then what there is to show
    known: recording !== null && (list.state !== 'loading' || recording.problem !== null),
    id,
    recent: recent.slice(0, RECENT),
  };
}
