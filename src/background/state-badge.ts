import { type Badge, showBadge } from '@/platform/badge';
import type { RecordingState } from '@/platform/messages';

const RED = '#b91c1c';
const AMBER = '#92400e';

/** What the toolbar icon shows for a state. The text tells it without the colour. */
function badgeFor(state: RecordingState): Badge {
  if (state.problem !== null) {
    return { text: '!', color: RED, title: `SOPwright: ${state.problem}` };
  }
  if (state.interrupted) {
    return {
      text: '?',
      color: AMBER,
      title: 'SOPwright: a recording was interrupted. Open to go on or to finish it.',
    };
  }
  const steps = `${state.steps} ${state.steps === 1 ? 'step' : 'steps'}`;
  switch (state.status) {
    case 'idle':
      return { text: '', color: RED, title: 'SOPwright' };
    case 'paused':
      return { text: '❚❚', color: AMBER, title: `SOPwright: paused, ${steps}` };
    case 'recording':
      return { text: shortCount(state.steps), color: RED, title: `SOPwright: recording, ${steps}` };
  }
}

/** Four characters fit on a badge. */
function shortCount(count: number): string {
  return count === 0 ? 'REC' : count > 9999 ? '9k+' : String(count);
}

export function showState(state: RecordingState): Promise<void> {
  return showBadge(badgeFor(state));
}
