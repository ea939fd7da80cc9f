import { Editor } from '../editor/editor';
import { Library } from '../library/library';
import { RecorderPanel } from '../recorder/recorder-panel';
import { go, hashOf, useRoute } from '../route';
import { useRecording } from '../use-recording';
import { Brand } from './brand';
import './surfaces.css';
import { usePopupRoom } from './use-popup-room';
import { useShownSop } from './use-shown-sop';

/** The popup: recorder at the side, the SOP for a quick fix beside it. */
export function PopupSurface() {
  const route = useRoute();
  const recording = useRecording();
  const { isWide, height } = usePopupRoom();
  const { known, id, recent } = useShownSop(route, recording);
  const busy = recording !== null && recording.status !== 'idle';
  if (!known || !recording) return <div className="popup" data-narrow aria-busy />;
  const current = recent.find((sop) => sop.id === id) ?? null;
  const listing = route.name === 'library';
  const isNarrow = id === null && !listing;
  const Side = isNarrow ? 'main' : 'aside';
  return (
    <div
      className="popup"
      data-narrow={isNarrow || undefined}
      data-stacked={!isWide || undefined}
      style={isNarrow || !isWide || height === null ? undefined : { height }}
    >
      <Side className="popup-side" aria-label="Recorder">
        <Brand />
        <RecorderPanel state={recording} surface="popup" appendTo={busy ? null : current} />
        {id === null ? <Welcome /> : <Recent sops={recent} shown={listing ? null : id} />}
      </Side>
      {listing ? (
        <Library />
      ) : (
        id !== null && (
          <main className="popup-main">
            <Editor key={id} sopId={id} surface="popup" live={busy && recording.sopId === id} />
          </main>
        )
      )}
    </div>
  );
}

function Recent({ sops, shown }: { sops: { id: string; title: string }[]; shown: string | null }) {
  return (
    <nav className="recent" aria-label="Recent SOPs">
      <h2>Recent</h2>
      <ul>
        {sops.map((sop) => (
          <li key={sop.id}>
            <a
              href={hashOf({ name: 'sop', id: sop.id })}
              aria-current={sop.id === shown ? 'page' : undefined}
            >
              {sop.title || 'Untitled SOP'}
            </a>
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={() => go({ name: 'library' })}>
        All SOPs
      </button>
    </nav>
  );
}

function Welcome() {
  return (
    <section className="welcome">
      <h1>Your first SOP in three minutes</h1>
      <ol>
        <li>Go to the console where you do the task.</li>
        <li>Press Record and do the task once, as always.</li>
        <li>Press Stop, tidy the steps, and export to your wiki.</li>
      </ol>
      <p>
        Already have a package? <a href={hashOf({ name: 'library' })}>Import it</a>.
      </p>
    </section>
  );
}
