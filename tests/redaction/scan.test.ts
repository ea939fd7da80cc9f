import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classOf } from '@/core/redaction/classes';
import { type Layout, makeLayouts } from './layouts';
import { bundleRedactor, launchBrowser, measureCoverage, openPage } from './scan-page';

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([launchBrowser(), bundleRedactor()]);
});
afterAll(() => browser?.close());

interface Tally {
  planted: { A: number; B: number };
  missed: string[];
  /** Planted, but not drawn: proves nothing. */
  unseen: string[];
  plain: number;
  over: string[];
}

/** The page is made as tall as its content: what is outside of the viewport isn't in a picture. */
async function tallyPage(layout: Layout, tally: Tally): Promise<void> {
  const page = await openPage(browser, script, layout.body);
  try {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewport({ width: 1280, height: Math.min(height + 20, 12_000) });
    const { covered, scanFailed } = await measureCoverage(page, [
      ...layout.secrets.map(({ secret }) => secret),
      ...layout.plain,
    ]);
    expect(scanFailed).toBe(false);
    for (const { secret, kind } of layout.secrets) {
      const share = covered[secret]!;
      if (share < 0) {
        tally.unseen.push(`${layout.name}: ${kind} ${secret}`);
        continue;
      }
      tally.planted[classOf(kind)]++;
      if (share < 0.999)
        tally.missed.push(`${classOf(kind)} ${layout.name}: ${kind} ${secret} (${share})`);
    }
    for (const word of layout.plain) {
      const share = covered[word]!;
      if (share < 0) continue;
      tally.plain++;
      if (share > 0.3) tally.over.push(`${layout.name}: ${word} (${share})`);
    }
  } finally {
    await page.close();
  }
}

describe('the scan of a frame', () => {
  it('covers what is planted in console layouts, and leaves the interface readable', async () => {
    const tally: Tally = { planted: { A: 0, B: 0 }, missed: [], unseen: [], plain: 0, over: [] };
    for (const seed of [1, 2, 3]) {
      for (const layout of makeLayouts(seed)) await tallyPage(layout, tally);
    }
    const missed = (letter: string) => tally.missed.filter((line) => line.startsWith(letter));
    const recall = (letter: 'A' | 'B') => 1 - missed(letter).length / tally.planted[letter];
    console.log(
      [
        `class A: ${tally.planted.A} planted, recall ${(100 * recall('A')).toFixed(2)} %`,
        `class B: ${tally.planted.B} planted, recall ${(100 * recall('B')).toFixed(2)} %`,
        `plain words: ${tally.plain}, covered ${((100 * tally.over.length) / tally.plain).toFixed(2)} %`,
        `planted but not drawn: ${tally.unseen.length}`,
        ...tally.unseen,
        ...tally.missed,
        ...tally.over,
      ].join('\n'),
    );
    expect(tally.planted.A).toBeGreaterThan(1000);
    expect(tally.unseen).toEqual([]);
    expect(missed('A')).toEqual([]);
    expect(recall('B')).toBeGreaterThan(0.98);
    expect(tally.over.length / tally.plain).toBeLessThan(0.02);
  });
});
