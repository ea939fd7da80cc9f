import { useCallback, useEffect, useState } from 'react';
import type { AppMessage, RecordingState } from '@/platform/messages';
import { usePorts } from './ports-context';
import { showProblem } from './toast-store';

/** The recording's state, or null until it is known. */
export function useRecording(): RecordingState | null {
  const ports = usePorts();
  const [state, setState] = useState<RecordingState | null>(null);
  useEffect(() => ports.observeRecording(setState), [ports]);
  return state;
}

/** Sends a message and shows its sentence when it was refused. Resolves to whether it was done. */
export function useCommand(): (message: AppMessage) => Promise<boolean> {
  const ports = usePorts();
  return useCallback(
    async (message) => {
      const reply = await ports.send(message);
      if (!reply.ok) showProblem(reply.message);
      return reply.ok;
    },
    [ports],
  );
}
