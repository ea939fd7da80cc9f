import type { Step } from '@/core/sop/model';

/** Reads the newest step out while recording. */
export function LiveAnnouncer({ steps }: { steps: Step[] }) {
  const newest = steps.at(-1);
  return (
    <p className="visually-hidden" aria-live="polite">
      {newest ? `Step ${newest.number}: ${newest.text}` : ''}
    </p>
  );
}
