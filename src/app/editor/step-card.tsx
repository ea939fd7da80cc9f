import { EyeOff, GripVertical, Unlink } from 'lucide-react';
import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Step } from '@/core/sop/model';
import { LiveText } from '@/ui/live-text';
import { StepPictures } from '../pictures/step-pictures';
import { useEditor, useSession } from './session-context';
import { handleStepKey } from './step-keys';
import { StepMenu } from './step-menu';
import { StepAdditions, StepNotes } from './step-notes';
import './step-card.css';

interface StepCardProps {
  step: Step;
  /** Props of the drag handle. */
  handle: Record<string, unknown>;
}

/** One step: its sentence, picture, notes and everything that can be done to it. */
export const StepCard = memo(function StepCard({ step, handle }: StepCardProps) {
  const session = useSession();
  const selected = useEditor((state) => state.selected.has(step.id));
  const ref = useFocusWish(step.id);
  const [expecting, setExpecting] = useState(false);
  return (
    <article
      ref={ref}
      className="step"
      data-testid="step"
      data-step-id={step.id}
      data-kind={step.kind}
      data-selected={selected || undefined}
      data-hidden={step.hidden || undefined}
      tabIndex={-1}
      aria-label={`Step ${step.number}`}
      onKeyDown={(event) => handleStepKey(event, step, session)}
    >
      <div className="step-gutter">
        <span className="step-number" aria-hidden>
          {step.number}
        </span>
        <input
          type="checkbox"
          className="step-check"
          aria-label={`Select step ${step.number}`}
          checked={selected}
          readOnly
          onClick={(event) => session.toggleSelected(step.id, event.shiftKey)}
        />
        <button
          type="button"
          className="step-handle"
          title="Drag to move, or press Alt and an arrow key"
          {...handle}
          aria-label={`Move step ${step.number}`}
        >
          <GripVertical size={16} aria-hidden />
        </button>
      </div>
      <div className="step-body">
        <StepFlags step={step} />
        <StepText step={step} />
        <StepNotes step={step} expecting={expecting} />
        <StepAdditions step={step} onExpect={() => setExpecting(true)} />
      </div>
      <StepPictures step={step} />
      <div className="step-menu">
        <StepMenu step={step} />
      </div>
    </article>
  );
});

function StepText({ step }: { step: Step }) {
  const session = useSession();
  return (
    <div className="step-text">
      <LiveText
        label={`Text of step ${step.number}`}
        data-testid="step-text"
        data-part="text"
        placeholder="Say what to do, e.g. Click Save in the Add person dialog"
        singleLine
        value={step.text}
        onSave={(text) => session.edit({ type: 'set-step', stepId: step.id, patch: { text } })}
        onKey={(event, discard) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          if (event.ctrlKey || event.metaKey) {
            void session.split(step.id, event.currentTarget.selectionStart).then(discard);
          } else {
            session.focusStep(step.id, 'card');
          }
        }}
      />
    </div>
  );
}

function StepFlags({ step }: { step: Step }) {
  const flags: ReactNode[] = [];
  if (step.kind === 'gap') {
    flags.push(
      <span className="flag" data-tone="caution" key="gap">
        <Unlink size={13} aria-hidden /> Gap: something here could not be recorded
      </span>,
    );
  }
  if (step.hidden) {
    flags.push(
      <span className="flag" key="hidden">
        <EyeOff size={13} aria-hidden /> Hidden in exports
      </span>,
    );
  }
  if (step.optional) {
    flags.push(
      <span className="flag" key="optional">
        Optional
      </span>,
    );
  }
  return flags.length > 0 ? <div className="flags">{flags}</div> : null;
}

/** Gives the focus to the step, or to its text, when the session wishes it. */
function useFocusWish(stepId: string) {
  const session = useSession();
  const ref = useRef<HTMLElement>(null);
  const wish = useEditor((state) => (state.wish?.stepId === stepId ? state.wish : null));
  useEffect(() => {
    if (!wish || !ref.current) return;
    session.takeWish();
    const text = ref.current.querySelector<HTMLTextAreaElement>('[data-part="text"]');
    const target = wish.part === 'text' ? text : ref.current;
    target?.focus();
    target?.scrollIntoView?.({ block: 'nearest' });
    if (target === text && text) {
      const at = wish.caret === 'start' ? 0 : text.value.length;
      text.setSelectionRange(at, at);
    }
  }, [wish, session]);
  return ref;
}
