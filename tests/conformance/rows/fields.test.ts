import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage } from './stage';

const { play } = openStage();

const END = '<button id="end">Finish</button>';

let folder: string;
let logo: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sopwright-rows-'));
  logo = join(folder, 'logo.png');
  await writeFile(logo, 'not really a picture');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('36 a click into a field, then typing: one Type', async () => {
  const { steps } = await play('<label>Group name <input></label>', async ({ page }) => {
    await page.click('input');
    await page.keyboard.type('Night shift');
  });
  expect(steps).toMatchObject([
    {
      kind: 'type',
      name: 'Group name',
      value: 'Night shift',
      text: 'Type "Night shift" in "Group name"',
    },
  ]);
});

test('37 typed, erased and typed again: the final value', async () => {
  const { texts } = await play('<label>Floor <input></label>', async ({ page }) => {
    await page.click('input');
    await page.keyboard.type('Grund');
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('ound');
  });
  expect(texts).toEqual(['Type "Ground" in "Floor"']);
});

test('38 two fields with Tab between: two Types', async () => {
  const { texts } = await play(
    '<label>Room <input></label><label>Desk <input></label>',
    async ({ page }) => {
      await page.click('input');
      await page.keyboard.type('Aurora');
      await page.keyboard.press('Tab');
      await page.keyboard.type('West');
    },
  );
  expect(texts).toEqual(['Type "Aurora" in "Room"', 'Type "West" in "Desk"']);
});

test('39 boxes of a code that go on by themselves: one masked step, no digit', async () => {
  const { steps, stored } = await play(
    `<fieldset><legend>Enter the code</legend>${'<input maxlength="1" inputmode="numeric" size="1">'.repeat(6)}</fieldset>
     <script>
       const boxes = [...document.querySelectorAll('input')];
       boxes.forEach((box, i) => { box.oninput = () => boxes[i + 1]?.focus(); });
     </script>`,
    async ({ page }) => {
      await page.click('input');
      await page.keyboard.type('739582');
      await page.waitForFunction(() => document.querySelectorAll('input')[5]?.value === '2');
    },
  );
  expect(steps).toMatchObject([{ kind: 'type' }]);
  expect(steps[0]?.value).not.toMatch(/\d/);
  expect(steps[0]?.text).not.toMatch(/\d/);
  expect(stored).not.toContain('739582');
});

test('40 a form sent with Enter: Type, Press Enter, no Click', async () => {
  const pages = {
    '': '<title>Sign</title><form action="{here}/found"><label>Keyword <input name="q"></label><button>Search</button></form>',
    found: '<title>Found</title><h1>Found</h1>',
  };
  const { steps } = await play(pages, async ({ page }) => {
    await page.click('input');
    await page.keyboard.type('Printer west');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  });
  expect(steps).toMatchObject([
    { kind: 'type', value: 'Printer west', text: 'Type "Printer west" in "Keyword"' },
    { kind: 'press', value: 'Enter' },
  ]);
});

test('42 Enter in a text area: a new line in the Type, no Press', async () => {
  const { steps } = await play('<label>Reason <textarea></textarea></label>', async ({ page }) => {
    await page.click('textarea');
    await page.keyboard.type('Left the company');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Device returned');
  });
  expect(steps).toMatchObject([{ kind: 'type', value: 'Left the company\nDevice returned' }]);
});

test('43 text composed with an input method: the final text once, Enter once', async () => {
  const { steps } = await play('<label>City <input></label>', async ({ page }) => {
    await page.click('input');
    const client = await page.createCDPSession();
    for (const text of ['と', 'とう', 'とうきょう']) {
      await client.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await client.send('Input.insertText', { text: '東京' });
    await client.detach();
    await page.keyboard.press('Enter');
  });
  expect(steps).toMatchObject([
    { kind: 'type', value: '東京' },
    { kind: 'press', value: 'Enter' },
  ]);
});

test('44 @ with AltGr: Type only', async () => {
  const { steps } = await play('<label>Handle <input></label>', async ({ page }) => {
    await page.click('input');
    await page.keyboard.type('ops');
    const client = await page.createCDPSession();
    // as Windows tells it: AltGr is Ctrl and Alt together
    const key = { key: '@', code: 'KeyQ', modifiers: 3 };
    await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await client.send('Input.dispatchKeyEvent', { type: 'char', ...key, modifiers: 0, text: '@' });
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await client.detach();
    await page.keyboard.type('home');
  });
  expect(steps).toMatchObject([{ kind: 'type', value: 'ops@home' }]);
});

test('45 an accent typed with a dead key: Type only', async () => {
  const { steps } = await play('<label>Site <input></label>', async ({ page }) => {
    await page.click('input');
    await page.keyboard.type('Orl');
    const client = await page.createCDPSession();
    await client.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Dead',
      code: 'BracketLeft',
    });
    await client.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key: 'é',
      code: 'KeyE',
      text: 'é',
    });
    await client.detach();
    await page.keyboard.type('ans');
  });
  expect(steps).toMatchObject([{ kind: 'type', value: 'Orléans' }]);
});

test('46 pasting: one Type, no Press', async () => {
  const { texts } = await play(
    '<input id="from" value="Warehouse B" aria-label="Old"><label>Location <input id="to"></label>',
    async ({ page }) => {
      await page.$eval('#from', (field) => (field as HTMLInputElement).select());
      await withControl(page, 'KeyC', 'Copy');
      await page.click('#to');
      await withControl(page, 'KeyV', 'Paste');
      await page.waitForFunction(
        () => (document.querySelector('#to') as HTMLInputElement).value === 'Warehouse B',
      );
    },
  );
  expect(texts).toEqual(['Type "Warehouse B" in "Location"']);
});

test('47 copying text of the page: nothing', async () => {
  const { texts } = await play(`<p>Contoso Ltd</p>${END}`, async ({ page }) => {
    await page.click('p', { count: 3 });
    await withControl(page, 'KeyC', 'Copy');
    await page.click('#end');
  });
  expect(texts).toEqual(['Click "Finish"']);
});

test('48 a sign-in form that is filled without keys, as browsers fill it: Type; the password masked', async () => {
  const { steps, stored } = await play(
    `<form><label>Account <input autocomplete="organization"></label>
     <label>Password <input type="password" autocomplete="current-password"></label></form>`,
    async ({ page }) => {
      const client = await page.createCDPSession();
      for (const [field, text] of [
        ['[autocomplete=organization]', 'northwind'],
        ['[type=password]', 'Amber-Lantern-38'],
      ] as const) {
        await page.focus(field);
        await client.send('Input.insertText', { text });
      }
      await client.detach();
    },
  );
  expect(steps).toMatchObject([
    { kind: 'type', name: 'Account', value: 'northwind' },
    { kind: 'type', name: 'Password' },
  ]);
  expect(steps[1]?.value).toMatch(/^\[.+\]$/);
  expect(stored).not.toMatch(/Amber|Lantern/);
});

test('49 a password that is shown while it is typed: masked all the same', async () => {
  const { steps, stored } = await play(
    `<label for="p">Password</label> <input type="password" id="p">
     <button type="button" id="eye" aria-label="Show password" onclick="p.type = 'text'"></button>`,
    async ({ page }) => {
      await page.click('#eye');
      await page.click('#p');
      await page.keyboard.type('Moonlit-Tugboat-51');
    },
  );
  expect(steps).toMatchObject([{ kind: 'click' }, { kind: 'type', name: 'Password' }]);
  expect(stored).not.toMatch(/Moonlit|Tugboat/);
});

test('50 a password and again the same: masked, no value', async () => {
  const { steps, stored } = await play(
    `<label>New password <input type="password" autocomplete="new-password"></label>
     <label>Repeat it <input type="password" autocomplete="new-password"></label>`,
    async ({ page }) => {
      await page.click('input');
      await page.keyboard.type('Crimson-Anvil-72');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Crimson-Anvil-72');
    },
  );
  expect(steps.length).toBeGreaterThanOrEqual(1);
  expect(steps.length).toBeLessThanOrEqual(2);
  expect(steps.every((step) => step.kind === 'type' && /^\[.+\]$/.test(step.value ?? ''))).toBe(
    true,
  );
  expect(stored).not.toMatch(/Crimson|Anvil/);
});

test('51 fields for cards and codes: masked', async () => {
  const { steps, stored } = await play(
    `<label>Number <input autocomplete="cc-number"></label><label>Name on it <input autocomplete="cc-name"></label>
     <label>Code <input autocomplete="one-time-code"></label>`,
    async ({ page }) => {
      await page.click('input');
      await page.keyboard.type('6011000990139424');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Quilla Vandermeer');
      await page.keyboard.press('Tab');
      await page.keyboard.type('807315');
    },
  );
  expect(steps).toHaveLength(3);
  expect(steps.every((step) => step.kind === 'type' && /^\[.+\]$/.test(step.value ?? ''))).toBe(
    true,
  );
  expect(stored).not.toMatch(/6011000990139424|Quilla|Vandermeer|807315/);
});

test('52 editable text: Type, named by its label, not by what is in it', async () => {
  const { steps } = await play(
    '<p id="l">Internal note</p><div contenteditable aria-labelledby="l" role="textbox" style="border:1px solid">Draft.</div>',
    async ({ page }) => {
      await page.click('[contenteditable]');
      await page.keyboard.press('End');
      await page.keyboard.type(' Checked.');
    },
  );
  expect(steps).toMatchObject([{ kind: 'type', name: 'Internal note', value: 'Draft. Checked.' }]);
});

test('53 a frame in design mode: Type, with the frame named', async () => {
  const { steps } = await play(
    `<iframe title="Message body"></iframe>
     <script>document.querySelector('iframe').contentDocument.designMode = 'on';</script>`,
    async ({ page }) => {
      await page.click('iframe');
      await page.keyboard.type('Maintenance on Sunday');
    },
  );
  expect(steps).toMatchObject([
    { kind: 'type', value: 'Maintenance on Sunday', frame: ['Message body'] },
  ]);
});

test('55 a field that the page formats: what it shows in the end, redacted by its class', async () => {
  const { steps, stored } = await play(
    `<label>Mobile <input type="tel"></label>
     <script>
       const field = document.querySelector('input');
       field.oninput = () => {
         const digits = field.value.replace(/\\D/g, '');
         field.value = digits.replace(/^(\\d{3})(\\d{1,3})?(\\d{1,4})?.*/, (_, a, b, c) => '(' + a + ') ' + (b ?? '') + (c ? '-' + c : ''));
       };
     </script>`,
    async ({ page }) => {
      await page.click('input');
      await page.keyboard.type('2025550143');
    },
  );
  expect(steps).toMatchObject([{ kind: 'type', name: 'Mobile' }]);
  expect(steps[0]?.value).toMatch(/^\[.+\]$/);
  expect(stored).not.toMatch(/202\) ?555|2025550143|555-?0143/);
});

test('56 the arrows of a number: Set, once', async () => {
  const { steps } = await play(
    `<style>input{width:80px}input::-webkit-inner-spin-button{opacity:1}</style>
     <label>Retries <input type="number" value="3"></label>`,
    async ({ page }) => {
      const { right, top } = await edgesOf(page, 'input');
      for (let i = 0; i < 2; i += 1) await page.mouse.click(right - 8, top + 6);
      await page.waitForFunction(() => document.querySelector('input')?.value === '5');
    },
  );
  expect(steps).toMatchObject([{ kind: 'set', name: 'Retries', value: '5' }]);
});

test('57 the cross of a search field: Clear', async () => {
  const { steps } = await play(
    '<label>Search <input type="search" value="printer" style="width:200px"></label>',
    async ({ page }) => {
      await page.focus('input');
      const { right, top, bottom } = await edgesOf(page, 'input');
      await page.mouse.click(right - 10, (top + bottom) / 2);
      await page.waitForFunction(() => document.querySelector('input')?.value === '');
    },
  );
  expect(steps).toMatchObject([{ kind: 'clear', name: 'Search', text: 'Clear "Search"' }]);
});

test('58 a chat box that Enter empties: the value before that', async () => {
  const { steps } = await play(
    `<textarea aria-label="Message"></textarea><ul></ul>
     <script>
       const box = document.querySelector('textarea');
       box.onkeydown = (event) => {
         if (event.key !== 'Enter') return;
         event.preventDefault();
         document.querySelector('ul').append(Object.assign(document.createElement('li'), { textContent: box.value }));
         box.value = '';
       };
     </script>`,
    async ({ page }) => {
      await page.click('textarea');
      await page.keyboard.type('Ticket closed');
      await page.keyboard.press('Enter');
    },
  );
  expect(steps[0]).toMatchObject({ kind: 'type', value: 'Ticket closed' });
  expect(steps.slice(1)).toMatchObject([{ kind: 'press', value: 'Enter' }]);
});

test("59 a cell's editor that is gone once it is committed: the value is kept", async () => {
  const { steps } = await play(
    `<table role="grid" aria-label="Devices"><tr><th>Name</th><th>Owner team</th></tr><tr><td>LT-1</td><td id="cell">Sales</td></tr></table>
     <script>
       cell.ondblclick = () => {
         cell.innerHTML = '<input aria-label="Owner team">';
         const field = cell.firstChild;
         field.focus();
         field.onkeydown = (event) => { if (event.key === 'Enter') cell.textContent = field.value; };
       };
     </script>`,
    async ({ page }) => {
      await page.click('#cell', { count: 2 });
      await page.waitForSelector('#cell input:focus');
      await page.keyboard.type('Support');
      await page.keyboard.press('Enter');
    },
  );
  expect(steps.filter((step) => step.kind === 'type')).toMatchObject([
    { name: 'Owner team', value: 'Support' },
  ]);
});

test('60 typing that leads to another page: the Type is stored, first', async () => {
  const pages = {
    '': `<title>Find</title><label>Keyword <input></label>
      <script>document.querySelector('input').oninput = (event) => { if (event.target.value === 'vpn') location = '{here}/hit'; };</script>`,
    hit: '<title>Hit</title><button>Open</button>',
  };
  const { steps } = await play(pages, async ({ page }) => {
    await page.click('input');
    await Promise.all([page.waitForNavigation(), page.keyboard.type('vpn')]);
    await page.click('button');
  });
  expect(steps).toMatchObject([
    { kind: 'type', value: 'vpn', text: 'Type "vpn" in "Keyword"' },
    { kind: 'click', name: 'Open' },
  ]);
});

test('61 recording stopped while the caret is still in the field: the Type is stored', async () => {
  const { texts } = await play('<label>Comment <input></label>', async ({ page, session }) => {
    await page.click('input');
    await page.keyboard.type('Done by hand');
    await session.stop();
  });
  expect(texts).toEqual(['Type "Done by hand" in "Comment"']);
});

test('61 a tab closed while the caret is still in the field: the Type is stored', async () => {
  const pages = {
    '': `<title>Main</title>${END}`,
    form: '<title>Form</title><label>Reason <input></label>',
  };
  const { steps } = await play(pages, async ({ page, session, url }) => {
    const form = await session.handle.browser.newPage();
    await form.goto(url('form'));
    await form.click('input');
    await form.keyboard.type('Never lost');
    await form.close();
    await page.bringToFront();
    await page.click('#end');
  });
  expect(steps).toMatchObject([
    { kind: 'go-to' },
    { kind: 'type', value: 'Never lost' },
    { kind: 'close-tab' },
    { kind: 'click', name: 'Finish' },
  ]);
});

test('62 the app sets a value: nothing', async () => {
  const { texts } = await play(
    `<label>Region <input id="f"></label>${END}
     <script>end.onclick = () => {
       f.value = 'Europe';
       for (const type of ['input', 'change']) f.dispatchEvent(new Event(type, { bubbles: true }));
     };</script>`,
    ({ page }) => page.click('#end'),
  );
  expect(texts).toEqual(['Click "Finish"']);
});

test('70 a date: Set, once', async () => {
  const { steps } = await play('<label>Starts on <input type="date"></label>', async ({ page }) => {
    await page.focus('input');
    await page.keyboard.type('03142026');
    await page.waitForFunction(() => document.querySelector('input')?.value === '2026-03-14');
  });
  expect(steps).toMatchObject([{ kind: 'set', name: 'Starts on' }]);
  expect(steps[0]?.value).toMatch(/2026/);
});

test('71 a day in a calendar of the page: the full date', async () => {
  const days = (from: number) =>
    Array.from({ length: 7 }, (_, i) => `<td role="gridcell"><button>${from + i}</button></td>`);
  const { steps } = await play(
    `<div role="dialog" aria-label="Choose a date"><h2 aria-live="polite">March 2026</h2>
     <table role="grid" aria-label="March 2026"><tr>${days(1).join('')}</tr><tr>${days(8).join('')}</tr></table></div>`,
    async ({ page }) => {
      const [day] = await page.$$('::-p-xpath(//button[text()="14"])');
      await day?.click();
    },
  );
  expect(steps).toHaveLength(1);
  expect(steps[0]?.text).toMatch(/14/);
  expect(steps[0]?.text).toMatch(/March/);
  expect(steps[0]?.text).toMatch(/2026/);
});

test('72 a slider that is dragged: Set to the final value, once, no Click', async () => {
  const { steps } = await play(
    '<label>Threshold <input type="range" min="0" max="10" value="2" style="width:300px"></label>',
    async ({ page }) => {
      const { left, right, top, bottom } = await edgesOf(page, 'input');
      const y = (top + bottom) / 2;
      await page.mouse.move(left + 8 + 0.2 * (right - left - 16), y);
      await page.mouse.down();
      await page.mouse.move(left + 200, y, { steps: 6 });
      await page.mouse.move(right - 1, y, { steps: 6 });
      await page.mouse.up();
    },
  );
  expect(steps).toMatchObject([{ kind: 'set', name: 'Threshold', value: '10' }]);
});

test('73 a colour: Set', async () => {
  const { steps } = await play(
    '<label>Banner colour <input type="color" value="#336699"></label>',
    async ({ page }) => {
      await page.click('input');
      for (let i = 0; i < 5; i += 1) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('input')?.value !== '#336699');
    },
  );
  expect(steps).toMatchObject([{ kind: 'set', name: 'Banner colour' }]);
  expect(steps[0]?.value).toMatch(/^#[0-9a-f]{6}$/);
});

test('74 a file chosen: Upload with its name, once', async () => {
  const { steps } = await play('<label>Logo <input type="file"></label>', async ({ page }) => {
    const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('input')]);
    await chooser.accept([logo]);
  });
  expect(steps).toMatchObject([
    { kind: 'upload', value: 'logo.png', text: 'Upload "logo.png" to "Logo"' },
  ]);
});

test('75 a button that opens a hidden file field: Click, Upload', async () => {
  const { steps } = await play(
    '<button onclick="f.click()">Import devices</button><input type="file" id="f" hidden>',
    async ({ page }) => {
      const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('button')]);
      await chooser.accept([logo]);
    },
  );
  expect(steps).toMatchObject([
    { kind: 'click', name: 'Import devices' },
    { kind: 'upload', value: 'logo.png' },
  ]);
});

test('76 a file field that the page empties: nothing more', async () => {
  const { steps } = await play(
    `<label>Logo <input type="file" id="f"></label>
     <script>f.onchange = () => { f.value = ''; f.dispatchEvent(new Event('change', { bubbles: true })); };</script>`,
    async ({ page }) => {
      const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('input')]);
      await chooser.accept([logo]);
    },
  );
  expect(steps).toMatchObject([{ kind: 'upload', value: 'logo.png' }]);
});

test('77 a file dropped on the page: Upload', async () => {
  const { steps } = await play(
    `<div id="zone" role="region" aria-label="Drop licences here" style="width:200px;height:100px;border:1px dashed">Drop licences here</div>
     <script>
       zone.ondragover = (event) => event.preventDefault();
       zone.ondrop = (event) => { event.preventDefault(); zone.textContent = 'Received'; };
     </script>`,
    async ({ page }) => {
      const client = await page.createCDPSession();
      const data = { items: [], files: [logo], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await client.send('Input.dispatchDragEvent', { type, x: 100, y: 60, data });
      }
      await client.detach();
    },
  );
  expect(steps).toMatchObject([{ kind: 'upload', value: 'logo.png' }]);
});

test('78 a card dragged to a column: Drag, no Click', async () => {
  const { steps } = await play(
    `<div id="card" draggable="true" style="width:120px;height:40px;background:#dde">Ticket 8</div>
     <section aria-label="In progress" id="column" style="margin-top:60px;width:200px;height:100px;border:1px solid"><h2>In progress</h2></section>
     <script>
       card.ondragstart = (event) => event.dataTransfer.setData('text/plain', 'card');
       column.ondragover = (event) => event.preventDefault();
       column.ondrop = (event) => { event.preventDefault(); column.append(card); };
     </script>`,
    async ({ page }) => {
      await drag(page, '#card', '#column');
      await page.waitForSelector('#column #card');
    },
  );
  expect(steps).toMatchObject([
    { kind: 'drag', name: 'Ticket 8', text: 'Drag "Ticket 8" to "In progress"' },
  ]);
});

test('79 the same with pointer events', async () => {
  const { steps } = await play(
    `<div id="card" role="button" tabindex="0" aria-roledescription="sortable" style="width:120px;height:40px;background:#dde;position:absolute;touch-action:none">Ticket 9</div>
     <section aria-label="Done" id="column" style="margin-top:160px;width:200px;height:100px;border:1px solid"><h2>Done</h2></section>
     <script>
       card.onpointerdown = (event) => {
         card.setPointerCapture(event.pointerId);
         card.onpointermove = (move) => { card.style.left = move.clientX - 40 + 'px'; card.style.top = move.clientY - 10 + 'px'; };
         card.onpointerup = () => { card.onpointermove = null; };
       };
     </script>`,
    ({ page }) => drag(page, '#card', '#column'),
  );
  expect(steps).toMatchObject([
    { kind: 'drag', name: 'Ticket 9', text: 'Drag "Ticket 9" to "Done"' },
  ]);
});

test('80 text selected with the mouse: nothing', async () => {
  const { texts } = await play(
    `<p style="width:300px">The device is checked in every eight hours.</p>${END}`,
    async ({ page }) => {
      const { left, top, bottom } = await edgesOf(page, 'p');
      await page.mouse.move(left + 10, (top + bottom) / 2);
      await page.mouse.down();
      await page.mouse.move(left + 160, (top + bottom) / 2, { steps: 5 });
      await page.mouse.up();
      await page.click('#end');
    },
  );
  expect(texts).toEqual(['Click "Finish"']);
});

async function withControl(page: Page, key: 'KeyC' | 'KeyV', command: string): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key, { commands: [command] });
  await page.keyboard.up('Control');
}

async function edgesOf(page: Page, selector: string) {
  return page.$eval(selector, (element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  });
}

async function drag(page: Page, from: string, to: string): Promise<void> {
  const start = await edgesOf(page, from);
  const end = await edgesOf(page, to);
  await page.mouse.move(start.left + 40, start.top + 10);
  await page.mouse.down();
  const y = (end.top + end.bottom) / 2;
  await page.mouse.move(end.left + 80, y, { steps: 5 });
  // a drop is taken where the pointer has rested
  for (let i = 1; i <= 3; i += 1) await page.mouse.move(end.left + 80 + i, y);
  await page.mouse.up();
}
