import { useEffect } from 'react';
import { Editor } from '../editor/editor';
import { Library } from '../library/library';
import { RecorderPanel } from '../recorder/recorder-panel';
import { useRoute } from '../route';
import { useRecording } from '../use-recording';
import './surfaces.css';

/** The tab: the library, or one SOP with all the room there is. */
export function TabSurface() {
  const route = useRoute();
  const recording = useRecording();
  const busy = recording !== null && (recording.status !== 'idle' || recording.interrupted);
  useEffect(() => {
    document.title = route.name === 'sop' ? 'SOP – SOPwright' : 'SOPs – SOPwright';
  }, [route.name]);
  return (
    <div className="tab">
      {busy && (
        <aside className="tab-recorder" aria-label="Recorder">
          <RecorderPanel state={recording} surface="tab" appendTo={null} />
        </aside>
      )}
      {route.name === 'sop' ? (
        <main className="tab-main">
          <Editor
            key={route.id}
            sopId={route.id}
            surface="tab"
            live={recording?.status !== 'idle' && recording?.sopId === route.id}
          />
        </main>
      ) : (
        <Library />
      )}
    </div>
  );
}
