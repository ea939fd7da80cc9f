// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Editor } from '@/app/editor/editor';
import type { AppPorts } from '@/app/ports';
import { PortsProvider } from '@/app/ports-context';
import { type Preview, previewPorts } from '../preview/preview-ports';
import { sampleDocument } from '../preview/sample-document';

/** The editor on the real store (in memory), as a person uses it. */

let preview: Preview;

beforeAll(() => {
  // jsdom has no modal dialogs
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

beforeEach(() => {
  preview = previewPorts(`editor-${crypto.randomUUID()}`);
});

afterEach(() => {
  cleanup();
  preview.db.close();
});

async function open(steps = 3, ports: AppPorts = preview.ports) {
  await preview.seed(sampleDocument('sop', 'Reset a password', steps), null);
  render(
    <PortsProvider value={ports}>
      <Editor sopId="sop" surface="tab" live={false} />
    </PortsProvider>,
  );
  await screen.findByLabelText('Text of step 1');
}

const textOf = (step: number) => screen.getByLabelText<HTMLTextAreaElement>(`Text of step ${step}`);
const card = (step: number) => screen.getByRole('article', { name: `Step ${step}` });
const texts = () =>
  screen.getAllByTestId<HTMLTextAreaElement>('step-text').map((field) => field.value);

const FIRST = 'Go to People in the Okta admin console.';
const SECOND = 'Click Add person.';
const THIRD = 'Type [name] into First name in the Add person dialog.';

describe('typing', () => {
  it('posts every letter at once, so that a popup closed mid-word loses nothing', async () => {
    await open();
    fireEvent.focus(textOf(2));
    fireEvent.change(textOf(2), { target: { value: 'Click Add pers' } });
    expect(preview.sent.at(-1)).toEqual({
      type: 'sop/edit',
      sopId: 'sop',
      command: { type: 'set-step', stepId: 'sop-step-1', patch: { text: 'Click Add pers' } },
    });
    cleanup();
    await waitFor(async () =>
      expect((await preview.db.steps.get('sop-step-1'))?.text).toBe('Click Add pers'),
    );
  });

  it('shows what another window wrote, except in the field where somebody is typing', async () => {
    await open();
    act(() => textOf(1).focus());
    fireEvent.change(textOf(1), { target: { value: 'Mine' } });
    await act(async () => {
      for (const [step, text] of [
        ['sop-step-0', 'Theirs'],
        ['sop-step-1', 'Theirs too'],
      ] as const) {
        const patch = { text };
        const command = { type: 'set-step', stepId: step, patch } as const;
        await preview.ports.send({ type: 'sop/edit', sopId: 'sop', command });
      }
    });
    await waitFor(() => expect(textOf(2).value).toBe('Theirs too'));
    expect(textOf(1).value).toBe('Mine');
    act(() => textOf(1).blur());
    await waitFor(() => expect(textOf(1).value).toBe('Theirs'));
    expect(preview.sent.filter((m) => m.type === 'sop/edit')).toHaveLength(3);
  });

  it('says so when an edit was not saved', async () => {
    await open(3, {
      ...preview.ports,
      send: async () => ({ ok: false, message: 'The disk is full.' }),
    });
    fireEvent.change(textOf(1), { target: { value: 'x' } });
    await screen.findByText('The last change was not saved');
  });
});

describe('keys', () => {
  it('moves a step with Alt and an arrow, and keeps the focus on it', async () => {
    await open();
    act(() => textOf(2).focus());
    fireEvent.keyDown(textOf(2), { key: 'ArrowUp', altKey: true });
    await waitFor(() => expect(texts()).toEqual([SECOND, FIRST, THIRD]));
    expect(document.activeElement).toBe(textOf(1));
  });

  it('moves a step into the section before it', async () => {
    await open(12);
    fireEvent.keyDown(card(4), { key: 'ArrowUp', altKey: true });
    await waitFor(async () =>
      expect((await preview.db.steps.get('sop-step-3'))?.sectionId).toBe('sop-section-0'),
    );
  });

  it('splits at the caret with Ctrl+Enter and goes on in the new step', async () => {
    await open();
    act(() => textOf(2).focus());
    textOf(2).setSelectionRange(5, 5);
    fireEvent.keyDown(textOf(2), { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(texts()).toEqual([FIRST, 'Click', 'Add person.', THIRD]));
    await waitFor(() => expect(document.activeElement).toBe(textOf(3)));
  });

  it('deletes the focused step, names it in undo, and brings it back', async () => {
    await open();
    fireEvent.keyDown(card(2), { key: 'Delete' });
    await waitFor(() => expect(texts()).toEqual([FIRST, THIRD]));
    expect(document.activeElement).toBe(card(2));
    const undo = await screen.findByRole('button', { name: 'Undo delete of step 2' });
    fireEvent.click(undo);
    await waitFor(() => expect(texts()).toEqual([FIRST, SECOND, THIRD]));
    await screen.findByRole('button', { name: 'Redo delete of step 2' });
  });

  it('leaves undo in a text field to the browser', async () => {
    await open();
    fireEvent.keyDown(textOf(1), { key: 'z', ctrlKey: true });
    fireEvent.keyDown(card(1), { key: 'z', ctrlKey: true });
    expect(preview.sent.filter((m) => m.type === 'sop/undo')).toHaveLength(1);
  });
});

describe('several steps', () => {
  it('selects a range with Shift and merges it', async () => {
    await open();
    fireEvent.click(screen.getByLabelText('Select step 1'));
    fireEvent.click(screen.getByLabelText('Select step 3'), { shiftKey: true });
    const bar = screen.getByRole('region', { name: 'Selected steps' });
    within(bar).getByText('3 steps selected');
    fireEvent.click(within(bar).getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(texts()).toEqual([`${FIRST} ${SECOND} ${THIRD}`]));
  });

  it('makes a section only of steps that follow one another', async () => {
    await open();
    fireEvent.click(screen.getByLabelText('Select step 1'));
    fireEvent.click(screen.getByLabelText('Select step 3'));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Group' }).disabled).toBe(true);
    fireEvent.click(screen.getByLabelText('Select step 1'));
    fireEvent.click(screen.getByRole('button', { name: 'Group' }));
    await waitFor(() => expect(screen.getAllByLabelText('Section title')).toHaveLength(2));
  });
});

describe('a step', () => {
  it('takes a callout and an expected result', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Add a callout to step 2' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Warning', hidden: true }));
    const field = await screen.findByLabelText('Warning at step 2');
    fireEvent.change(field, { target: { value: 'Check who is calling.' } });
    fireEvent.click(within(card(2)).getByRole('button', { name: 'Expected result' }));
    const expected = screen.getByLabelText('Expected result of step 2');
    fireEvent.change(expected, { target: { value: 'A dialog opens.' } });
    await waitFor(async () => {
      const row = await preview.db.steps.get('sop-step-1');
      expect(row?.callouts).toMatchObject([{ kind: 'warning', text: 'Check who is calling.' }]);
      expect(row?.expectedResult).toBe('A dialog opens.');
    });
  });

  it('says in words why it has no picture', async () => {
    await open(5);
    expect(within(card(4)).getByTestId('omission').textContent).toBe(
      'No picture. The page changed before a picture of it could be taken.',
    );
  });

  it('can be written by hand at the end, and gets the focus', async () => {
    await open();
    fireEvent.click(screen.getByTestId('add-step'));
    await waitFor(() => expect(texts()).toHaveLength(4));
    await waitFor(() => expect(document.activeElement).toBe(textOf(4)));
  });
});

describe('the document', () => {
  it('says which of the fields that an SOP needs are empty, and keeps what is typed', async () => {
    await open();
    fireEvent.click(screen.getByTestId('view-document'));
    expect(screen.getByText(/Still empty: Purpose, Scope/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Purpose', { selector: 'textarea' }), {
      target: { value: 'Let people in again.' },
    });
    fireEvent.click(screen.getByRole('button', { name: /Add role to/ }));
    fireEvent.change(await screen.findByLabelText('Role, role 1'), {
      target: { value: 'Analyst' },
    });
    await waitFor(async () => {
      const row = await preview.db.sops.get('sop');
      expect(row?.purpose).toBe('Let people in again.');
      expect(row?.roles).toEqual([{ role: 'Analyst', responsibility: '', accountable: false }]);
    });
    await screen.findByText(/Still empty: Scope/);
  });
});
