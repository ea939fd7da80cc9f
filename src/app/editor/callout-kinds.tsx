import { CircleAlert, Info, Lightbulb, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CalloutKind } from '@/core/sop/model';

/** How each kind of callout is called and drawn: never by colour alone. */
export const CALLOUTS: Record<CalloutKind, { name: string; icon: ReactNode; hint: string }> = {
  note: {
    name: 'Note',
    icon: <Info size={16} aria-hidden />,
    hint: 'Something good to know at this step',
  },
  tip: {
    name: 'Tip',
    icon: <Lightbulb size={16} aria-hidden />,
    hint: 'A way to do it faster or better',
  },
  important: {
    name: 'Important',
    icon: <CircleAlert size={16} aria-hidden />,
    hint: 'What must not be missed here',
  },
  warning: {
    name: 'Warning',
    icon: <TriangleAlert size={16} aria-hidden />,
    hint: 'What goes wrong if this is done carelessly',
  },
  caution: {
    name: 'Caution',
    icon: <OctagonAlert size={16} aria-hidden />,
    hint: 'What cannot be undone, or locks somebody out',
  },
};
