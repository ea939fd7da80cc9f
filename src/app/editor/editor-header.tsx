import {
  ArrowLeft,
  CircleHelp,
  Download,
  Ellipsis,
  Redo2,
  SquareArrowOutUpRight,
  Undo2,
} from 'lucide-react';
import { Button, IconButton } from '@/ui/button';
import { LiveText } from '@/ui/live-text';
import { Menu } from '@/ui/menu';
import { statusName } from '../library/status-name';
import { go } from '../route';
import { useEditor, useSession } from './session-context';
import './editor-header.css';

export type EditorView = 'steps' | 'document';

interface EditorHeaderProps {
  view: EditorView;
  onView: (view: EditorView) => void;
  onExport: () => void;
  onKeys: () => void;
  surface: 'popup' | 'side-panel' | 'tab';
}

/** Title, history, export, and the two views of an SOP. */
export function EditorHeader({ view, onView, onExport, onKeys, surface }: EditorHeaderProps) {
  const session = useSession();
  const title = useEditor((state) => state.doc?.title ?? '');
  const openTab = () => void session.ports.openEditorTab(session.sopId);
  return (
    <header className="editor-header">
      <div className="editor-title">
        <IconButton
          label="All SOPs"
          icon={<ArrowLeft size={18} aria-hidden />}
          data-testid="all-sops"
          onClick={() => go(surface === 'tab' ? { name: 'home' } : { name: 'library' })}
        />
        <h1>
          <LiveText
            label="Title"
            data-testid="sop-title"
            placeholder="Name this SOP"
            singleLine
            value={title}
            onSave={(value) => session.edit({ type: 'set-fields', fields: { title: value } })}
            onKey={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              event.currentTarget.blur();
            }}
          />
        </h1>
      </div>
      <div className="editor-actions">
        <History />
        <IconButton
          className="button only-wide"
          label="Keyboard shortcuts"
          icon={<CircleHelp size={17} aria-hidden />}
          onClick={onKeys}
        />
        {surface !== 'tab' && (
          <IconButton
            className="button only-wide"
            label="Open in a tab"
            icon={<SquareArrowOutUpRight size={17} aria-hidden />}
            onClick={openTab}
          />
        )}
        <span className="only-narrow">
          <Menu
            label="More"
            size="normal"
            icon={<Ellipsis size={18} aria-hidden />}
            items={() => [
              {
                label: 'Open in a tab',
                icon: <SquareArrowOutUpRight size={16} aria-hidden />,
                onSelect: openTab,
              },
              {
                label: 'Keyboard shortcuts',
                icon: <CircleHelp size={16} aria-hidden />,
                onSelect: onKeys,
              },
            ]}
          />
        </span>
        <Button
          variant="primary"
          data-testid="export"
          aria-label="Export"
          icon={<Download size={16} aria-hidden />}
          onClick={onExport}
        >
          <span className="only-wide">Export</span>
        </Button>
      </div>
      <div className="editor-views">
        <fieldset className="segments" aria-label="View">
          <button type="button" aria-pressed={view === 'steps'} onClick={() => onView('steps')}>
            Steps
          </button>
          <button
            type="button"
            aria-pressed={view === 'document'}
            data-testid="view-document"
            onClick={() => onView('document')}
          >
            Document
          </button>
        </fieldset>
        <Facts />
      </div>
    </header>
  );
}

function History() {
  const session = useSession();
  const { undo, redo } = useEditor((state) => state.history);
  return (
    <>
      <IconButton
        label={undo ? `Undo ${undo}` : 'Nothing to undo'}
        data-testid="undo"
        disabled={undo === null}
        icon={<Undo2 size={17} aria-hidden />}
        onClick={() => void session.undo()}
      />
      <IconButton
        label={redo ? `Redo ${redo}` : 'Nothing to redo'}
        data-testid="redo"
        disabled={redo === null}
        icon={<Redo2 size={17} aria-hidden />}
        onClick={() => void session.redo()}
      />
    </>
  );
}

function Facts() {
  const doc = useEditor((state) => state.doc);
  const saved = useEditor((state) => (state.saving > 0 ? 'saving' : state.unsaved ? 'not' : 'yes'));
  if (!doc) return null;
  const steps = doc.sections.reduce((sum, section) => sum + section.steps.length, 0);
  const words = { saving: 'Saving…', not: 'The last change was not saved', yes: 'Saved' };
  return (
    <p className="editor-facts">
      <span>
        {steps} {steps === 1 ? 'step' : 'steps'}
      </span>
      <span>{statusName(doc.status)}</span>
      <span data-unsaved={saved === 'not' || undefined}>{words[saved]}</span>
    </p>
  );
}
