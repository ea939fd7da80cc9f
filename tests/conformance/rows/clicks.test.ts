import { expect, test } from 'vitest';
import { openStage } from './stage';

declare const chrome: { tabs: { create(properties: object): Promise<unknown> } };

const { play } = openStage();

/** Pressed last where nothing else is to be recorded: it shows that the recorder was there. */
const END = '<button id="end">Finish</button>';
const ONLY_END = ['Click "Finish"'];

test('1 a button: one click, by its name', async () => {
  const { steps } = await play('<button>Save changes</button>', ({ page }) => page.click('button'));
  expect(steps).toMatchObject([
    { kind: 'click', name: 'Save changes', text: 'Click "Save changes"' },
  ]);
});

test('2 a drawing inside a button: the button', async () => {
  const { steps } = await play(
    '<button><div><svg width="20" height="20"><circle cx="10" cy="10" r="9"/></svg></div>Refresh list</button>',
    ({ page }) => page.click('circle'),
  );
  expect(steps).toMatchObject([
    { kind: 'click', name: 'Refresh list', text: 'Click "Refresh list"' },
  ]);
});

test('3 an icon font: the label, never the glyph', async () => {
  const { steps } = await play(
    '<button aria-label="Tenant settings"><i style="font-family:icons">&#xE713;</i></button>',
    ({ page }) => page.click('i'),
  );
  expect(steps).toMatchObject([
    { kind: 'click', name: 'Tenant settings', text: 'Click "Tenant settings"' },
  ]);
});

test('4 a card that is a link: the link, by its heading', async () => {
  const { steps } = await play(
    '<a href="#marketing" style="display:block"><h3>Marketing</h3><p>Group with 24 members, synchronised hourly</p></a>',
    ({ page }) => page.click('p'),
  );
  expect(steps).toMatchObject([
    { kind: 'click', name: 'Marketing', text: 'Click the "Marketing" link' },
  ]);
});

test('5 a bare element with a listener: by its text', async () => {
  const { steps } = await play(
    `<div id="tile" style="width:160px">Service health</div><p id="out"></p>
     <script>tile.addEventListener('click', () => { out.textContent = 'All services are up'; });</script>`,
    ({ page }) => page.click('#tile'),
  );
  expect(steps).toMatchObject([
    { kind: 'click', name: 'Service health', text: 'Click "Service health"' },
  ]);
});

test("6 the page's background: nothing", async () => {
  const { texts } = await play(`<h1>Users</h1>${END}`, async ({ page }) => {
    await page.mouse.click(600, 500);
    await page.click('#end');
  });
  expect(texts).toEqual(ONLY_END);
});

test('7 two slow clicks: two steps', async () => {
  const { texts } = await play('<button>Add seat</button>', async ({ page }) => {
    await page.click('button');
    await page.click('button');
  });
  expect(texts).toEqual(['Click "Add seat"', 'Click "Add seat"']);
});

test('8 a double-click: one step', async () => {
  const { steps } = await play('<button>Policy A</button>', ({ page }) =>
    page.click('button', { count: 2 }),
  );
  expect(steps).toMatchObject([{ kind: 'double-click', text: 'Double-click "Policy A"' }]);
});

test('9 a triple click to select what is there, then typing: one Type', async () => {
  const { steps } = await play(
    '<label>Site name <input value="Old site"></label>',
    async ({ page }) => {
      await page.click('input', { count: 3 });
      await page.keyboard.type('Blue site');
    },
  );
  expect(steps).toMatchObject([
    { kind: 'type', value: 'Blue site', text: 'Type "Blue site" in "Site name"' },
  ]);
});

test("10 the page's own context menu: Right-click, then its item", async () => {
  const { steps } = await play(
    `<button id="vm">web-01</button>
     <div id="menu" role="menu" aria-label="Actions" hidden><div role="menuitem" tabindex="-1">Restart</div></div>
     <script>
       vm.addEventListener('contextmenu', (event) => { event.preventDefault(); menu.hidden = false; });
       menu.addEventListener('click', () => { menu.hidden = true; });
     </script>`,
    async ({ page }) => {
      await page.click('#vm', { button: 'right' });
      await page.click('[role=menuitem]');
    },
  );
  expect(steps).toMatchObject([
    { kind: 'right-click', name: 'web-01', text: 'Right-click "web-01"' },
    { kind: 'click', name: 'Restart', text: 'Click "Restart" in the "Actions" menu' },
  ]);
});

test("11 the browser's own context menu: one Right-click", async () => {
  const { texts } = await play('<button>web-02</button>', async ({ page }) => {
    await page.click('button', { button: 'right' });
    await page.keyboard.press('Escape');
  });
  expect(texts).toEqual(['Right-click "web-02"']);
});

for (const [row, how] of [
  ['12', 'a middle click on a link'],
  ['13', 'Ctrl+click on a link'],
] as const) {
  test(`${row} ${how}: opened in a new tab, which really opens`, async () => {
    const pages = {
      '': '<title>Reports</title><a href="{here}/usage">Usage report</a>',
      usage: '<title>Usage</title><h1>Usage</h1>',
    };
    let opened = '';
    const { steps } = await play(pages, async ({ page, session, url }) => {
      const { browser } = session.handle;
      const tab = browser.waitForTarget((target) => target.url() === url('usage'));
      if (row === '13') {
        await page.keyboard.down('Control');
        await page.click('a');
        await page.keyboard.up('Control');
      } else await page.click('a', { button: 'middle' });
      opened = (await tab).type();
    });
    expect(opened).toBe('page');
    expect(steps).toMatchObject([
      {
        kind: 'open-in-new-tab',
        name: 'Usage report',
        text: 'Open the "Usage report" link in a new tab',
      },
    ]);
  });
}

test('14 a disabled button: nothing', async () => {
  const { texts } = await play(
    `<button disabled id="off">Delete</button>${END}`,
    async ({ page }) => {
      await page.click('#off');
      await page.click('#end');
    },
  );
  expect(texts).toEqual(ONLY_END);
});

test('15 an aria-disabled button: a click, flagged', async () => {
  const { steps } = await play('<button aria-disabled="true">Publish</button>', ({ page }) =>
    page.click('button'),
  );
  expect(steps).toMatchObject([
    { kind: 'click', name: 'Publish', disabled: true, text: 'Click "Publish" (disabled)' },
  ]);
});

test('16 a menu item that is removed as it is pressed: a click with the name it had', async () => {
  const { steps } = await play(
    `<div role="menu" aria-label="User"><div role="menuitem" tabindex="0">Sign out everywhere</div></div>
     <script>document.querySelector('[role=menuitem]').onmousedown = (event) => event.target.parentElement.remove();</script>`,
    ({ page }) => page.click('[role=menuitem]'),
  );
  expect(steps).toMatchObject([{ kind: 'click', name: 'Sign out everywhere' }]);
});

test('17 a button that is replaced between down and up: one click', async () => {
  const { texts } = await play(
    `<div id="bar"><button>Next page</button></div>
     <script>bar.onmousedown = () => { bar.innerHTML = '<button>Next page</button>'; };</script>`,
    ({ page }) => page.click('button'),
  );
  expect(texts).toEqual(['Click "Next page"']);
});

test('18 pressed on one thing, let go on another: nothing, above all not the body', async () => {
  const { texts } = await play(
    `<button id="a">Archive</button><div style="height:80px"></div><button id="b">Restore</button><br>${END}`,
    async ({ page }) => {
      const [from, to] = await Promise.all(['#a', '#b'].map((at) => middleOf(page, at)));
      await page.mouse.move(from!.x, from!.y);
      await page.mouse.down();
      await page.mouse.move(to!.x, to!.y, { steps: 4 });
      await page.mouse.up();
      await page.click('#end');
    },
  );
  expect(texts).toEqual(ONLY_END);
});

test('19 Follow becomes Following: named as it was', async () => {
  const { steps } = await play(
    `<button>Follow</button>
     <script>document.querySelector('button').onclick = (event) => { event.target.textContent = 'Following'; };</script>`,
    ({ page }) => page.click('button'),
  );
  expect(steps).toMatchObject([{ kind: 'click', name: 'Follow', text: 'Click "Follow"' }]);
});

test('20 a page that keeps events to itself in the capture phase: one click', async () => {
  const { texts } = await play(
    `<button>Approve request</button>
     <script>
       for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
         document.addEventListener(type, (event) => event.stopPropagation(), true);
       window.addEventListener('click', (event) => event.stopImmediatePropagation(), true);
     </script>`,
    ({ page }) => page.click('button'),
  );
  expect(texts).toEqual(['Click "Approve request"']);
});

test('21 the page clicks by itself: nothing', async () => {
  const { texts } = await play(
    `<button id="own">Poll now</button>${END}
     <script>end.onclick = () => own.click();</script>`,
    async ({ page }) => {
      await page.$eval('#own', (button) => (button as HTMLElement).click());
      await page.click('#end');
    },
  );
  expect(texts).toEqual(ONLY_END);
});

test('22 a tap of a finger: one click', async () => {
  const { texts } = await play('<button>Lock screen</button>', async ({ page }) => {
    const { x, y } = await middleOf(page, 'button');
    await page.touchscreen.tap(x, y);
  });
  expect(texts).toEqual(['Click "Lock screen"']);
});

test('23 a canvas: by its name, with the position', async () => {
  const { steps } = await play(
    '<body style="margin:0"><canvas aria-label="Network map" width="300" height="200" style="display:block"></canvas>',
    ({ page }) => page.mouse.click(120, 80),
  );
  expect(steps).toMatchObject([{ kind: 'click', name: 'Network map' }]);
  expect(steps[0]?.text).toContain('"Network map" canvas');
});

test('24 a bar of a chart: by its title', async () => {
  const { steps } = await play(
    `<svg width="200" height="120"><rect x="10" y="10" width="40" height="100" style="cursor:pointer"><title>June: 40 sign-ins</title></rect></svg>
     <p id="out"></p>
     <script>document.querySelector('rect').addEventListener('click', () => { out.textContent = 'June'; });</script>`,
    ({ page }) => page.click('rect'),
  );
  expect(steps).toMatchObject([
    { kind: 'click', name: 'June: 40 sign-ins', text: 'Click "June: 40 sign-ins"' },
  ]);
});

test('25 a disclosure: Expand, Collapse', async () => {
  const { steps } = await play(
    '<details><summary>Advanced settings</summary><p>Proxy</p></details>',
    async ({ page }) => {
      await page.click('summary');
      await page.waitForSelector('details[open]');
      await page.click('summary');
    },
  );
  expect(steps).toMatchObject([
    { kind: 'expand', text: 'Expand "Advanced settings"' },
    { kind: 'collapse', text: 'Collapse "Advanced settings"' },
  ]);
});

test('26 a modal dialog and a popover in the top layer: in their name', async () => {
  const { steps } = await play(
    `<dialog id="sure" aria-label="Delete group"><button id="yes">Delete</button></dialog>
     <div id="filters" popover role="dialog" aria-label="Filters"><button id="apply">Apply</button></div>
     <script>sure.showModal(); yes.onclick = () => { sure.close(); filters.showPopover(); };</script>`,
    async ({ page }) => {
      await page.click('#yes');
      await page.click('#apply');
    },
  );
  expect(steps).toMatchObject([
    { name: 'Delete', context: [{ role: 'dialog', name: 'Delete group' }] },
    { name: 'Apply', context: [{ role: 'dialog', name: 'Filters' }] },
  ]);
  expect(steps[0]?.text).toBe('Click "Delete" in the "Delete group" dialog');
});

test("27 the recorder's own pages: nothing", async () => {
  const { texts } = await play(END, async ({ page, session }) => {
    // as the popup opens it: with its address from the start
    const hidden = await session.handle.openHiddenPage('icons/16.png');
    const { browser, origin } = session.handle;
    const [opened] = await Promise.all([
      browser.waitForTarget((target) => target.url().startsWith(`${origin}/editor.html`)),
      hidden.evaluate(() => void chrome.tabs.create({ url: 'editor.html#/' })),
    ]);
    await hidden.close();
    const own = await opened.asPage();
    await own.mouse.click(200, 150);
    await own.keyboard.press('Tab');
    await own.close();
    await page.bringToFront();
    await page.click('#end');
  });
  expect(texts).toEqual(ONLY_END);
});

async function middleOf(page: import('puppeteer-core').Page, selector: string) {
  const element = await page.waitForSelector(selector);
  const box = await element?.boundingBox();
  if (!box) throw new Error(`${selector} is not shown.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
