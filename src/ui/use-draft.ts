import { useCallback, useEffect, useRef, useState } from 'react';

/** How long a saved draft waits for the stored value to come round, in ms. */
const SETTLE_MS = 400;

export interface Draft<T> {
  /** What the field shows. */
  value: T;
  change: (value: T) => void;
  discard: () => void;
  onFocus: () => void;
  onBlur: () => void;
}

/**
 * Binds a field to a stored value that others may change at the same time.
 * Each change is saved at once; what the person typed stays in the field while it has focus or a save is
 * under way, and the stored value shows at any other time. A field nobody types in never saves.
 */
export function useDraft<T>(stored: T, save: (value: T) => Promise<unknown>): Draft<T> {
  const [draft, setDraft] = useState<{ value: T } | null>(null);
  const focused = useRef(false);
  const saving = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const settle = useCallback(() => {
    clearTimeout(timer.current);
    if (focused.current || saving.current > 0) return;
    timer.current = setTimeout(() => setDraft(null), SETTLE_MS);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the stored value changes
  useEffect(() => {
    if (!focused.current && saving.current === 0) setDraft(null);
  }, [stored]);

  useEffect(() => () => clearTimeout(timer.current), []);

  return {
    value: draft ? draft.value : stored,
    change: (value) => {
      setDraft({ value });
      saving.current += 1;
      save(value).finally(() => {
        saving.current -= 1;
        settle();
      });
    },
    discard: () => setDraft(null),
    onFocus: () => {
      focused.current = true;
    },
    onBlur: () => {
      focused.current = false;
      settle();
    },
  };
}
