import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TargetPage } from './target-page';

describe.each(['chromium', 'firefox'] as const)('in %s', (browser) => {
  let at: TargetPage;
  beforeAll(async () => {
    at = await TargetPage.open(browser);
  });
  afterAll(() => at[Symbol.asyncDispose]());

  async function said(html: string, selector = '#t'): Promise<string | null> {
    await at.show(html);
    return at.caption(selector);
  }

  async function named(html: string, selector = '#t') {
    await at.show(html);
    return at.describe(selector);
  }

  describe('what is named when something is pressed', () => {
    it.each([
      ['a button', '<button id=t>Save</button>', 'Click "Save"'],
      [
        'an icon in a button',
        '<button><div><svg id=t width=20 height=20><rect width=20 height=20 /></svg></div> Save</button>',
        'Click "Save"',
      ],
      [
        'a glyph button with a label',
        '<button id=t aria-label="Delete row"><i style="font-family:FontAwesome">&#xf1f8;</i></button>',
        'Click "Delete row"',
      ],
      [
        'a ligature icon beside text',
        '<button id=t><span style="font-family:\'Material Icons\'">add</span> Add person</button>',
        'Click "Add person"',
      ],
      [
        'a link card, by its heading',
        '<a href="#x"><h3>Reports</h3><p id=t>All that happened this month, by team and by day</p></a>',
        'Click the "Reports" link',
      ],
      ['a bare div', '<div id=t>Open settings</div>', 'Click "Open settings"'],
      [
        'text in a clickable box',
        '<div style="cursor:pointer;padding:4px"><span id=t>Northwind</span></div>',
        'Click "Northwind"',
      ],
      ['the page background', '<div id=t style="height:600px"></div>', null],
      ['prose', '<p id=t>This page lists everybody.</p>', null],
      ['a disabled button', '<button id=t disabled>Save</button>', null],
      [
        'an aria-disabled button',
        '<button id=t aria-disabled=true>Save</button>',
        'Click "Save" (disabled)',
      ],
      [
        'a canvas with a name',
        '<canvas id=t aria-label="Topology"></canvas>',
        'Click the "Topology" canvas',
      ],
      ['a canvas without a name', '<canvas id=t></canvas>', 'Click the canvas'],
      [
        'a bar of a chart',
        '<svg width=99 height=99><rect id=t width=50 height=50><title>March: 12</title></rect></svg>',
        'Click "March: 12"',
      ],
      [
        'a styled box in a label',
        '<label><input type=checkbox style="position:absolute;opacity:0"><span id=t>▢</span> Remember me</label>',
        'Click the "▢ Remember me" checkbox',
      ],
      [
        'a label of a button',
        '<label id=t for=b>Avatar</label><button id=b>Pick</button>',
        'Click "Avatar"',
      ],
      [
        'text that readers are spared',
        '<button id=t><span aria-hidden=true>*</span>Save</button>',
        'Click "Save"',
      ],
      ['a summary', '<details><summary id=t>Details</summary>More</details>', 'Click "Details"'],
      [
        'a tab',
        '<div role=tablist><div role=tab id=t>Profile</div></div>',
        'Click the "Profile" tab',
      ],
      [
        'an icon with a library tooltip',
        '<button id=t data-bs-original-title="Archive"><svg width=9 height=9></svg></button>',
        'Click "Archive"',
      ],
      [
        'a clickable row',
        '<table><tr style="cursor:pointer"><td id=t>Bob Stone<td>bob@x.org</table>',
        'Click the row for "Bob Stone"',
      ],
      [
        'a tab with a button that closes it',
        '<div role=tablist><div role=tab id=t>Users <button aria-label="Close tab">×</button></div></div>',
        'Click the "Users" tab',
      ],
      [
        'a branch of a tree, without what is below it',
        '<ul role=tree><li role=treeitem><span id=t>Sites</span><ul role=group><li role=treeitem>Berlin</li></ul></li></ul>',
        'Click "Sites"',
      ],
      [
        'a large place to drop files',
        '<div tabindex=0 style="cursor:pointer;width:900px;height:700px" id=t>Drop files here</div>',
        'Click "Drop files here"',
      ],
      ['a cross with a tooltip', '<button id=t title="Close">×</button>', 'Click "Close"'],
    ])('%s', async (_, html, caption) => {
      expect(await said(html)).toBe(caption);
    });

    it('goes through open shadow roots to the inner button', async () => {
      await at.show(`<x-card></x-card><script>
      customElements.define('x-card', class extends HTMLElement { constructor() { super();
        this.attachShadow({ mode: 'open' }).innerHTML = '<div><x-button><b>Save</b> changes</x-button></div>'; } });
      customElements.define('x-button', class extends HTMLElement { constructor() { super();
        this.attachShadow({ mode: 'open' }).innerHTML = '<button><span><slot></slot></span></button>'; } });
    </script>`);
      expect(await at.caption('x-card >>> b')).toBe('Click "Save changes"');
      const { locators } = (await at.press('x-card >>> b')) ?? { locators: [] };
      expect(locators.find(({ by }) => by === 'css')).toMatchObject({
        selector: expect.stringContaining(' >>> '),
      });
    });

    it('finds what was pressed in a closed shadow root, else names its host', async () => {
      const html = (register: string) => `<x-pick aria-label="Picker"></x-pick><script>
      globalThis.closedRoots = new WeakMap();
      customElements.define('x-pick', class extends HTMLElement { constructor() { super();
        const root = this.attachShadow({ mode: 'closed' });
        root.innerHTML = '<button style="width:200px;height:40px">Pick a colour</button>';
        ${register} } });</script>`;
      await at.show(html('closedRoots.set(this, root)'));
      expect(await at.caption('x-pick')).toBe('Click "Pick a colour"');
      await at.show(html(''));
      expect((await at.describe('x-pick')).name).toBe('Picker');
    });
  });

  describe('names of fields', () => {
    it.each([
      [
        'two ids joined',
        '<b id=a>Ship to</b><i id=b>city</i><input id=t aria-labelledby="a b">',
        'Ship to city',
      ],
      ['a label', '<label for=t>First name <em>*</em></label><input id=t>', 'First name'],
      [
        'a label with a remark',
        '<label for=t>Groups <i>Optional</i></label><input id=t>',
        'Groups',
      ],
      ['a header beside it', '<table><tr><th>Host</th><td><input id=t></td></tr></table>', 'Host'],
      [
        'a plain cell beside it',
        '<table><tr><td>Host:</td><td><input id=t></td></tr></table>',
        'Host',
      ],
      [
        'a header above it',
        '<table><thead><tr><th>Item</th><th>Quantity</th></tr></thead><tr><td>Pens</td><td><input id=t></td></tr></table>',
        'Quantity',
      ],
      [
        'a header of the row, with another control between',
        '<table><tr><th>locked</th><td><select><option>now</select></td><td><input id=t></td></tr></table>',
        'locked',
      ],
      [
        'a label that misses its box',
        '<div><label for=no>Send mail</label><div><div><label><input type=checkbox id=t></label></div></div></div>',
        'Send mail',
      ],
      [
        'a label around it that it also points at',
        '<label id=l><input type=checkbox id=t aria-label="Reset" aria-labelledby=l> Reset <i>Inactive</i></label>',
        'Reset Inactive',
      ],
      ['a term', '<dl><dt>Owner</dt><dd><input id=t></dd></dl>', 'Owner'],
      [
        'text before it',
        '<div><span>Department:</span> <input id=t placeholder="e.g. Sales"></div>',
        'Department',
      ],
      ['a placeholder', '<h2>Users</h2><input id=t placeholder="Search users">', 'Search users'],
      ['text after a box', '<div><input type=checkbox id=t> I agree</div>', 'I agree'],
      [
        'a list whose label also points at its own content',
        '<label id=l>Role</label><div role=combobox id=t aria-labelledby="l t">Viewer</div>',
        'Role',
      ],
      ['nothing', '<input id=t class=first-name name=first_name>', ''],
      [
        'editable text, by its label',
        '<div id=t contenteditable aria-label="Notes">Old text</div>',
        'Notes',
      ],
      ['editable text without a label', '<div id=t contenteditable>Old text</div>', ''],
      [
        'not a password in it',
        '<label for=t>Code <input type=password value=hunter2> for</label><input id=t>',
        'Code for',
      ],
    ])('%s', async (_, html, name) => {
      const target = await named(html);
      expect(target.name).toBe(name);
    });

    it.each([
      [
        'by the caption over it',
        '<div role=dialog aria-label="Choose date"><div>March 2026</div><table role=grid><tr><td role=gridcell id=t>14</td></tr></table></div>',
        '14 March 2026',
      ],
      [
        'by a caption in the table',
        '<table><thead><tr><th>«<th>March 2026<th>»<tr><th>Mo</thead><tr><td id=t style="cursor:pointer">14</table>',
        '14 March 2026',
      ],
      [
        'by the data of the page',
        '<div><b>March 2026</b><button id=t data-date="2026-04-02">2</button></div>',
        '2 April 2026',
      ],
      [
        'not of the month before',
        '<table><caption>March 2026</caption><tr><td class="day old"><button id=t>28</button></table>',
        '28',
      ],
      [
        'not of pages of a list',
        '<div><h2>March 2026</h2><nav><button id=t>14</button></nav></div>',
        '14',
      ],
    ])('a day of a calendar: %s', async (_, html, name) => {
      expect((await named(html)).name).toBe(name);
    });
  });

  describe('place, only as much as is needed', () => {
    const table = `<table><thead><tr><th>Name<th>Mail<th></tr></thead><tbody>${[
      'Ann Lee',
      'Bob Stone',
      'Cy Ray',
    ]
      .map(
        (name, i) =>
          `<tr><td>${name}</td><td>x@y.z</td><td><button id=d${i}>Delete</button></td></tr>`,
      )
      .join('')}</tbody></table>`;

    it.each([
      [
        'one Save needs nothing',
        '<h2>Profile</h2><section aria-label="Personal"><button id=t>Save</button></section>',
        'Click "Save"',
      ],
      [
        'a hidden namesake is none',
        '<button id=t>Save</button><button hidden>Save</button>',
        'Click "Save"',
      ],
      [
        'two sections by their headings',
        '<div><h2>Mail</h2><button>Save</button></div><div><h2>Phone</h2><button id=t>Save</button></div>',
        'Click "Save" in the "Phone" section',
      ],
      [
        'cards by their headings',
        '<div class=card><h3>Basic</h3><button>Choose</button></div><div class=card><h3>Pro</h3><button id=t>Choose</button></div>',
        'Click "Choose" in the "Pro" section',
      ],
      [
        'list items',
        '<ul><li>Ann <button>Remove</button></li><li>Bob <button id=t>Remove</button></li></ul>',
        'Click "Remove" for "Bob"',
      ],
      [
        'a link in the navigation and in the text',
        '<nav><a href="#" id=t>Users</a></nav><main><p>See <a href="#">Users</a></p></main>',
        'Click the "Users" link in the navigation',
      ],
      [
        'a dialog that hides the rest from readers',
        '<div aria-hidden=true>App <button>Save</button></div><div role=dialog aria-labelledby=h><h2 id=h>Add person</h2><button id=t>Save</button></div>',
        'Click "Save" in the "Add person" dialog',
      ],
      [
        'cards of one make, one of them selected',
        '<div class="card on"><b>Basic</b><button>Choose</button></div><div class=card><b>Pro</b><button id=t>Choose</button></div>',
        'Click "Choose" for "Pro"',
      ],
      [
        'parts that open, by their summaries',
        '<details open><summary>Mail</summary><button>Edit</button></details><details open><summary>Phone</summary><button id=t>Edit</button></details>',
        'Click "Edit" in the "Phone" section',
      ],
      [
        'nothing but order sets them apart',
        '<button>Go</button><button id=t>Go</button>',
        'Click the second "Go" button',
      ],
      [
        'no name at all',
        '<div role=toolbar aria-label=Table><button style="width:20px;height:20px"></button><button id=t style="width:20px;height:20px"></button></div>',
        'Click the second button with no name in the "Table" toolbar',
      ],
      [
        'an item of a menu',
        '<button aria-haspopup=menu aria-expanded=true aria-controls=m>Actions</button><div role=menu id=m><div role=menuitem id=t>Edit</div></div>',
        'Click "Edit" in the "Actions" menu',
      ],
      [
        'a dialog that is not modal and has the only one',
        '<div role=dialog aria-label="Tips"><button id=t>Got it</button></div>',
        'Click "Got it"',
      ],
    ])('%s', async (_, html, caption) => {
      expect(await said(html)).toBe(caption);
    });

    it('tells one Delete of many by its row', async () => {
      expect(await said(table, '#d1')).toBe('Click "Delete" in the row for "Bob Stone"');
      expect((await at.describe('#d1')).context).toEqual([{ role: 'row', name: 'Bob Stone' }]);
    });

    it('calls a row by words rather than by an id, a number or a date', async () => {
      const row = (id: string, drive: string, n: number) =>
        `<tr><td>${id}</td><td>2026-03-0${n}</td><td>${drive}</td><td><button id=s${n}>Show</button></td></tr>`;
      const rows = row('3388c79a-0d58-8de5-a77c-9ed840e5dcb9', 'System drive', 1);
      const more = row('7c1d0e2b-52f4-4c53-9a3e-0d6f1b2a3c4d', 'Data drive', 2);
      expect(await said(`<table><tbody>${rows}${more}</tbody></table>`, '#s2')).toBe(
        'Click "Show" in the row for "Data drive"',
      );
    });

    it('always names an open modal dialog, and looks for namesakes only in it', async () => {
      await at.show(`<button>Save</button>${table}<dialog id=m><h2>Add person</h2><button id=t>Save</button></dialog>
      <script>m.showModal()</script>`);
      expect(await at.caption('#t')).toBe('Click "Save" in the "Add person" dialog');
    });

    it('leaves the close button in a title out of the name of a dialog', async () => {
      await at.show(`<div role=dialog aria-modal=true aria-labelledby=h><h2 id=h>Add person
      <button aria-label=close>×</button></h2><button id=t>Save</button></div>`);
      expect(await at.caption('#t')).toBe('Click "Save" in the "Add person" dialog');
    });

    it('names a popover by the button that opened it', async () => {
      await at.show(`<button popovertarget=p id=o>Filters</button><div popover id=p>
      <button id=t>Apply</button></div><button>Apply</button><script>p.showPopover()</script>`);
      expect(await at.caption('#t')).toBe('Click "Apply" in the "Filters" dialog');
    });

    it('says the group of a radio button', async () => {
      const target = await named(
        '<fieldset><legend>Plan</legend><label><input type=radio id=t> Monthly</label></fieldset>',
      );
      expect(target).toMatchObject({ role: 'radio', name: 'Monthly', context: [{ name: 'Plan' }] });
    });
  });

  describe('locators', () => {
    it('are several, best first, and each finds only that element', async () => {
      const { locators } = await named(
        '<label for=t>Mail</label><input id=t data-testid=mail placeholder="you@example.org" title="Work address"><input placeholder=x>',
      );
      expect(locators).toEqual([
        { by: 'test-id', attribute: 'data-testid', value: 'mail' },
        { by: 'role', role: 'textbox', name: 'Mail' },
        { by: 'label', text: 'Mail' },
        { by: 'placeholder', text: 'you@example.org' },
        { by: 'title', text: 'Work address' },
        { by: 'css', selector: '#t' },
      ]);
    });

    it('leave out what is not unique, and generated ids and classes', async () => {
      const { locators } = await named(
        '<div class="css-1x2y3z" id=list><button data-testid=go>Go</button><button id=":r1:" class="MuiButton-root css-9ab" data-testid=go>Go</button></div>',
        'button + button',
      );
      expect(locators).toEqual([{ by: 'css', selector: '#list > button:nth-of-type(2)' }]);
    });
  });
});
