import { useEffect, useState } from 'react';
import { usePorts } from './ports-context';
import { shareStructure } from './structural-sharing';

export type Live<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; message: string };

/**
 * What a query reads from the store, now and whenever it changes. Unchanged parts keep their identity.
 * @param query must keep its identity between renders (useCallback)
 */
export function useLive<T>(query: () => Promise<T>): Live<T> {
  const ports = usePorts();
  const [live, setLive] = useState<{ query: unknown; value: Live<T> } | null>(null);
  useEffect(
    () =>
      ports.observe(
        query,
        (value) =>
          setLive((before) => {
            const old = before?.query === query ? before.value : null;
            const shared = shareStructure(old?.state === 'ready' ? old.value : null, value);
            return { query, value: { state: 'ready', value: shared } };
          }),
        (reason) => setLive({ query, value: { state: 'failed', message: sentenceOf(reason) } }),
      ),
    [ports, query],
  );
  return live?.query === query ? live.value : { state: 'loading' };
}

/** What to tell the person about something that was thrown. */
export function sentenceOf(reason: unknown): string {
  return reason instanceof Error && reason.message !== ''
    ? reason.message
    : 'Something went wrong. Nothing was lost; please try again.';
}
