import { FileText, FileUp, Plus, Search, SearchX, TriangleAlert } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import type { SopSummary } from '@/storage/sop-store';
import { Button } from '@/ui/button';
import { Empty, Notice } from '@/ui/notice';
import { usePorts } from '../ports-context';
import { go } from '../route';
import { Mark } from '../surfaces/brand';
import { sentenceOf, useLive } from '../use-live';
import { LibraryRow } from './library-row';
import { StorageMeter } from './storage-meter';
import './library.css';

/** Every SOP on this computer: find one, open one, bring one in. */
export function Library() {
  const ports = usePorts();
  const [query, setQuery] = useState('');
  const list = useLive(useCallback(() => ports.listSops(), [ports]));
  const words = query.trim();
  const found = useLive(
    useCallback(
      () => (words === '' ? Promise.resolve(null) : ports.searchSops(words)),
      [ports, words],
    ),
  );
  const sops = list.state === 'ready' ? list.value.filter((sop) => !sop.deleted) : [];
  const hits = found.state === 'ready' ? found.value : null;
  const shown = hits ? sops.filter((sop) => hits.includes(sop.id)) : sops;
  return (
    <main className="library">
      <header className="library-head">
        <Mark />
        <h1>SOPs</h1>
        <div className="library-search">
          <Search size={16} aria-hidden />
          <input
            type="search"
            data-testid="sop-search"
            placeholder="Search titles and steps"
            aria-label="Search titles and steps"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
        <Import />
        <NewSop />
      </header>
      <div className="library-body">
        {list.state === 'failed' && (
          <Notice tone="problem" icon={<TriangleAlert size={16} aria-hidden />}>
            The SOPs could not be read: {list.message}
          </Notice>
        )}
        {words !== '' && hits && (
          <p className="visually-hidden" role="status">
            {shown.length} found
          </p>
        )}
        {list.state === 'ready' && <Shown all={sops} shown={shown} words={words} />}
      </div>
      <footer className="library-foot">
        <StorageMeter sops={sops.length} />
      </footer>
    </main>
  );
}

function Shown({ all, shown, words }: { all: SopSummary[]; shown: SopSummary[]; words: string }) {
  if (all.length === 0) {
    return (
      <Empty icon={<FileText size={30} aria-hidden />} title="Your SOPs will be here">
        Go to the console where you do the task, open SOPwright from the toolbar and press Record.
        Do the task once; stop; and the steps, with pictures, are here to be tidied and exported.
      </Empty>
    );
  }
  if (shown.length === 0) {
    return (
      <Empty icon={<SearchX size={28} aria-hidden />} title={`Nothing found for “${words}”`}>
        The search looks at titles, tags and the text of every step, and finds SOPs that have all
        the words.
      </Empty>
    );
  }
  return (
    <ul className="sop-list">
      {shown.map((sop) => (
        <LibraryRow key={sop.id} sop={sop} />
      ))}
    </ul>
  );
}

function NewSop() {
  const ports = usePorts();
  const [problem, setProblem] = useState<string | null>(null);
  const create = async () => {
    const reply = await ports.send<unknown>({ type: 'sop/create', title: '' });
    if (!reply.ok) return setProblem(reply.message);
    const id = idOf(reply.value);
    if (id) go({ name: 'sop', id });
  };
  return (
    <>
      <Button icon={<Plus size={16} aria-hidden />} onClick={() => void create()}>
        New
      </Button>
      {problem && <Notice tone="problem">{problem}</Notice>}
    </>
  );
}

/** The new SOP's id, whether it came alone or with its section's. */
function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const id: unknown = typeof value === 'object' && value ? Reflect.get(value, 'sopId') : null;
  return typeof id === 'string' ? id : null;
}

function Import() {
  const ports = usePorts();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<{ busy: boolean; problem: string | null }>({
    busy: false,
    problem: null,
  });
  const take = async (file: File | undefined) => {
    if (!file) return;
    setState({ busy: true, problem: null });
    try {
      const reply = await ports.importPackage(new Uint8Array(await file.arrayBuffer()));
      if (reply.ok) go({ name: 'sop', id: reply.value });
      setState({ busy: false, problem: reply.ok ? null : reply.message });
    } catch (reason) {
      setState({ busy: false, problem: sentenceOf(reason) });
    }
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        data-testid="import-file"
        accept=".zip,.json"
        aria-label="Package to import"
        tabIndex={-1}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button
        icon={<FileUp size={16} aria-hidden />}
        disabled={state.busy}
        onClick={() => input.current?.click()}
      >
        {state.busy ? 'Importing…' : 'Import'}
      </Button>
      {state.problem && (
        <div className="library-problem" data-testid="import-problem">
          <Notice tone="problem" icon={<TriangleAlert size={16} aria-hidden />}>
            {state.problem} Nothing was imported.
          </Notice>
        </div>
      )}
    </>
  );
}
