import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RedactedValue } from '@/core/recording/action';
import type { Target } from '@/core/sop/target';
import { bundleRedactor, launchBrowser, measureCoverage, openPage } from './scan-page';

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([launchBrowser(), bundleRedactor()]);
});
afterAll(() => browser?.close());

/** Opens a page and closes it behind the test. */
async function onPage<T>(body: string, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await openPage(browser, script, body);
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

const typedInto = (page: Page, selector: string, raw: string) =>
  page.evaluate(
    `redactor.value(document.querySelector(${JSON.stringify(selector)}), ${JSON.stringify(raw)})`,
  ) as Promise<RedactedValue>;
const textOf = (page: Page, raw: string) =>
  page.evaluate(`redactor.text(${JSON.stringify(raw)})`) as Promise<string>;
const targetOf = (page: Page, selector: string, target: Target) =>
  page.evaluate(
    `redactor.target(${JSON.stringify(target)}, document.querySelector(${JSON.stringify(selector)}))`,
  ) as Promise<Target>;

const coverage = async (page: Page, ...texts: string[]) =>
  (await measureCoverage(page, texts)).covered;

const PEOPLE = `<table><thead><tr><th>Person &amp; username</th><th>Status</th><th>Actions</th></tr></thead><tbody>
  <tr><td><a href="#" id="who">Jane Doering</a><div>jdoering@corp.example</div></td><td>Active</td><td><button id="more">Actions</button></td></tr></tbody></table>`;

describe('values of controls', () => {
  it('are judged by the control, and a password stays one after "show"', () =>
    onPage(
      `<label>Password <input id="pw" type="password"></label><label>First name <input id="first"></label>
       <label>Email <input id="mail" type="email"></label><label>Group name <input id="group"></label>
       <div class="row"><div class="col">Last name</div><div class="col"><input id="last"></div></div>
       <label>Notes <textarea id="notes"></textarea></label>`,
      async (page) => {
        await page.evaluate(`redactor.noticed(document.querySelector('#pw'))`);
        await page.evaluate(
          `document.querySelector('#pw').type = 'text'; document.querySelector('#pw').parentElement.firstChild.data = 'x '`,
        );
        expect(await typedInto(page, '#pw', 'sunshine')).toEqual({
          text: '[password]',
          kinds: ['password'],
        });
        expect(await typedInto(page, '#pw', '')).toEqual({ text: '', kinds: [] });
        expect((await typedInto(page, '#first', 'Alicia')).text).toBe('[name]');
        expect((await typedInto(page, '#last', 'Keys')).text).toBe('[name]');
        expect((await typedInto(page, '#mail', 'alicia')).text).toBe('[email]');
        expect((await typedInto(page, '#group', 'Engineering EMEA')).text).toBe('Engineering EMEA');
        expect((await typedInto(page, '#notes', 'call +49 30 1234567')).text).toBe('call [phone]');
        expect(await textOf(page, 'Alicia was added to Engineering EMEA')).toBe(
          '[name] was added to Engineering EMEA',
        );
        expect(await textOf(page, 'Set to sunshine')).toBe('Set to [password]');
      },
    ));

  it('leave no half-typed words in the dictionary', () =>
    onPage(`<label>First name <input id="first"></label>`, async (page) => {
      for (const typed of ['T', 'Th', 'The', 'Theo', 'Theodora'])
        await typedInto(page, '#first', typed);
      expect(await textOf(page, 'The person was added')).toBe('The person was added');
      expect(await textOf(page, 'Theodora was added')).toBe('[name] was added');
    }));

  it('"Display name" is a person’s only beside what people have', async () => {
    const form = (more: string) => `<form><label>Display name <input id="n"></label>${more}</form>`;
    await onPage(form('<label>Description <input></label>'), async (page) => {
      expect((await typedInto(page, '#n', 'Contoso VPN')).text).toBe('Contoso VPN');
    });
    await onPage(form('<label>User principal name <input></label>'), async (page) => {
      expect((await typedInto(page, '#n', 'Jane Doering')).text).toBe('[name]');
    });
  });
});

describe('targets', () => {
  it('lose names from people’s columns, also where only the row is around', () =>
    onPage(PEOPLE, async (page) => {
      const link = await targetOf(page, '#who', {
        role: 'link',
        name: 'Jane Doering',
        context: [{ role: 'row', name: 'Jane Doering jdoering@corp.example Active' }],
        frame: [],
        locators: [
          { by: 'role', role: 'link', name: 'Jane Doering' },
          { by: 'css', selector: '#who' },
        ],
      });
      expect(link.name).toBe('[name]');
      expect(link.context).toEqual([{ role: 'row', name: '[name] [email] Active' }]);
      expect(JSON.stringify(link)).not.toContain('Doering');
      expect(link.locators).toContainEqual({ by: 'css', selector: '#who' });
    }));

  it('of buttons in a person’s row lose the name too', () =>
    onPage(PEOPLE, async (page) => {
      const button = await targetOf(page, '#more', {
        role: 'button',
        name: 'Actions for Jane Doering',
        context: [],
        frame: [],
        locators: [
          { by: 'test-id', attribute: 'data-testid', value: 'actions-jdoering@corp.example' },
        ],
      });
      expect(button.name).toBe('Actions for [name]');
      expect(button.locators).toEqual([]);
    }));

  it('aren’t taken for the value of a link or a choice before them', () =>
    onPage(
      `<ul><li><a href="#">Password</a></li><li><a id="a" href="#">Authenticators</a></li></ul>
       <div>Password</div><div id="c" role="combobox" tabindex="0">Generated</div>`,
      async (page) => {
        for (const [selector, name] of [
          ['#a', 'Authenticators'],
          ['#c', 'Assigned'],
        ] as const) {
          const target: Target = { role: 'link', name, context: [], frame: [], locators: [] };
          expect((await targetOf(page, selector, target)).name).toBe(name);
        }
        expect((await typedInto(page, '#c', 'Assigned')).text).toBe('Assigned');
      },
    ));

  it('keep names that are plain', () =>
    onPage('<h2>Password</h2><button id="b">Reset password</button>', async (page) => {
      const target: Target = {
        role: 'button',
        name: 'Reset password',
        context: [{ role: 'dialog', name: 'Temporary Access Pass policy' }],
        frame: [],
        locators: [{ by: 'role', role: 'button', name: 'Reset password' }],
      };
      expect(await targetOf(page, '#b', target)).toEqual(target);
    }));
});

describe('pages', () => {
  it('keep origin and path, and no identity', () =>
    onPage(PEOPLE, async (page) => {
      await page.evaluate('redactor.boxes()');
      const info = await page.evaluate(
        `redactor.page('Jane Doering | Corp', 'https://u:p@corp.example/admin/users/00uA1b2C3d4E5f6G7h8I?session=1#x')`,
      );
      expect(info).toEqual({
        title: '[name] | Corp',
        url: 'https://corp.example/admin/users/[ID]',
      });
    }));
});

describe('boxes', () => {
  it('follow a name everywhere once its place told it', () =>
    onPage(
      `${PEOPLE}<div role="status">Jane Doering was deactivated</div><p>Jane Doe-Park wasn’t</p>`,
      async (page) => {
        const covered = await coverage(
          page,
          'Jane Doering',
          'was deactivated',
          'wasn’t',
          'Status',
          'Active',
        );
        // the box of the name may touch the word after it by a pixel
        expect(covered['Jane Doering']).toBe(1);
        for (const word of ['was deactivated', 'wasn’t', 'Status', 'Active']) {
          expect(covered[word]).toBeLessThan(0.15);
        }
      },
    ));

  it('aren’t given for what is behind an opaque dialog, and are for what shows through', () =>
    onPage(
      `<p style="margin:0">Token: abcdefghijkl</p>
       <dialog open style="position:fixed;left:0;top:0;margin:0;width:400px;height:60px;border:0;background:VAR">Reset password?</dialog>`.replace(
        'VAR',
        'rgb(255,255,255)',
      ),
      async (page) => {
        expect((await measureCoverage(page, [])).boxes).toEqual([]);
        await page.evaluate(
          `document.querySelector('dialog').style.background = 'rgba(255,255,255,.9)'`,
        );
        expect((await measureCoverage(page, [])).boxes).toHaveLength(1);
        await page.evaluate(
          `Object.assign(document.querySelector('dialog').style, { background: '#fff', opacity: .8 })`,
        );
        expect((await measureCoverage(page, [])).boxes).toHaveLength(1);
        await page.evaluate(
          `Object.assign(document.querySelector('dialog').style, { opacity: 1, width: '60px' })`,
        );
        expect((await measureCoverage(page, [])).boxes).toHaveLength(1);
      },
    ));

  it('don’t trust an opaque element below because of a clear one above', () =>
    onPage(
      `<div style="position:absolute;inset:0;background:#fff"><div style="position:fixed;inset:0;z-index:9"></div></div>
       <p style="position:relative">Token: abcdefghijkl</p>`,
      async (page) => {
        expect((await measureCoverage(page, ['abcdefghijkl'])).covered).toEqual({
          abcdefghijkl: 1,
        });
      },
    ));

  it('aren’t given for what is behind a modal dialog, which makes it inert', () =>
    onPage(
      `<div style="width:100px;margin:200px auto">Token: abcdefghijkl</div>
       <dialog style="width:800px;height:800px;border:0;background:#fff">Reset password?</dialog>`,
      async (page) => {
        expect((await measureCoverage(page, [])).boxes).not.toEqual([]);
        await page.evaluate(`document.querySelector('dialog').showModal()`);
        expect((await measureCoverage(page, [])).boxes).toEqual([]);
      },
    ));

  it('are cut to what scrolls, and to the viewport', () =>
    onPage(
      `<div style="height:60px;overflow:auto" id="s"><div style="height:40px"></div><p>Token: abcdefghijkl</p><p>Token: mnopqrstuvwx</p><div style="height:300px"></div></div>
       <button id="b">Add person</button>`,
      async (page) => {
        const { boxes } = await measureCoverage(page, []);
        const bottom = await page.evaluate(
          `document.querySelector('#s').getBoundingClientRect().bottom`,
        );
        for (const box of boxes) expect(box.y + box.height).toBeLessThanOrEqual(Number(bottom));
        expect(await coverage(page, 'Add person')).toEqual({ 'Add person': 0 });
      },
    ));

  it('stay whole where an element escapes the box that clips the rest', () =>
    onPage(
      `<div style="overflow:hidden;height:10px"><table><tr><td><p style="position:absolute;top:200px">Token: abcdefghijkl</p></td></tr></table>
       <svg style="position:absolute;top:300px" width="300" height="40"><text y="20">Token: mnopqrstuvwx</text></svg></div>`,
      async (page) => {
        const { covered, scanFailed } = await measureCoverage(page, [
          'abcdefghijkl',
          'mnopqrstuvwx',
        ]);
        expect(scanFailed).toBe(false);
        expect(covered).toEqual({ abcdefghijkl: 1, mnopqrstuvwx: 1 });
      },
    ));

  it('hide the length: a value that fills its cell gives the cell', () =>
    onPage(
      `<table><tr><td>Temporary password</td><td id="v" style="width:300px">abcdef</td></tr></table>`,
      async (page) => {
        const box = async () => (await measureCoverage(page, [])).boxes;
        const before = await box();
        await page.evaluate(`document.querySelector('#v').textContent = 'abcdefghijklmnopq'`);
        expect(await box()).toEqual(before);
      },
    ));

  it('cover pictures, players and QR codes, and leave icons, logos and plain drawings', () =>
    onPage(
      `<header><img id="logo" width="120" height="40" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></header>
       <img id="icon" width="32" height="32" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
       <img id="img" width="200" height="120" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
       <canvas id="canvas" width="150" height="150"></canvas><video id="video" width="160" height="90"></video>
       <svg id="art" width="160" height="160"><circle cx="80" cy="80" r="60"/></svg>
       <svg id="qr" width="160" height="160" viewBox="0 0 21 21">${'<rect width="1" height="1"/>'.repeat(200)}</svg>
       <svg id="qrpath" width="160" height="160" viewBox="0 0 21 21"><path d="${'M0 0h1v1h-1z'.repeat(150)}"/></svg>
       <div id="bg" style="width:100px;height:100px;background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)"></div>
       <div id="plain" style="width:100px;height:100px;background:#eee"></div>`,
      async (page) => {
        const covered = await page.evaluate(`(() => {
          const { boxes } = redactor.boxes();
          return [...document.querySelectorAll('[id]')].filter((el) => {
            const r = el.getBoundingClientRect();
            return boxes.some((b) => Math.abs(b.x - r.x) < 1 && Math.abs(b.y - r.y) < 1 && Math.abs(b.width - r.width) < 1);
          }).map((el) => el.id);
        })()`);
        expect(covered).toEqual(['img', 'canvas', 'video', 'qr', 'qrpath', 'bg']);
      },
    ));

  it('leave headings, buttons and what merely names a secret alone', () =>
    onPage(
      `<h2>Password</h2><p>Users can change it themselves.</p><h2>Reset password</h2><p>Choose a method</p>
       <div class="row"><button>Password</button><span>Knowledge</span></div>
       <table><tr><th>Authenticator</th><th>Factor type</th><th>Used for</th></tr><tr><td>Password</td><td>Knowledge</td><td>Authentication</td></tr><tr><td>Phone</td><td>Possession</td><td>Recovery</td></tr></table>
       <dl><dt>Password</dt><dd>Expired</dd><dt>Token</dt><dd>Not issued yet</dd><dt>Email</dt><dd>Not set</dd><dt>PIN</dt><dd>Required</dd></dl>
       <label><input type="checkbox"> Password</label><label>Minimum password length <input value="12"></label>
       <div>API tokens</div><div>Engineering</div><div><div>Password</div><div>Authenticators</div><div>Networks</div></div><div>Group <b>Finance</b> <button aria-label="Copy">c</button></div>`,
      async (page) => {
        expect((await measureCoverage(page, [])).boxes).toEqual([]);
      },
    ));

  it('cover codes past a sentence about them, and the words of a recovery phrase', () =>
    onPage(
      `<section><h3>Backup codes</h3><p>Keep them safe. Each works once.</p><ul><li>4821 9375</li><li>6613-2094</li></ul></section>
       <section><div>Recovery phrase</div><div>${'gravel,moon,tulip,anchor,violet,socket,ember,lantern'
         .split(',')
         .map((word) => `<span style="display:inline-block;margin:4px">${word}</span>`)
         .join('')}</div></section>
       <section><div>Password</div><div><p>Minimum length</p><p>12 characters</p><p>Complexity requirements</p><p>Lower case letter</p>
       <p>Upper case letter</p><p>Lockout after</p><p>10 attempts</p></div></section>`,
      async (page) => {
        const covered = await coverage(
          page,
          '4821 9375',
          '6613-2094',
          'gravel',
          'lantern',
          'Keep them',
          'Minimum length',
          'Lower case letter',
          'Lockout after',
          '10 attempts',
        );
        expect(Object.values(covered)).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0]);
      },
    ));

  it('reach into closed shadow roots by the way the extension gives', () =>
    onPage('<x-a></x-a>', async (page) => {
      const boxes = await page.evaluate(`(() => {
        const host = document.querySelector('x-a');
        const root = host.attachShadow({ mode: 'closed' });
        root.innerHTML = '<div>Client secret</div><div>abcdefgh</div>';
        const redactor = redaction.createPageRedactor(document, { shadowRootOf: (el) => el === host ? root : el.shadowRoot });
        return redactor.boxes().boxes.length;
      })()`);
      expect(boxes).toBe(1);
    }));

  it('report a failed scan instead of a bare page', () =>
    onPage('<p>jane@corp.example</p>', async (page) => {
      const result = await page.evaluate(`(() => {
        const redactor = redaction.createPageRedactor(document, { shadowRootOf: () => { throw new Error('broken'); } });
        return redactor.boxes();
      })()`);
      expect(result).toEqual({ boxes: [], scanFailed: true });
    }));

  it('cover text that is too long to read', () =>
    onPage(
      '<pre id="p" style="height:100px;overflow:hidden"></pre><button>Save</button>',
      async (page) => {
        await page.evaluate(`document.querySelector('#p').textContent = 'x '.repeat(30000)`);
        const { boxes } = await measureCoverage(page, []);
        expect(boxes[0]?.kind).toBe('unscanned');
        expect(await coverage(page, 'Save')).toEqual({ Save: 0 });
      },
    ));
});
