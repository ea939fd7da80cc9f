import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Step } from '@/core/sop/model';
import { useSession } from '../editor/session-context';
import { useToasts } from '../toast-store';
import { useCommand } from '../use-recording';
import { EnlargedPicture } from './enlarged-picture';
import { ReplacePicture } from './replace-picture';

export interface PictureDialogs {
  enlarge: (step: Step, index: number) => void;
  /** Puts a file in the place of a picture, or adds one when `screenshotId` is null. */
  replace: (step: Step, screenshotId: string | null) => void;
  /** Puts a picture of the page the person looks at in the place of this one. */
  retake: (step: Step, screenshotId: string) => Promise<void>;
}

const DialogsContext = createContext<PictureDialogs | null>(null);

/** @throws outside of an open editor. */
export function usePictureDialogs(): PictureDialogs {
  const dialogs = useContext(DialogsContext);
  if (!dialogs) throw new Error('Pictures were rendered outside of the editor.');
  return dialogs;
}

type Open =
  | { name: 'enlarge'; step: Step; index: number }
  | { name: 'replace'; step: Step; screenshotId: string | null };

/** Holds the dialogs about pictures, one for the whole editor. */
export function PictureDialogsProvider({ children }: { children: ReactNode }) {
  const session = useSession();
  const command = useCommand();
  const [open, setOpen] = useState<Open | null>(null);
  const dialogs = useMemo<PictureDialogs>(
    () => ({
      enlarge: (step, index) => setOpen({ name: 'enlarge', step, index }),
      replace: (step, screenshotId) => setOpen({ name: 'replace', step, screenshotId }),
      retake: async (step, screenshotId) => {
        const done = await command({ type: 'recording/take-picture', stepId: step.id });
        if (!done) return;
        await session.edit({ type: 'replace-screenshot', screenshotId });
        useToasts
          .getState()
          .show({ text: `Took a new picture for step ${step.number}.`, tone: 'info' });
      },
    }),
    [command, session],
  );
  const close = () => setOpen(null);
  return (
    <DialogsContext value={dialogs}>
      {children}
      {open?.name === 'enlarge' && (
        <EnlargedPicture step={open.step} index={open.index} onClose={close} />
      )}
      {open?.name === 'replace' && (
        <ReplacePicture step={open.step} screenshotId={open.screenshotId} onClose={close} />
      )}
    </DialogsContext>
  );
}
