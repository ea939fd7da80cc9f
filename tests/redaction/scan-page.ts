import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import type { SensitiveBox } from '@/platform/messages';

/** The redactor as one script, built in memory as the recorder's bundle holds it. */
export async function bundleRedactor(): Promise<string> {
  const src = resolve(import.meta.dirname, '../../src');
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': src } },
    build: {
      write: false,
      minify: true,
      lib: {
        entry: resolve(src, 'page/redaction/create-page-redactor.ts'),
        formats: ['iife'],
        name: 'redaction',
      },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}

export function launchBrowser(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu'],
    defaultViewport: { width: 1280, height: 900 },
  });
}

/** Opens a page of this body with the redactor in it. */
export async function openPage(browser: Browser, script: string, body: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><html lang="en"><head><style>${STYLE}</style></head><body>${body}</body></html>`,
  );
  await page.evaluate(`${script};globalThis.redactor = redaction.createPageRedactor(document);`);
  return page;
}

const STYLE = `
  body { font: 14px sans-serif; margin: 16px; } table { border-collapse: collapse; }
  td, th { border: 1px solid #ccc; padding: 6px 10px; text-align: left; }
  dl { display: grid; grid-template-columns: 200px 300px; } .row { display: flex; gap: 16px; } .col { width: 220px; }`;

export interface Coverage {
  /** Share of each text's area that lies in boxes, 0 to 1; -1 where it wasn't found on the page. */
  covered: Record<string, number>;
  boxes: SensitiveBox[];
  scanFailed: boolean;
}

/** Scans a page and measures how much of each given text is covered. Texts are looked for in values, too. */
export async function measureCoverage(page: Page, texts: readonly string[]): Promise<Coverage> {
  return (await page.evaluate(`(${coverageInPage})(${JSON.stringify(texts)})`)) as Coverage;
}

/* c8 ignore start: runs in the page */
const coverageInPage = `(texts) => {
  const { boxes, scanFailed } = globalThis.redactor.boxes();
  const rects = new Map(texts.map((text) => [text, []]));
  const roots = [document];
  for (let i = 0; i < roots.length; i++) {
    const root = roots[i];
    for (const el of root.querySelectorAll('*')) {
      if (el.shadowRoot) roots.push(el.shadowRoot);
      const value = el.matches('input,textarea') ? el.value || el.placeholder
        : el.matches('select') ? el.selectedOptions[0]?.text : el.dataset.show;
      for (const text of texts) if (value && value.includes(text)) rects.get(text).push(el.getBoundingClientRect());
    }
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let joined = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (/^(SCRIPT|STYLE)$/.test(node.parentNode.tagName)) continue;
      nodes.push([node, joined.length]);
      joined += node.data;
    }
    for (const text of texts) {
      for (let at = joined.indexOf(text); at >= 0; at = joined.indexOf(text, at + 1)) {
        for (const [node, start] of nodes) {
          const from = Math.max(at, start) - start, to = Math.min(at + text.length - start, node.length);
          if (from >= to || to <= 0) continue;
          const range = document.createRange();
          range.setStart(node, from); range.setEnd(node, to);
          rects.get(text).push(...range.getClientRects());
        }
      }
    }
  }
  const covered = {};
  for (const [text, list] of rects) {
    let area = 0, hidden = 0;
    for (const r of list) {
      for (let x = r.left + 0.5; x < Math.min(r.right, innerWidth); x += 2) for (let y = r.top + 0.5; y < r.bottom; y += 2) {
        area++;
        if (boxes.some((b) => x >= b.x - 1 && x <= b.x + b.width + 1 && y >= b.y - 1 && y <= b.y + b.height + 1)) hidden++;
      }
    }
    covered[text] = area === 0 ? -1 : hidden / area;
  }
  return { covered, boxes, scanFailed };
}`;
/* c8 ignore stop */
