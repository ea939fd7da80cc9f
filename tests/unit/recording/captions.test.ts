import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionOf, type Told } from '@/core/recording/captions/caption-of';
import { expectedResultOf } from '@/core/recording/captions/expected-result-of';
import { suggestTitle } from '@/core/recording/captions/suggest-title';
import { STEP_KINDS } from '@/core/sop/step-kind';
import type { Place, Target } from '@/core/sop/target';

function thing(role: string, name: string, more: Partial<Target> = {}): Target {
  return { role, name, context: [], frame: [], locators: [], ...more };
}

function told(kind: Told['kind'], target: Target | null, more: Partial<Told> = {}): Told {
  const page = { title: '', url: 'https://example.org/users' };
  return { kind, target, value: null, destination: null, page, ...more };
}

const as = (text: string) => ({ text, kinds: [] });
const inPlaces = (...context: Place[]) => ({ context });
const place = (role: string, name: string): Place => ({ role, name });
const page = (title: string, url: string) => ({ page: { title, url } });

describe('captions', () => {
  it.each<[string, Told]>([
    ['Click "Save"', told('click', thing('button', 'Save'))],
    ['Click the "Users" link', told('click', thing('link', 'Users'))],
    ['Click the "Profile" tab', told('click', thing('tab', 'Profile'))],
    [
      'Click "Edit" in the "Actions" menu',
      told('click', thing('menuitem', 'Edit', inPlaces(place('menu', 'Actions')))),
    ],
    ['Click the "Edit" menu item', told('click', thing('menuitem', 'Edit'))],
    [
      'Click "Delete" in the row for "Bob Stone"',
      told('click', thing('button', 'Delete', inPlaces(place('row', 'Bob Stone')))),
    ],
    [
      'Click "Save" in the "Add person" dialog',
      told('click', thing('button', 'Save', inPlaces(place('dialog', 'Add person')))),
    ],
    [
      'Click "Delete" in the row for "Bob" in the "Members" dialog',
      told(
        'click',
        thing('button', 'Delete', inPlaces(place('dialog', 'Members'), place('row', 'Bob'))),
      ),
    ],
    [
      'Click the third "Delete" button',
      told('click', thing('button', 'Delete', inPlaces(place('position', '3')))),
    ],
    [
      'Click the button with no name in the row for "Bob"',
      told('click', thing('button', '', inPlaces(place('row', 'Bob')))),
    ],
    [
      'Click the 22nd button with no name in the "Table" toolbar',
      told(
        'click',
        thing('button', '', inPlaces(place('toolbar', 'Table'), place('position', '22'))),
      ),
    ],
    ['Click "Save" (disabled)', told('click', thing('button', 'Save', { disabled: true }))],
    ['Click the canvas at 120, 80', told('click', thing('canvas', ''), { value: as('120, 80') })],
    ['Click the row for "Bob"', told('click', thing('row', 'Bob'))],
    [
      'Click "Reboot" in the "Devices" frame',
      told('click', thing('button', 'Reboot', { frame: ['', 'Devices'] })),
    ],
    [
      'Type "Ada" in "First name"',
      told('type', thing('textbox', 'First name'), { value: as('Ada') }),
    ],
    ['Type "a b" in "Notes"', told('type', thing('textbox', 'Notes'), { value: as('a\n b') })],
    [
      'Type [password] in "Password"',
      told('type', thing('textbox', 'Password'), {
        value: { text: '[password]', kinds: ['password'] },
      }),
    ],
    [
      'Type "1" in the code editor',
      told('type', thing('textbox', '', { inputType: 'code-editor' }), { value: as('1') }),
    ],
    [
      'Type "1" in the "Query" code editor',
      told('type', thing('textbox', 'Query', { inputType: 'code-editor' }), { value: as('1') }),
    ],
    [
      'Type "Hi" in the text editor',
      told('type', thing('textbox', '', { inputType: 'contenteditable' }), { value: as('Hi') }),
    ],
    [
      'Type "x" in the second field with no label',
      told('type', thing('textbox', '', inPlaces(place('position', '2'))), { value: as('x') }),
    ],
    ['Clear "Search"', told('clear', thing('searchbox', 'Search'))],
    ['Clear "Search"', told('type', thing('searchbox', 'Search'), { value: as('') })],
    [
      'Select "Admins" in "Group"',
      told('select', thing('combobox', 'Group'), { value: as('Admins') }),
    ],
    [
      'Select "Admins" in "Group"',
      told('select', thing('option', 'Admins'), { destination: thing('combobox', 'Group') }),
    ],
    [
      'Select "Admins" in "Group"',
      told('select', thing('combobox', 'Group'), { destination: thing('option', 'Admins') }),
    ],
    ['Check "Remember me"', told('check', thing('checkbox', 'Remember me'))],
    ['Uncheck "Remember me"', told('uncheck', thing('checkbox', 'Remember me'))],
    [
      'Choose "Monthly" in "Plan"',
      told('choose', thing('radio', 'Monthly', inPlaces(place('radiogroup', 'Plan')))),
    ],
    ['Turn on "Dark mode"', told('turn-on', thing('switch', 'Dark mode'))],
    ['Turn off "Dark mode"', told('turn-off', thing('switch', 'Dark mode'))],
    ['Set "Quantity" to "3"', told('set', thing('spinbutton', 'Quantity'), { value: as('3') })],
    ['Press Enter', told('press', null, { value: as('Enter') })],
    [
      'Press Enter in "Search"',
      told('press', thing('searchbox', 'Search'), { value: as('Enter') }),
    ],
    ['Press Ctrl+K', told('press', thing('searchbox', 'Search'), { value: as('Ctrl+K') })],
    ['Press Escape', told('press', thing('textbox', 'Name'), { value: as('Escape') })],
    [
      'Upload "report.csv" to "Attachment"',
      told('upload', thing('button', 'Attachment'), { value: as('report.csv') }),
    ],
    ['Upload "report.csv"', told('upload', thing('button', ''), { value: as('report.csv') })],
    [
      'Drag "A" to "Done"',
      told('drag', thing('listitem', 'A'), { destination: thing('region', 'Done') }),
    ],
    ['Hover over "File"', told('hover', thing('menuitem', 'File'))],
    ['Expand "Details"', told('expand', thing('button', 'Details'))],
    ['Collapse "Details"', told('collapse', thing('button', 'Details'))],
    ['Double-click "Report"', told('double-click', thing('generic', 'Report'))],
    ['Right-click the row for "Bob"', told('right-click', thing('row', 'Bob'))],
    ['Open the "Report" link in a new tab', told('open-in-new-tab', thing('link', 'Report'))],
    ['Go to https://example.org/users', told('go-to', null)],
    [
      'Go to "Users" (https://example.org/u)',
      told('go-to', null, page('Users', 'https://example.org/u')),
    ],
    ['Go back', told('go-back', null)],
    ['Go forward', told('go-forward', null)],
    ['Reload the page', told('reload', null)],
    ['Switch to the "Mail" tab', told('switch-tab', null, page('Mail', 'https://m.example'))],
    ['Close the "Mail" tab', told('close-tab', null, page('Mail', 'https://m.example'))],
    [
      'The frame "Ads" refused the recorder',
      told('gap', null, { detail: 'The frame "Ads" refused the recorder' }),
    ],
  ])('%s', (text, action) => {
    expect(captionOf(action).text).toBe(text);
  });

  it('marks names strong and values and placeholders as code, without quotes', () => {
    const field = thing('textbox', 'First name');
    expect(captionOf(told('type', field, { value: as('Ada') })).richText).toEqual([
      { type: 'text', value: 'Type ' },
      { type: 'inlineCode', value: 'Ada' },
      { type: 'text', value: ' in ' },
      { type: 'strong', children: [{ type: 'text', value: 'First name' }] },
    ]);
  });

  it('speaks English where a language has no catalogue', () => {
    expect(captionOf(told('go-back', null), 'tlh').text).toBe('Go back');
  });

  const word = fc
    .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
    .map((text) => text.replace(/["\s\u200b-\u200f]+/g, 'x'));
  const role = fc
    .constantFrom(
      'button link tab menuitem option checkbox radio switch textbox combobox row gridcell canvas generic img heading'.split(
        ' ',
      ),
    )
    .chain((roles) => fc.constantFrom(...roles));
  const placeRole = fc.constantFrom(
    'dialog',
    'row',
    'menu',
    'section',
    'listitem',
    'region',
    'tabpanel',
  );
  const target = fc.record({
    role,
    name: fc.oneof(word, fc.constant('')),
    context: fc.array(fc.record({ role: placeRole, name: word }), { maxLength: 3 }),
    frame: fc.array(word, { maxLength: 2 }),
    locators: fc.constant([]),
    disabled: fc.boolean(),
  });
  const action = fc.record({
    kind: fc.constantFrom(...STEP_KINDS.filter((kind) => kind !== 'note')),
    target: fc.option(target),
    destination: fc.option(target),
    value: fc.option(fc.oneof(word, fc.constant('')).map(as)),
    page: fc.record({
      title: fc.oneof(word, fc.constant('')),
      url: fc.constant('https://a.example/'),
    }),
  });

  it('are whole sentences for every kind, with every name as it stands', () => {
    fc.assert(
      fc.property(action, (each) => {
        const { text, richText } = captionOf(each as Told);
        expect(text).not.toMatch(/ {2}|undefined|null|\{\w+\}|^\s|\s$|""/);
        expect((text.match(/"/g) ?? []).length % 2).toBe(0);
        expect(richText.length).toBeGreaterThan(0);
        const isOfPage = /^(go|reload|switch|close|gap|press)/.test(each.kind);
        const { target: told } = each;
        if (told && told.name !== '' && !isOfPage && each.kind !== 'select') {
          expect(text).toContain(`"${told.name}"`);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('expected results', () => {
  it.each([
    ['', []],
    [
      'The "Users" page opens',
      [
        { kind: 'navigation', text: 'Sign in' },
        { kind: 'navigation', text: 'Users' },
      ],
    ],
    [
      'The message "Saved" appears',
      [
        { kind: 'message', text: 'Saved' },
        { kind: 'message', text: 'Saved' },
      ],
    ],
    ['"report.csv" is downloaded', [{ kind: 'download', text: 'report.csv' }]],
    [
      'The "Users" page opens. The message "Saved" appears.',
      [
        { kind: 'navigation', text: 'Users' },
        { kind: 'message', text: 'Saved' },
      ],
    ],
  ] as const)('%s', (text, signals) => {
    expect(expectedResultOf(signals)).toBe(text);
  });
});

describe('suggested titles', () => {
  const on = (title: string) => ({ title, url: 'https://id.example/' });
  const click = (name: string, title: string, dialog?: string) => ({
    kind: 'click' as const,
    target: thing('button', name, dialog ? inPlaces(place('dialog', dialog)) : {}),
    page: on(title),
  });

  it('say what was done and where', () => {
    const steps = [
      click('People', 'Dashboard - Northwind Identity'),
      click('Add person', 'People - Northwind Identity'),
      click('Save', 'People - Northwind Identity', 'Add person'),
      click('OK', 'People - Northwind Identity', 'Done?'),
    ];
    expect(suggestTitle(steps)).toBe('Add person in Northwind Identity');
  });

  it('say only what is known', () => {
    expect(suggestTitle([])).toBe('');
    expect(suggestTitle([click('Reset password', '')])).toBe('Reset password');
    expect(
      suggestTitle([click('Save', 'Settings | Contoso'), click('OK', 'Users | Contoso')]),
    ).toBe('Users in Contoso');
  });
});
