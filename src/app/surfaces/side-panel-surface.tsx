import { Editor } from '../editor/editor';
import { Library } from '../library/library';
import { RecorderPanel } from '../recorder/recorder-panel';
import { useRoute } from '../route';
import { useRecording } from '../use-recording';
import { Brand } from './brand';
import './surfaces.css';
import { useShownSop } from './use-shown-sop';

/** The side panel: the recorder on top, and beneath it the SOP as it grows. */
export function SidePanelSurface() {
  const route = useRoute();
  const recording = useRecording();
  const { known, id, recent } = useShownSop(route, recording);
  if (!known || !recording) return <div className="side-panel" aria-busy />;
  const busy = recording.status !== 'idle';
  const current = recent.find((sop) => sop.id === id) ?? null;
  const recorder = (
    <RecorderPanel state={recording} surface="side-panel" appendTo={busy ? null : current} />
  );
  return (
    <div className="side-panel">
      <aside className="side-panel-top" aria-label="Recorder">
        {busy || recording.interrupted || id === null ? (
          recorder
        ) : (
          <details className="side-panel-record">
            <summary>
              <Brand /> <span className="side-panel-cue">New recording</span>
            </summary>
            {recorder}
          </details>
        )}
      </aside>
      {route.name === 'library' || id === null ? (
        <Library />
      ) : (
        <main className="side-panel-main">
          <Editor key={id} sopId={id} surface="side-panel" live={busy && recording.sopId === id} />
        </main>
      )}
    </div>
  );
}
