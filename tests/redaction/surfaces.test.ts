import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleRedactor, launchBrowser, measureCoverage, openPage } from './scan-page';

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([launchBrowser(), bundleRedactor()]);
});
afterAll(() => browser?.close());

/** A password with nothing of a code's looks: only its place tells. */
const SECRET = 'maple-falcon-77';
const shown = `data-show="${SECRET}"`;

describe('a secret is covered', () => {
  it.each([
    [
      'drawn by a style sheet',
      `<style>i::after{content:"${SECRET}"}</style><div>Temporary password</div><div><i ${shown}></i></div>`,
    ],
    [
      'drawn by a style sheet from an attribute',
      `<style>.v::before{content:attr(data-show)}</style><p>Temporary password: <span class="v" ${shown}></span></p>`,
    ],
    [
      'in an element a letter',
      `<div>Temporary password</div><div>${[...SECRET].map((letter) => `<span style="display:inline-block">${letter}</span>`).join('')}</div>`,
    ],
    [
      'in an SVG',
      `<div>API token</div><svg width="400" height="40"><text y="25">${SECRET}</text></svg>`,
    ],
    [
      'on a low canvas',
      `<div>API token</div><canvas width="300" height="16" style="display:block" ${shown}></canvas>`,
    ],
    ['in an output', `<label>Recovery key <output>${SECRET}</output></label>`],
    ['in a disclosure', `<details open><summary>Temporary password</summary>${SECRET}</details>`],
    [
      'after a sentence about it',
      `<p>The password was reset. The new password is shown below.</p><p>${SECRET}</p>`,
    ],
    ['after a colon', `<p>Give the user this password:</p><p><b>${SECRET}</b></p>`],
    ['above its label', `<div><h2>${SECRET}</h2><div>Temporary password</div></div>`],
    [
      'in a shadow tree, its label outside',
      `<div>Temporary password</div><x-v><template shadowrootmode="open"><b>${SECRET}</b></template></x-v>`,
    ],
    [
      'in a slot, its label in the shadow tree',
      `<x-v><template shadowrootmode="open"><div>Temporary password</div><div><slot></slot></div></template><span>${SECRET}</span></x-v>`,
    ],
    [
      'in a list box, not chosen',
      `<div style="display:inline-flex" ${shown}><select size="4"><option selected>None<option>Password: ${SECRET}</select></div>`,
    ],
    [
      'as the words of a picture that did not load',
      `<div>Token</div><img alt="${SECRET}" style="display:inline-block;height:17px;width:150px" ${shown}>`,
    ],
  ])('%s', async (_, body) => {
    const page = await openPage(browser, script, body);
    try {
      // declarative shadow roots are not made of what is set later
      await page.evaluate(`for (const it of document.querySelectorAll('template')) {
        it.parentElement.attachShadow({ mode: 'open' }).append(it.content);
        it.remove();
      }`);
      const { covered, scanFailed } = await measureCoverage(page, [SECRET]);
      expect(scanFailed).toBe(false);
      expect(covered[SECRET]).toBeGreaterThan(0.999);
    } finally {
      await page.close();
    }
  });

  it('as a code of digits under what calls it one', async () => {
    const page = await openPage(browser, script, '<h3>Your code</h3><div>739 204</div>');
    const { covered } = await measureCoverage(page, ['739 204']);
    expect(covered).toEqual({ '739 204': 1 });
    await page.close();
  });

  it('and what only looks like a label covers nothing', async () => {
    const page = await openPage(
      browser,
      script,
      `<style>u::before{content:"NB-FIN-0004"}</style><div><h2>NB-FIN-0003</h2><button>Password</button></div>
       <p>Show the password of this device?</p><p>win-2025-hotfix</p><p>Devices</p><u data-show="NB-FIN-0004"></u><div><b>win-2024-hotfix</b><p>Password policy</p></div>`,
    );
    const texts = ['NB-FIN-0003', 'NB-FIN-0004', 'win-2024-hotfix', 'win-2025-hotfix'];
    const { covered } = await measureCoverage(page, texts);
    expect(covered).toEqual(Object.fromEntries(texts.map((text) => [text, 0])));
    await page.close();
  });
});
