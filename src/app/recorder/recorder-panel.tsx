import {
  Camera,
  History,
  PanelRight,
  Pause,
  Play,
  Square,
  SquareArrowOutUpRight,
  TriangleAlert,
} from 'lucide-react';
import type { RecordingState } from '@/platform/messages';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { usePorts } from '../ports-context';
import { useCommand } from '../use-recording';
import { RecordForm } from './record-form';
import './recorder.css';

interface RecorderPanelProps {
  state: RecordingState;
  surface: 'popup' | 'side-panel' | 'tab';
  appendTo: { id: string; title: string } | null;
}

/** Starts a recording, or shows and steers the one there is. */
export function RecorderPanel({ state, surface, appendTo }: RecorderPanelProps) {
  if (state.interrupted) return <Interrupted state={state} />;
  if (state.status === 'idle') {
    return (
      <>
        <Problem state={state} />
        <RecordForm overPage={surface === 'popup'} appendTo={appendTo} />
      </>
    );
  }
  return <Live state={state} surface={surface} />;
}

function Live({
  state,
  surface,
}: {
  state: RecordingState;
  surface: RecorderPanelProps['surface'];
}) {
  const ports = usePorts();
  const command = useCommand();
  const paused = state.status === 'paused';
  return (
    <section className="recorder-live" aria-label="Recording">
      <RecordingStatusLine state={state} />
      <div className="recorder-buttons">
        <Button
          variant="record"
          data-testid="stop"
          icon={<Square size={14} fill="currentColor" aria-hidden />}
          onClick={() => command({ type: 'recording/stop' })}
        >
          Stop
        </Button>
        {paused ? (
          <Button
            data-testid="resume"
            icon={<Play size={16} aria-hidden />}
            onClick={() => command({ type: 'recording/resume' })}
          >
            Resume
          </Button>
        ) : (
          <Button
            data-testid="pause"
            icon={<Pause size={16} aria-hidden />}
            onClick={() => command({ type: 'recording/pause' })}
          >
            Pause
          </Button>
        )}
        <Button
          data-testid="take-picture"
          disabled={paused}
          icon={<Camera size={16} aria-hidden />}
          onClick={() => command({ type: 'recording/take-picture', stepId: null })}
        >
          Picture now
        </Button>
      </div>
      <Problem state={state} />
      {surface === 'popup' && (
        <div className="recorder-elsewhere">
          <Button
            variant="quiet"
            size="small"
            icon={<PanelRight size={15} aria-hidden />}
            onClick={() => void ports.openSidePanel()}
          >
            Keep in side panel
          </Button>
          <Button
            variant="quiet"
            size="small"
            icon={<SquareArrowOutUpRight size={15} aria-hidden />}
            onClick={() => void ports.openEditorTab(state.sopId)}
          >
            Open in a tab
          </Button>
        </div>
      )}
    </section>
  );
}

function Problem({ state }: { state: RecordingState }) {
  if (state.problem === null) return null;
  return (
    <Notice tone="problem" icon={<TriangleAlert size={16} aria-hidden />}>
      {state.problem}
    </Notice>
  );
}

function RecordingStatusLine({ state }: { state: RecordingState }) {
  const paused = state.status === 'paused';
  return (
    <p className="recorder-status" role="status" data-paused={paused || undefined}>
      <span className="recorder-dot" aria-hidden />
      <strong>{paused ? 'Paused' : 'Recording'}</strong>
      <span>{state.scope === 'site' ? 'this site' : 'all sites'}</span>
      <span className="recorder-count">
        {state.steps} {state.steps === 1 ? 'step' : 'steps'}
      </span>
      {paused && <span className="recorder-hint">Nothing you do is stored.</span>}
    </p>
  );
}

function Interrupted({ state }: { state: RecordingState }) {
  const command = useCommand();
  const ports = usePorts();
  // A restart may have taken the access away; the background says so if it is refused.
  const goOn = () =>
    void ports.regainHosts(state.hosts).then(
      () => command({ type: 'recording/go-on' }),
      () => command({ type: 'recording/go-on' }),
    );
  return (
    <section className="recorder-live" aria-label="Interrupted recording">
      <Notice tone="caution" icon={<History size={16} aria-hidden />}>
        <strong>Your recording was cut off when the browser closed.</strong> All {state.steps}{' '}
        {state.steps === 1 ? 'step is' : 'steps are'} here. Go on where you were, or finish it.
      </Notice>
      <div className="recorder-buttons">
        <Button
          variant="record"
          data-testid="go-on"
          icon={<Play size={16} aria-hidden />}
          onClick={goOn}
        >
          Go on
        </Button>
        <Button
          data-testid="finish"
          icon={<Square size={14} aria-hidden />}
          onClick={() => command({ type: 'recording/stop' })}
        >
          Finish
        </Button>
      </div>
    </section>
  );
}
