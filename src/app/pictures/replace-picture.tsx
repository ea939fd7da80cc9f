import { ImageUp, Square, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Box } from '@/core/geometry';
import type { Step } from '@/core/sop/model';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/notice';
import { useSession } from '../editor/session-context';
import { sentenceOf } from '../use-live';
import { CoverBoxes } from './cover-boxes';
import './replace-picture.css';

const ACCEPTED = 'image/png,image/jpeg';
const LARGEST_BYTES = 25_000_000;

interface Chosen {
  bytes: Uint8Array<ArrayBuffer>;
  url: string;
}

interface ReplacePictureProps {
  step: Step;
  /** The picture it takes the place of; null adds one. */
  screenshotId: string | null;
  onClose: () => void;
}

/** Takes a picture from a file: boxes drawn over it are destroyed before anything is stored. */
export function ReplacePicture({ step, screenshotId, onClose }: ReplacePictureProps) {
  const session = useSession();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [boxes, setBoxes] = useState<Box[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => () => void (chosen && URL.revokeObjectURL(chosen.url)), [chosen]);

  const choose = async (file: File | undefined) => {
    setProblem(null);
    if (!file) return;
    const refusal = refuse(file);
    if (refusal) return setProblem(refusal);
    const bytes = new Uint8Array(await file.arrayBuffer());
    setBoxes([]);
    setChosen({ bytes, url: URL.createObjectURL(new Blob([bytes], { type: file.type })) });
  };

  const use = async (picture: Chosen) => {
    setBusy(true);
    try {
      const covered = await session.ports.coverPicture(picture.bytes, boxes);
      const stored = await session.ports.addScreenshot(session.sopId, step.id, covered);
      if (stored === null) throw new Error('That step is gone; it was deleted in another window.');
      await session.edit(
        screenshotId
          ? { type: 'replace-screenshot', screenshotId }
          : { type: 'add-screenshot', screenshotId: stored },
      );
      onClose();
    } catch (reason) {
      setProblem(sentenceOf(reason));
      setBusy(false);
    }
  };

  return (
    <Dialog
      title={
        screenshotId
          ? `Replace the picture of step ${step.number}`
          : `Add a picture to step ${step.number}`
      }
      size={chosen ? 'large' : 'normal'}
      onClose={onClose}
      footer={
        <>
          {chosen && (
            <Button
              className="button dialog-foot-start"
              icon={<Square size={15} aria-hidden />}
              onClick={() => setBoxes([...boxes, middleBox(boxes.length)])}
            >
              Add a box
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!chosen || busy}
            onClick={() => chosen && void use(chosen)}
          >
            {busy ? 'Storing…' : 'Use picture'}
          </Button>
        </>
      }
    >
      {problem && (
        <Notice tone="problem" icon={<TriangleAlert size={16} aria-hidden />}>
          {problem}
        </Notice>
      )}
      <FileChooser again={chosen !== null} onChoose={(file) => void choose(file)} />
      {chosen && (
        <>
          <p className="replace-hint">
            <strong>Draw over anything secret.</strong> What is under a box is destroyed. Nothing is
            stored until you press Use picture.
          </p>
          <CoverBoxes
            url={chosen.url}
            boxes={boxes}
            onChange={setBoxes}
            onUnreadable={() => {
              setChosen(null);
              setProblem('This file could not be read as a picture. Choose a PNG or JPEG file.');
            }}
          />
        </>
      )}
    </Dialog>
  );
}

function FileChooser({ again, onChoose }: { again: boolean; onChoose: (file?: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="file-chooser" data-small={again || undefined}>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        accept={ACCEPTED}
        aria-label="Picture file"
        data-testid="picture-file"
        tabIndex={-1}
        onChange={(event) => onChoose(event.target.files?.[0])}
      />
      <Button
        icon={<ImageUp size={16} aria-hidden />}
        size={again ? 'small' : 'normal'}
        onClick={() => input.current?.click()}
      >
        {again ? 'Choose another file' : 'Choose a picture'}
      </Button>
      {!again && <p className="replace-hint">PNG or JPEG. You can cover secrets in it next.</p>}
    </div>
  );
}

function refuse(file: File): string | null {
  if (!ACCEPTED.split(',').includes(file.type)) {
    return 'Only PNG and JPEG pictures can be used: they open in every wiki. Save it as one of these and choose it again.';
  }
  return file.size > LARGEST_BYTES
    ? 'This picture is larger than 25 MB. Make it smaller and choose it again.'
    : null;
}

/** A box to begin with for those who draw by keyboard (picture pixels). */
function middleBox(index: number): Box {
  const shift = (index % 5) * 24;
  return { x: 80 + shift, y: 80 + shift, width: 240, height: 60 };
}
