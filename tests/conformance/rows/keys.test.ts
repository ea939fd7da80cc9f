import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { SUGGESTED_KEYS } from '@/core/recording/shortcuts';
import { openStage } from './stage';

const { play } = openStage();

const END = '<button id="end">Finish</button>';

async function chord(page: Page, ...keys: Parameters<Page['keyboard']['press']>[0][]) {
  const held = keys.slice(0, -1);
  for (const key of held) await page.keyboard.down(key);
  await page.keyboard.press(keys.at(-1)!);
  for (const key of held.reverse()) await page.keyboard.up(key);
}

for (const key of ['Enter', 'Space'] as const) {
  test(`41 ${key} on a focused button: one step`, async () => {
    const { texts } = await play('<button>Assign licence</button>', async ({ page }) => {
      await page.focus('button');
      await page.keyboard.press(key);
    });
    expect(texts).toEqual(['Click "Assign licence"']);
  });
}

test('83 a shortcut of the app: Press Ctrl+K', async () => {
  const { steps } = await play(
    `<p id="out">Search is closed</p>
     <script>addEventListener('keydown', (event) => {
       if (event.ctrlKey && event.key === 'k') { event.preventDefault(); out.textContent = 'Search is open'; }
     });</script>`,
    ({ page }) => chord(page, 'Control', 'KeyK'),
  );
  expect(steps).toMatchObject([{ kind: 'press', value: 'Ctrl+K', text: 'Press Ctrl+K' }]);
});

test('84 Escape in a dialog: Press Escape', async () => {
  const { steps } = await play(
    '<dialog id="d" aria-label="New token"><input aria-label="Name"></dialog><script>d.showModal()</script>',
    ({ page }) => page.keyboard.press('Escape'),
  );
  expect(steps).toMatchObject([{ kind: 'press', value: 'Escape' }]);
});

test('85 a bare modifier: nothing; a key held down: one', async () => {
  const { texts } = await play(
    `<p id="out">0</p>
     <script>addEventListener('keydown', (event) => {
       if (event.key === 'F2') { event.preventDefault(); out.textContent += '1'; }
     });</script>`,
    async ({ page }) => {
      for (const key of ['Shift', 'Control', 'Alt', 'Meta'] as const)
        await page.keyboard.press(key);
      for (let i = 0; i < 4; i += 1) await page.keyboard.down('F2');
      await page.keyboard.up('F2');
    },
  );
  expect(texts).toEqual(['Press F2']);
});

test('86 the stop shortcut: not recorded', async () => {
  const { texts } = await play(END, async ({ page }) => {
    const [key] = SUGGESTED_KEYS['toggle-recording'].split('+').reverse();
    await chord(page, 'Alt', 'Shift', `Key${key}` as 'KeyE');
    await page.click('#end');
  });
  expect(texts).toEqual(['Click "Finish"']);
});

test('81 scrolling to a thing: the click only', async () => {
  const { texts } = await play(
    `<h1>Audit log</h1><div style="height:3000px"></div>${END}`,
    async ({ page }) => {
      await page.mouse.move(400, 300);
      for (let i = 0; i < 5; i += 1) await page.mouse.wheel({ deltaY: 800 });
      await page.waitForFunction(() => scrollY > 1500);
      await page.click('#end');
    },
  );
  expect(texts).toEqual(['Click "Finish"']);
});

test('82 a submenu that opens by hovering: Hover, then the item', async () => {
  const { steps } = await play(
    `<style>li{width:120px;position:relative}ul ul{display:none;position:absolute;left:100px;top:0}li:hover>ul{display:block}</style>
     <ul role="menubar" aria-label="Main"><li role="none"><a role="menuitem" aria-haspopup="true" id="more" tabindex="0">Devices</a>
       <ul role="menu" aria-label="Devices"><li role="none"><a role="menuitem" id="item" href="#retire">Retire</a></li></ul></li></ul>`,
    async ({ page }) => {
      await page.hover('#more');
      await page.waitForSelector('#item', { visible: true });
      await page.hover('#item');
      await page.click('#item');
    },
  );
  expect(steps).toMatchObject([
    { kind: 'hover', name: 'Devices' },
    { kind: 'click', name: 'Retire' },
  ]);
});
