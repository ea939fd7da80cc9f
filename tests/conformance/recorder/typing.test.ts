import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RecorderPage } from './recorder-page';

let at: RecorderPage;
beforeAll(async () => {
  at = await RecorderPage.open();
});
afterAll(() => at.close());

const CODE_BOXES = `<div>${'<input maxlength=1 aria-label="Digit" style="width:20px">'.repeat(6)}</div>
  <script>const boxes=[...document.querySelectorAll('input')];
  boxes.forEach((b,i)=>b.addEventListener('input',()=>boxes[i+1]?.focus()))</script>`;

const COMBOBOX = `<label for=c>Group</label><input id=c role=combobox aria-expanded=false aria-controls=l>
  <div id=portal></div><script>
  const open = () => { c.setAttribute('aria-expanded','true');
    portal.innerHTML = '<ul id=l role=listbox>' + ['Sales','Support'].filter(n=>n.toLowerCase().includes(c.value.toLowerCase()))
      .map(n=>'<li role=option id=o'+n+' style="cursor:pointer">'+n+'</li>').join('') + '</ul>';
    for (const li of portal.querySelectorAll('li')) {
      li.onmousedown = (e) => e.preventDefault();
      li.onclick = () => { c.value = li.textContent; portal.innerHTML=''; c.setAttribute('aria-expanded','false') } } };
  c.onclick = open; c.oninput = open;
  c.onkeydown = (e) => { if (e.key==='ArrowDown') c.setAttribute('aria-activedescendant', portal.querySelector('li').id);
    if (e.key==='Enter') document.getElementById(c.getAttribute('aria-activedescendant')).click() }
  </script>`;

describe('fields', () => {
  it('make one step of clicking and typing, with the final value', async () => {
    await at.show('<label>Name <input id=t></label>');
    await at.click('#t');
    await at.page.keyboard.type('Asa');
    await at.page.keyboard.press('Backspace');
    await at.page.keyboard.type('hi');
    expect(await at.recorded()).toEqual(['type Ashi "Name"']);
    expect(at.steps[0]?.open).toBe(true);
    await at.page.keyboard.press('Tab');
    expect(await at.recorded()).toEqual(['type Ashi "Name"']);
    expect(at.steps[0]?.open).toBe(false);
  });

  it('make one step of a triple-click and typing over', async () => {
    await at.show('<label>Name <input id=t value=Old></label>');
    await (await at.at('#t')).click({ count: 3 });
    await at.page.keyboard.type('New');
    expect(await at.recorded()).toEqual(['type New "Name"']);
  });

  it('make a step each, with Tab between them telling nothing', async () => {
    await at.show('<label>First <input id=t></label><label>Last <input></label>');
    await at.click('#t');
    await at.page.keyboard.type('A');
    await at.page.keyboard.press('Tab');
    await at.page.keyboard.type('B');
    expect(await at.recorded()).toEqual(['type A "First"', 'type B "Last"']);
  });

  it('tell Enter in a form, and not the click that sends it', async () => {
    await at.show(
      '<form onsubmit="event.preventDefault()"><label>Find <input id=t></label><button>Go</button></form>',
    );
    await at.click('#t');
    await at.page.keyboard.type('x');
    await at.page.keyboard.press('Enter');
    expect(await at.recorded()).toEqual(['type x "Find"', 'press Enter "Find"']);
  });

  it('keep what was typed when a form goes to another page', async () => {
    await at.show('<form action=/next><label>Find <input id=t name=q></label></form>', {
      '/next': 'Found',
    });
    await at.click('#t');
    await at.page.keyboard.type('abc');
    await Promise.all([at.page.waitForNavigation(), at.page.keyboard.press('Enter')]);
    expect(await at.recorded()).toEqual(['type abc "Find"', 'press Enter "Find"']);
  });

  it('keep the value of a message that Enter sends and clears', async () => {
    await at.show(`<textarea id=t aria-label=Message></textarea><script>
      t.onkeydown = (e) => { if (e.key === 'Enter' && !e.shiftKey) { e.preventDefault(); t.value = '' } }</script>`);
    await at.click('#t');
    await at.page.keyboard.type('hello');
    await at.page.keyboard.press('Enter');
    await at.page.keyboard.type('again');
    expect(await at.recorded()).toEqual([
      'type hello "Message"',
      'press Enter "Message"',
      'type again "Message"',
    ]);
  });

  it('take Enter in a text area as a new line', async () => {
    await at.show('<textarea id=t aria-label=Notes></textarea>');
    await at.click('#t');
    await at.page.keyboard.type('a\nb');
    expect(await at.recorded()).toEqual(['type a\nb "Notes"']);
  });

  it('mask a code that is typed into boxes, as one step', async () => {
    await at.show(CODE_BOXES);
    await at.click('input');
    await at.page.keyboard.type('482913', { delay: 5 });
    expect(await at.recorded()).toEqual(['type [one-time code] "Digit"']);
    expect(JSON.stringify(at.heard)).not.toMatch(/"text":"\d"/);
  });

  it('keep a password masked after it is shown', async () => {
    await at.show(
      `<label>Password <input id=t type=password></label><button onclick="t.type='text'">Show</button>`,
    );
    await at.click('#t');
    await at.page.keyboard.type('abc');
    await at.click('button');
    await at.click('#t');
    await at.page.keyboard.type('def');
    expect(await at.recorded()).toEqual([
      'type [password] "Password"',
      'click "Show"',
      'type [password] "Password"',
    ]);
    expect(JSON.stringify(at.heard)).not.toMatch(/abc|def/);
  });

  it('tell a paste as typing', async () => {
    await at.show('<input id=s value=copied><label>To <input id=t></label>');
    await at.page.focus('#s');
    for (const keys of [['a', 'c'], ['v']]) {
      if (keys[0] === 'v') await at.page.focus('#t');
      await at.page.keyboard.down('Control');
      for (const key of keys) {
        await at.page.keyboard.press(key as 'a', {
          commands: [key === 'a' ? 'SelectAll' : key === 'c' ? 'Copy' : 'Paste'],
        });
      }
      await at.page.keyboard.up('Control');
    }
    expect(await at.recorded()).toEqual(['type copied "To"']);
  });

  it('tell an edited text by its label', async () => {
    await at.show('<div id=t contenteditable role=textbox aria-label=Body>Old</div>');
    await at.click('#t');
    await at.page.keyboard.press('End');
    await at.page.keyboard.type('new');
    expect(await at.recorded()).toEqual(['type Oldnew "Body"']);
  });

  it('tell the label of what was selected, once; nothing when it stays the same', async () => {
    await at.show(
      '<label>Role <select id=t><option>User<option>Admin<option>Auditor</select></label>',
    );
    await at.page.focus('#t');
    await at.page.keyboard.press('ArrowDown');
    await at.page.keyboard.press('ArrowDown');
    expect(await at.recorded()).toEqual(['select Auditor "Role"']);
    await at.show('<label>Role <select id=t><option>User<option>Admin</select></label>');
    await at.click('#t');
    await at.page.keyboard.press('Escape');
    expect(await at.recorded()).not.toContain(expect.stringContaining('select'));
  });

  it('make one choice of opening, filtering and picking in a combobox', async () => {
    await at.show(COMBOBOX);
    await at.click('#c');
    await at.page.keyboard.type('sup');
    await at.click('#oSupport');
    expect(await at.recorded()).toEqual(['select Support "Group" -> "Support"']);
    await at.show(COMBOBOX);
    await at.click('#c');
    await at.page.keyboard.type('sa');
    await at.page.keyboard.press('ArrowDown');
    await at.page.keyboard.press('Enter');
    expect(await at.recorded()).toEqual(['select Sales "Group" -> "Sales"']);
  });

  it('make a choice of a checkable item in the list of a combobox', async () => {
    await at.show(`<label for=c>Groups</label><input id=c role=combobox aria-controls=l aria-expanded=true>
      <div id=l role=menu><div id=o role=menuitemcheckbox aria-checked=false
        onclick="this.setAttribute('aria-checked','true')">Finance</div></div>`);
    await at.click('#c');
    await at.page.keyboard.type('fin');
    await at.click('#o');
    expect(await at.recorded()).toEqual(['select Finance "Groups" -> "Finance"']);
  });

  it('set a range once, without a click', async () => {
    await at.show('<label>Level <input id=t type=range min=0 max=10></label>');
    const box = await (await at.at('#t')).boundingBox();
    if (!box) throw new Error('no box');
    await at.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await at.page.mouse.down();
    await at.page.mouse.move(box.x + box.width - 2, box.y + box.height / 2, { steps: 4 });
    await at.page.mouse.up();
    expect(await at.recorded()).toEqual(['set 10 "Level"']);
  });

  it('tell a file by its name', async () => {
    await at.show('<label>Logo <input id=t type=file></label>');
    const [chooser] = await Promise.all([at.page.waitForFileChooser(), at.click('#t')]);
    await chooser.accept([new URL('./recorder-page.ts', import.meta.url).pathname]);
    expect(await at.recorded()).toEqual(['upload recorder-page.ts "Logo"']);
  });

  it('are silent when the page fills them', async () => {
    await at.show('<input id=t>');
    await at.page.evaluate(() => {
      const field = document.querySelector('input');
      if (!field) return;
      field.value = 'x';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(await at.recorded()).toEqual([]);
  });
});

describe('keys', () => {
  it('click what has the focus, once', async () => {
    await at.show('<button id=t>Save</button><div id=d role=button tabindex=0>More</div>');
    await at.page.focus('#t');
    await at.page.keyboard.press('Enter');
    await at.page.keyboard.press(' ');
    await at.page.focus('#d');
    await at.page.keyboard.press('Enter');
    expect(await at.recorded()).toEqual(['click "Save"', 'click "Save"', 'click "More"']);
  });

  it('are steps when they are shortcuts, not when they are held, copied with or only modifiers', async () => {
    await at.show('<p>Text</p><input aria-label=Mail id=t>');
    await at.page.keyboard.down('Control');
    await at.page.keyboard.down('k');
    await at.page.keyboard.down('k');
    await at.page.keyboard.up('k');
    await at.page.keyboard.press('c');
    await at.page.keyboard.up('Control');
    await at.page.keyboard.press('Escape');
    await at.page.keyboard.press('Shift');
    expect(await at.recorded()).toEqual(['press Ctrl+K', 'press Escape']);
  });
});
