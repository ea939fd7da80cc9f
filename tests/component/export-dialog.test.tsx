// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ExportDialog } from '@/app/export/export-dialog';
import type { AppPorts, ExportRun } from '@/app/ports';
import { PortsProvider } from '@/app/ports-context';
import { type Preview, previewPorts } from '../preview/preview-ports';

let preview: Preview | undefined;
const downloads: string[] = [];

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  URL.createObjectURL = () => 'blob:package';
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    downloads.push(this.download);
  });
});

afterEach(() => {
  cleanup();
  preview?.db.close();
  downloads.length = 0;
});

function open(exportSop: AppPorts['exportSop']) {
  preview = previewPorts(`export-${crypto.randomUUID()}`, { exportSop });
  render(
    <PortsProvider value={preview.ports}>
      <ExportDialog sopId="sop" onClose={() => undefined} />
    </PortsProvider>,
  );
  fireEvent.click(screen.getByTestId('export-run'));
}

test('an export shows how far it is; cancelled, it leaves no file, also when it ends all the same', async () => {
  let run: ExportRun | undefined;
  let finish: (() => void) | undefined;
  open((_id, _format, started) => {
    run = started;
    return new Promise((resolve) => {
      finish = () => resolve({ fileName: 'late.zip', blob: new Blob(['x']), warnings: [] });
    });
  });
  run?.onProgress(3, 12);
  expect(await screen.findByText('Picture 3 of 12')).toBeTruthy();
  fireEvent.click(screen.getByTestId('export-cancel'));
  expect(run?.signal.aborted).toBe(true);
  expect(await screen.findByTestId('export-run')).toBeTruthy();
  finish?.();
  // every continuation of the finished export has run by then
  await new Promise((resolve) => setImmediate(resolve));
  expect(screen.queryByTestId('export-done')).toBeNull();
  expect(downloads).toEqual([]);
});

test('an export that fails says so and that nothing was written; the next one is handed to the downloads', async () => {
  let attempt = 0;
  open(async () => {
    attempt += 1;
    if (attempt === 1) throw new Error('A picture could not be read.');
    return { fileName: 'sop-markdown.zip', blob: new Blob(['x']), warnings: [] };
  });
  expect(
    await screen.findByText(/A picture could not be read\. Nothing was written\./),
  ).toBeTruthy();
  fireEvent.click(screen.getByTestId('export-run'));
  expect(await screen.findByTestId('export-done')).toBeTruthy();
  expect(downloads).toEqual(['sop-markdown.zip']);
});
