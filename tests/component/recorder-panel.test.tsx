// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { AppPorts } from '@/app/ports';
import { PortsProvider } from '@/app/ports-context';
import { PopupSurface } from '@/app/surfaces/popup-surface';
import { type Preview, previewPorts } from '../preview/preview-ports';

let preview: Preview;

function open(overrides: Partial<AppPorts> = {}) {
  preview = previewPorts(`recorder-${crypto.randomUUID()}`, overrides);
  render(
    <PortsProvider value={preview.ports}>
      <PopupSurface />
    </PortsProvider>,
  );
}

const recordButton = async () => {
  const button = await screen.findByTestId<HTMLButtonElement>('record');
  await waitFor(() => expect(button.disabled).toBe(false));
  return button;
};

afterEach(() => {
  cleanup();
  preview.db.close();
  localStorage.clear();
});

describe('starting', () => {
  it('posts the wish and asks for the site within the click, before anything is awaited', async () => {
    const asked: string[] = [];
    open({
      requestHosts: (scope, url) => {
        asked.push(`${scope} ${url} after ${preview.sent.map((m) => m.type).join()}`);
        return new Promise(() => {});
      },
    });
    fireEvent.click(await recordButton());
    expect(asked).toEqual([
      'site https://acme-admin.okta.example/admin/users after recording/intend',
    ]);
  });

  it('starts when access is given, and then shows pause and stop', async () => {
    open();
    const record = await recordButton();
    fireEvent.click(screen.getByTestId('scope-all'));
    fireEvent.click(record);
    await screen.findByTestId('stop');
    expect(preview.sent.at(-1)).toMatchObject({ type: 'recording/start', scope: 'all', tabId: 7 });
    fireEvent.click(screen.getByTestId('pause'));
    await screen.findByText('Nothing you do is stored.');
    fireEvent.click(screen.getByTestId('resume'));
    fireEvent.click(await screen.findByTestId('stop'));
    await screen.findByTestId('record');
  });

  it('says what is not possible when access is refused', async () => {
    open({ requestHosts: async () => false });
    fireEvent.click(await recordButton());
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Without access to acme-admin.okta.example, SOPwright cannot see what you click there',
    );
    expect(preview.sent.map((m) => m.type)).not.toContain('recording/start');
  });

  it('says why a page of the browser cannot be recorded, and offers all sites only', async () => {
    open({
      activeTab: async () => ({
        id: 1,
        url: 'chrome://settings/',
        title: 'Settings',
        recordable: false,
        reason: 'The browser does not let extensions record its own pages.',
      }),
    });
    await screen.findByText('The browser does not let extensions record its own pages.');
    expect(screen.queryByTestId('scope-site')).toBeNull();
    expect(screen.getByTestId<HTMLInputElement>('scope-all').checked).toBe(true);
  });
});

describe('after a restart of the browser', () => {
  it('offers to go on or to finish', async () => {
    open();
    await screen.findByTestId('record');
    preview.setRecording({ status: 'recording', interrupted: true, steps: 4, scope: 'site' });
    await screen.findByText('Your recording was cut off when the browser closed.');
    fireEvent.click(screen.getByTestId('finish'));
    await screen.findByTestId('record');
  });
});
