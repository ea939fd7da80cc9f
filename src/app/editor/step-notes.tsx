import { CircleCheck, ImagePlus, MessageSquarePlus, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { CALLOUT_KINDS, type Callout, type CalloutKind, type Step } from '@/core/sop/model';
import { Button, IconButton } from '@/ui/button';
import { LiveText } from '@/ui/live-text';
import { Menu } from '@/ui/menu';
import { usePictureDialogs } from '../pictures/picture-dialogs';
import { CALLOUTS } from './callout-kinds';
import { useSession } from './session-context';
import './step-notes.css';

/** Callouts and expected result of a step. */
export function StepNotes({ step, expecting }: { step: Step; expecting: boolean }) {
  const session = useSession();
  const setCallouts = (callouts: Callout[]) =>
    session.edit({ type: 'set-step', stepId: step.id, patch: { callouts } });
  const expected = step.expectedResult !== '' || expecting;
  if (step.callouts.length === 0 && !expected) return null;
  return (
    <div className="step-notes">
      {step.callouts.map((callout) => (
        <CalloutRow
          key={callout.id}
          callout={callout}
          stepNumber={step.number}
          onChange={(next) =>
            setCallouts(step.callouts.map((other) => (other.id === next.id ? next : other)))
          }
          onRemove={() => setCallouts(step.callouts.filter((other) => other.id !== callout.id))}
        />
      ))}
      {expected && <ExpectedResult step={step} autoFocus={expecting} />}
    </div>
  );
}

interface CalloutRowProps {
  callout: Callout;
  stepNumber: number;
  onChange: (callout: Callout) => Promise<unknown>;
  onRemove: () => void;
}

function CalloutRow({ callout, stepNumber, onChange, onRemove }: CalloutRowProps) {
  const look = CALLOUTS[callout.kind];
  const fresh = useRef(callout.text === '');
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fresh.current) ref.current?.querySelector('textarea')?.focus();
  }, []);
  return (
    <div className="callout" data-kind={callout.kind} data-testid="callout" ref={ref}>
      {look.icon}
      <select
        aria-label={`Kind of callout at step ${stepNumber}`}
        value={callout.kind}
        onChange={(event) => void onChange({ ...callout, kind: event.target.value as CalloutKind })}
      >
        {CALLOUT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {CALLOUTS[kind].name}
          </option>
        ))}
      </select>
      <LiveText
        label={`${look.name} at step ${stepNumber}`}
        placeholder={look.hint}
        value={callout.text}
        onSave={(text) => onChange({ ...callout, text })}
      />
      <IconButton
        label={`Delete this ${look.name.toLowerCase()}`}
        size="small"
        icon={<X size={15} aria-hidden />}
        onClick={onRemove}
      />
    </div>
  );
}

function ExpectedResult({ step, autoFocus }: { step: Step; autoFocus: boolean }) {
  const session = useSession();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (autoFocus) ref.current?.querySelector('textarea')?.focus();
  }, [autoFocus]);
  return (
    <div className="expected" ref={ref}>
      <CircleCheck size={16} aria-hidden />
      <span className="expected-label">Expect</span>
      <LiveText
        label={`Expected result of step ${step.number}`}
        data-testid="expected-result"
        placeholder="What the follower should see now"
        value={step.expectedResult}
        onSave={(expectedResult) =>
          session.edit({ type: 'set-step', stepId: step.id, patch: { expectedResult } })
        }
      />
    </div>
  );
}

/** The quiet row of things that can be added to a step. */
export function StepAdditions({ step, onExpect }: { step: Step; onExpect: () => void }) {
  const session = useSession();
  const pictures = usePictureDialogs();
  const add = (kind: CalloutKind) => {
    const callout: Callout = { id: crypto.randomUUID(), kind, text: '' };
    void session.edit({
      type: 'set-step',
      stepId: step.id,
      patch: { callouts: [...step.callouts, callout] },
    });
  };
  return (
    <div className="additions">
      <Menu
        label={`Add a callout to step ${step.number}`}
        icon={<MessageSquarePlus size={16} aria-hidden />}
        items={() =>
          CALLOUT_KINDS.map((kind) => ({
            label: CALLOUTS[kind].name,
            icon: CALLOUTS[kind].icon,
            onSelect: () => add(kind),
          }))
        }
      />
      {step.expectedResult === '' && (
        <Button
          variant="quiet"
          size="small"
          icon={<CircleCheck size={15} aria-hidden />}
          onClick={onExpect}
        >
          Expected result
        </Button>
      )}
      {step.screenshots.length === 0 && (
        <Button
          variant="quiet"
          size="small"
          icon={<ImagePlus size={15} aria-hidden />}
          onClick={() => pictures.replace(step, null)}
        >
          Add picture
        </Button>
      )}
    </div>
  );
}
