import { setTimeout as delay } from 'node:timers/promises';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { servePages } from '../e2e/page-server';
import { findBrowser } from '../harness/find-browser';
import { bundleForPage } from '../redaction/bundle-for-page';
import { largePage } from './large-page';
import type * as InPage from './recorder-in-page';
import { type Figure, figure } from './timings';

declare const bench: typeof InPage;

/** Its clock is fine enough only where no other origin can look in. */
export const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const ROUNDS = 12;
const MEASUREMENTS = 9;

/** What the recorder costs a page of 10,000 elements: ms per event, per task after it, and per measurement. */
export async function benchHandlers(): Promise<Figure[]> {
  const server = await servePages({ '/': largePage() }, ISOLATED);
  const browser = await openBrowser();
  try {
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    await page.goto(server.origin);
    await page.evaluate(await bundleForPage('tests/bench/recorder-in-page.ts', 'bench'));
    await page.evaluate(() => bench.start());
    const figures: Figure[] = [];
    for (const { how, rest, from } of [
      { how: 'at once', rest: 0, from: 0 },
      { how: 'after a rest of 150 ms', rest: 150, from: ROUNDS },
    ]) {
      await page.evaluate(() => bench.forget());
      for (let i = 0; i < ROUNDS; i++) await workThrough(page, from + i, rest);
      await delay(500);
      figures.push(...(await readFigures(page, how)));
    }
    const measured: number[] = [];
    for (let i = 0; i < MEASUREMENTS; i++) {
      // a change, so that nothing of the measurement before holds
      await page.evaluate((text) => document.querySelector('#said')?.append(text), `${i}`);
      measured.push(await page.evaluate(() => bench.measure()));
    }
    return [...figures, figure('measuring and scanning that page', measured)];
  } finally {
    await browser.close();
    await server.close();
  }
}

export async function openBrowser(): Promise<Browser> {
  return launch({
    executablePath: await findBrowser('chromium'),
    pipe: true,
    defaultViewport: { width: 1440, height: 900 },
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}

/** Clicks, typing and choices, by the browser's own input. */
async function workThrough(page: Page, round: number, rest: number): Promise<void> {
  const row = `tbody tr:nth-child(${3 + round})`;
  for (const selector of [`${row} .edit`, `${row} input`, `${row} .reset`, `${row} a`, '#apply']) {
    await press(page, selector, rest);
  }
  for (const selector of ['#search', '#team', '#note']) {
    await press(page, selector, rest);
    await page.keyboard.type(`abc ${round}`);
  }
  // the list that a click opens is the browser's, out of the page
  await page.focus('#role');
  await page.keyboard.press(round % 2 === 0 ? 'ArrowDown' : 'ArrowUp');
}

async function press(page: Page, selector: string, rest: number): Promise<void> {
  const element = await page.$(selector);
  await element?.scrollIntoView();
  const at = await element?.clickablePoint();
  if (!at) throw new Error(`There is no ${selector} to press.`);
  await page.mouse.move(at.x, at.y);
  if (rest > 0) await delay(rest);
  await page.mouse.down();
  await page.mouse.up();
}

async function readFigures(page: Page, how: string): Promise<Figure[]> {
  const { events, tasks, actions } = await page.evaluate(() => ({
    events: bench.events,
    tasks: bench.tasks,
    actions: bench.actions,
  }));
  const kinds = new Set(actions);
  if (!['click', 'check', 'type', 'select'].every((kind) => kinds.has(kind))) {
    throw new Error(`Not all input was recorded, only ${[...kinds].join(', ')}.`);
  }
  const of = (type: string) => events.filter((event) => event.type === type).map(({ ms }) => ms);
  return [
    figure(
      `handlers per event, pressed ${how}`,
      events.map(({ ms }) => ms),
    ),
    figure('  of these, pointerdown', of('pointerdown')),
    figure('  of these, input', of('input')),
    figure('  tasks after events', tasks),
  ];
}
