import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ExportFormat } from '@/core/export/package-format';
import { Button } from '@/ui/button';
import { type ChoiceOption, Choices } from '@/ui/choice';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/notice';
import { readableBytes } from '../library/when';
import { usePorts } from '../ports-context';
import { sentenceOf } from '../use-live';
import { downloadBlob } from './download-blob';
import './export-dialog.css';

const FORMATS: ChoiceOption<ExportFormat>[] = [
  {
    value: 'markdown',
    title: 'Markdown (ZIP)',
    note: 'For wikis and repositories: GitHub, GitLab, Obsidian, MkDocs, Wiki.js. Text and an images folder.',
    testId: 'format-markdown',
  },
  {
    value: 'html',
    title: 'Web page (ZIP)',
    note: 'For Confluence, SharePoint, IT Glue and other knowledge bases. A page and an images folder.',
    testId: 'format-html',
  },
  {
    value: 'html-single',
    title: 'Web page (one file)',
    note: 'For mail, print, PDF and archives. Pictures are inside the file.',
    testId: 'format-html-single',
  },
  {
    value: 'json',
    title: 'SOPwright package (ZIP)',
    note: 'For a backup, or a colleague with SOPwright. Nothing is left out, and it imports back.',
    testId: 'format-json',
  },
];

type Run =
  | { state: 'choosing' }
  | { state: 'running'; done: number; total: number }
  | { state: 'done'; fileName: string; bytes: number; warnings: string[] }
  | { state: 'failed'; message: string };

/** Makes a package of the SOP and hands it to the browser's downloads. */
export function ExportDialog({ sopId, onClose }: { sopId: string; onClose: () => void }) {
  const ports = usePorts();
  const [format, setFormat] = useState<ExportFormat>('markdown');
  const [run, setRun] = useState<Run>({ state: 'choosing' });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const start = async () => {
    const controller = new AbortController();
    abort.current = controller;
    setRun({ state: 'running', done: 0, total: 0 });
    try {
      const file = await ports.exportSop(sopId, format, {
        signal: controller.signal,
        onProgress: (done, total) =>
          !controller.signal.aborted && setRun({ state: 'running', done, total }),
      });
      controller.signal.throwIfAborted();
      downloadBlob(file);
      const { fileName, blob, warnings } = file;
      setRun({ state: 'done', fileName, bytes: blob.size, warnings });
    } catch (reason) {
      if (controller.signal.aborted) return;
      setRun({ state: 'failed', message: sentenceOf(reason) });
    }
  };

  const cancel = () => {
    abort.current?.abort();
    setRun({ state: 'choosing' });
  };

  const running = run.state === 'running';
  return (
    <Dialog
      title="Export"
      onClose={onClose}
      footer={
        running ? (
          <Button data-testid="export-cancel" onClick={cancel}>
            Cancel
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{run.state === 'done' ? 'Close' : 'Not now'}</Button>
            <Button variant="primary" data-testid="export-run" onClick={() => void start()}>
              {run.state === 'failed' ? 'Try again' : 'Export'}
            </Button>
          </>
        )
      }
    >
      <Choices
        legend="Format"
        legendHidden
        options={FORMATS}
        value={format}
        disabled={running}
        onChange={(value) => {
          setFormat(value);
          setRun({ state: 'choosing' });
        }}
      />
      <Outcome run={run} />
    </Dialog>
  );
}

function Outcome({ run }: { run: Run }) {
  switch (run.state) {
    case 'choosing':
      return null;
    case 'running':
      return (
        <div className="export-progress" data-testid="export-progress">
          <progress
            aria-label="Export"
            max={run.total || 1}
            value={run.total > 0 ? run.done : undefined}
          />
          <span>
            {run.total > 0 ? `Picture ${run.done} of ${run.total}` : 'Reading the steps…'}
          </span>
        </div>
      );
    case 'done':
      return (
        <>
          <p className="export-done" role="status" data-testid="export-done">
            <CircleCheck size={17} aria-hidden />
            <span>
              <strong>{run.fileName}</strong> ({readableBytes(run.bytes)}) is in your downloads.
            </span>
          </p>
          {run.warnings.map((warning) => (
            <Notice key={warning} tone="caution" icon={<TriangleAlert size={16} aria-hidden />}>
              {warning}
            </Notice>
          ))}
        </>
      );
    case 'failed':
      return (
        <Notice tone="problem" icon={<TriangleAlert size={16} aria-hidden />}>
          The export did not finish: {run.message} Nothing was written.
        </Notice>
      );
    default:
      return run satisfies never;
  }
}
