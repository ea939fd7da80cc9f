import { FileX, ListPlus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { SopDocument } from '@/core/sop/model';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/notice';
import { DocumentForm } from '../document/document-form';
import { ExportDialog } from '../export/export-dialog';
import { PictureDialogsProvider } from '../pictures/picture-dialogs';
import { usePorts } from '../ports-context';
import { go } from '../route';
import { EditorHeader, type EditorView } from './editor-header';
import { EditorSession } from './editor-session';
import { KeysDialog } from './keys-dialog';
import { LiveAnnouncer } from './live-announcer';
import { SelectionBar } from './selection-bar';
import { SessionProvider, useEditor, useSession } from './session-context';
import { StepList } from './step-list';
import { allSteps } from './step-places';
import './editor.css';

interface EditorProps {
  sopId: string;
  surface: 'popup' | 'side-panel' | 'tab';
  /** A recording is adding steps to this SOP now: the newest stays in view. */
  live: boolean;
}

/** One SOP, open for reading and editing. */
export function Editor({ sopId, surface, live }: EditorProps) {
  const ports = usePorts();
  const session = useMemo(() => new EditorSession(ports, sopId), [ports, sopId]);
  useEffect(() => session.open(), [session]);
  return (
    <SessionProvider value={session}>
      <PictureDialogsProvider>
        <OpenEditor surface={surface} live={live} />
      </PictureDialogsProvider>
    </SessionProvider>
  );
}

function OpenEditor({ surface, live }: Omit<EditorProps, 'sopId'>) {
  const session = useSession();
  const status = useEditor((state) => state.status);
  const [view, setView] = useState<EditorView>('steps');
  const [dialog, setDialog] = useState<'export' | 'keys' | null>(null);
  if (status === 'missing' || status === 'failed') return <NotHere />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo, redo and ? work from anywhere in the editor
    <div
      className="editor"
      data-status={status}
      onKeyDown={(event) => {
        if (isInText(event)) return;
        if (event.key === '?' && dialog === null) setDialog('keys');
        handleHistoryKey(event, session);
      }}
    >
      <EditorHeader
        view={view}
        onView={setView}
        onExport={() => setDialog('export')}
        onKeys={() => setDialog('keys')}
        surface={surface}
      />
      <Body view={view} live={live} />
      {dialog === 'export' && (
        <ExportDialog sopId={session.sopId} onClose={() => setDialog(null)} />
      )}
      {dialog === 'keys' && <KeysDialog onClose={() => setDialog(null)} />}
    </div>
  );
}

function Body({ view, live }: { view: EditorView; live: boolean }) {
  const doc = useEditor((state) => state.doc);
  const selecting = useEditor((state) => state.selected.size > 0);
  const scroller = useFollowNewest(doc, live && view === 'steps');
  if (!doc) return <div className="editor-body" aria-busy />;
  return (
    <div className="editor-body" ref={scroller}>
      <div className="editor-column" data-selecting={selecting || undefined}>
        {live && <LiveAnnouncer steps={allSteps(doc)} />}
        {view === 'document' ? <DocumentForm doc={doc} /> : <Steps doc={doc} live={live} />}
        <SelectionBar />
      </div>
    </div>
  );
}

function Steps({ doc, live }: { doc: SopDocument; live: boolean }) {
  const session = useSession();
  const section = doc.sections.at(-1);
  if (allSteps(doc).length > 0 || doc.sections.length > 1) return <StepList doc={doc} />;
  if (live) {
    return (
      <Empty title="Go on with your task">
        Every click, choice and text you enter appears here as a step, with a picture. Nothing
        secret is kept.
      </Empty>
    );
  }
  return (
    <Empty
      icon={<ListPlus size={28} aria-hidden />}
      title="No steps yet"
      actions={
        <Button data-testid="add-step" onClick={() => section && session.addStep(section.id, null)}>
          Write a step by hand
        </Button>
      }
    >
      Open SOPwright on the console, press Record and do the task once: each thing you do becomes a
      step here.
    </Empty>
  );
}

function NotHere() {
  const problem = useEditor((state) => state.problem);
  return (
    <Empty
      icon={<FileX size={28} aria-hidden />}
      title={problem ? 'This SOP could not be opened' : 'This SOP is not here'}
      actions={<Button onClick={() => go({ name: 'library' })}>All SOPs</Button>}
    >
      {problem ?? 'It was deleted for good, or the link is from another computer.'}
    </Empty>
  );
}

/** True in a text field, where keys are text and the browser's own undo takes back the typing. */
function isInText({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches('textarea, input:not([type="checkbox"])');
}

function handleHistoryKey(event: KeyboardEvent, session: EditorSession) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  void (key === 'y' || event.shiftKey ? session.redo() : session.undo());
}

/** Keeps the newest step in view while recording, unless the person scrolled away or is editing. */
function useFollowNewest(doc: SopDocument | null, active: boolean) {
  const scroller = useRef<HTMLDivElement>(null);
  const count = doc ? allSteps(doc).length : 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when a step is added
  useEffect(() => {
    const element = scroller.current;
    if (!element || !active || element.contains(document.activeElement)) return;
    const steps = element.querySelectorAll('[data-step-id]');
    steps[steps.length - 1]?.scrollIntoView?.({ block: 'end' });
  }, [count, active]);
  return scroller;
}
