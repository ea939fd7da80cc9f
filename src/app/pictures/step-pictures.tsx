import { Camera, Ellipsis, ImageOff, ImageUp, Maximize2, ShieldCheck, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { Screenshot, Step } from '@/core/sop/model';
import { Menu, type MenuItem } from '@/ui/menu';
import { useSession } from '../editor/session-context';
import { cropAround } from './crop-around';
import { altOf, describeRedactions, OMISSION_SENTENCES } from './describe-picture';
import { type PictureDialogs, usePictureDialogs } from './picture-dialogs';
import { PictureView } from './picture-view';
import './step-pictures.css';
import { useIsNear, usePictureUrl } from './use-picture-url';

const ASPECT = 16 / 10;

/** A step's pictures beside it, or the reason why there is none. */
export function StepPictures({ step }: { step: Step }) {
  if (step.screenshots.length > 0) {
    return (
      <div className="pictures">
        {step.screenshots.map((screenshot, index) => (
          <Thumbnail key={screenshot.id} step={step} screenshot={screenshot} index={index} />
        ))}
      </div>
    );
  }
  const omitted = step.screenshotOmitted;
  if (!omitted || omitted.reason === 'removed' || omitted.reason === 'turned-off') return null;
  return (
    <div className="pictures">
      <p className="omission" data-testid="omission">
        <ImageOff size={15} aria-hidden />
        <span>
          <strong>No picture.</strong> {omitted.detail || OMISSION_SENTENCES[omitted.reason]}
        </span>
      </p>
    </div>
  );
}

interface ThumbnailProps {
  step: Step;
  screenshot: Screenshot;
  index: number;
}

function Thumbnail({ step, screenshot, index }: ThumbnailProps) {
  const session = useSession();
  const dialogs = usePictureDialogs();
  const ref = useRef<HTMLDivElement>(null);
  const picture = usePictureUrl(screenshot.id, useIsNear(ref));
  const redactions = describeRedactions(screenshot);
  return (
    <div className="thumbnail" ref={ref} data-testid="thumbnail">
      <button
        type="button"
        className="thumbnail-open"
        aria-label={`Enlarge: ${altOf(step, index)}`}
        onClick={() => dialogs.enlarge(step, index)}
      >
        {picture.state === 'ready' && (
          <PictureView
            url={picture.url}
            meta={screenshot}
            view={cropAround(screenshot.target, screenshot, ASPECT)}
            alt=""
            stepNumber={null}
          />
        )}
        {picture.state === 'gone' && <span className="thumbnail-gone">Picture not found</span>}
      </button>
      {redactions && (
        <span className="thumbnail-shield" title={redactions}>
          <ShieldCheck size={13} aria-hidden />
          <span aria-hidden>{screenshot.redactions.length}</span>
          <span className="visually-hidden">{redactions}</span>
        </span>
      )}
      <div className="thumbnail-menu">
        <Menu
          label={`Picture of step ${step.number}`}
          icon={<Ellipsis size={16} aria-hidden />}
          items={() => pictureItems(step, screenshot, index, dialogs, session)}
        />
      </div>
    </div>
  );
}

function pictureItems(
  step: Step,
  screenshot: Screenshot,
  index: number,
  dialogs: PictureDialogs,
  session: ReturnType<typeof useSession>,
): MenuItem[] {
  return [
    {
      label: 'Enlarge',
      icon: <Maximize2 size={16} aria-hidden />,
      onSelect: () => dialogs.enlarge(step, index),
    },
    {
      label: 'Retake from the page',
      icon: <Camera size={16} aria-hidden />,
      onSelect: () => void dialogs.retake(step, screenshot.id),
    },
    {
      label: 'Replace by a file…',
      icon: <ImageUp size={16} aria-hidden />,
      onSelect: () => dialogs.replace(step, screenshot.id),
    },
    {
      label: 'Remove picture',
      divided: true,
      danger: true,
      icon: <Trash2 size={16} aria-hidden />,
      onSelect: () => void session.edit({ type: 'remove-screenshot', screenshotId: screenshot.id }),
    },
  ];
}
