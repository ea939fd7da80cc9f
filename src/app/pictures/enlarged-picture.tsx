import { ShieldCheck, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import type { Screenshot, Step } from '@/core/sop/model';
import { Button, IconButton } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { altOf, describeRedactions } from './describe-picture';
import './enlarged-picture.css';
import { PictureView } from './picture-view';
import { usePictureUrl } from './use-picture-url';

const ZOOMS = [1, 1.5, 2, 3, 4];

interface EnlargedPictureProps {
  step: Step;
  index: number;
  onClose: () => void;
}

/** A step's picture at its size, with zoom. */
export function EnlargedPicture({ step, index, onClose }: EnlargedPictureProps) {
  const [zoom, setZoom] = useState(0);
  const screenshot = step.screenshots[index];
  if (!screenshot) return null;
  const redactions = describeRedactions(screenshot);
  return (
    <Dialog
      title={`Step ${step.number}: ${step.text}`}
      size="large"
      onClose={onClose}
      footer={
        <>
          <p className="dialog-foot-start enlarged-note">
            {redactions && <ShieldCheck size={15} aria-hidden />}
            {redactions ?? 'Nothing had to be hidden in this picture.'}
          </p>
          <IconButton
            label="Smaller"
            icon={<ZoomOut size={17} aria-hidden />}
            disabled={zoom === 0}
            onClick={() => setZoom(zoom - 1)}
          />
          <Button variant="quiet" onClick={() => setZoom(0)} aria-label="Fit to the window">
            {zoom === 0 ? 'Fit' : `${ZOOMS[zoom]! * 100} %`}
          </Button>
          <IconButton
            label="Larger"
            icon={<ZoomIn size={17} aria-hidden />}
            disabled={zoom === ZOOMS.length - 1}
            onClick={() => setZoom(zoom + 1)}
          />
        </>
      }
    >
      <Canvas
        step={step}
        screenshot={screenshot}
        alt={altOf(step, index)}
        zoom={ZOOMS[zoom] ?? 1}
      />
    </Dialog>
  );
}

interface CanvasProps {
  step: Step;
  screenshot: Screenshot;
  alt: string;
  zoom: number;
}

function Canvas({ step, screenshot, alt, zoom }: CanvasProps) {
  const picture = usePictureUrl(screenshot.id, true);
  const { width, height } = screenshot;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
    <section className="enlarged" tabIndex={0} aria-label="Picture">
      <div
        className="enlarged-sheet"
        style={{ width: `${zoom * 100}%`, aspectRatio: `${width} / ${height}` }}
      >
        {picture.state === 'ready' && (
          <PictureView
            url={picture.url}
            meta={screenshot}
            view={{ x: 0, y: 0, width, height }}
            alt={alt}
            stepNumber={step.number}
          />
        )}
        {picture.state === 'gone' && <p>This picture is no longer in the store.</p>}
      </div>
    </section>
  );
}
