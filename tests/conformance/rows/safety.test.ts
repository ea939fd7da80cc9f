import type { Browser, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitUntil } from '../../harness/wait-until';
import { sharesOf } from './pictures';
import { openStage } from './stage';

const { play } = openStage();

const RED = [200, 30, 40] as const;
const GREEN = [20, 150, 60] as const;
const BLUE = [30, 60, 210] as const;
const css = (color: readonly number[]) => `rgb(${color.join(' ')})`;

/** A page all in one colour. */
const painted = (color: readonly number[], body: string) =>
  `<body style="margin:0;background:${css(color)}">${body}`;

test('117 a strict content security policy and trusted types: recorded, no error in the page', async () => {
  const policy =
    "default-src 'self'; script-src 'nonce-row'; style-src 'none'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  const errors: string[] = [];
  const listen = async ({ page }: { page: Page }) => {
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
  };
  const { steps } = await play(
    {
      '': {
        body: `<title>Vault</title><link rel="icon" href="data:,"><label>Label <input></label><button>Seal</button>
          <script nonce="row">window.broken = 0; document.addEventListener('securitypolicyviolation', (event) => {
            if (event.violatedDirective !== 'img-src') window.broken += 1; });</script>`,
        headers: { 'content-security-policy': policy },
      },
    },
    async ({ page }) => {
      await page.click('input');
      await page.keyboard.type('Blue');
      await page.click('button');
      await page.reload();
      await page.click('button');
      const broken = await page.evaluate(() => (window as unknown as { broken: number }).broken);
      expect(broken).toBe(0);
      page.removeAllListeners('console');
      page.removeAllListeners('pageerror');
    },
    { before: listen, pictures: true },
  );
  expect(steps.map(({ kind }) => kind)).toEqual(['type', 'click', 'click']);
  expect(errors.filter((text) => !text.includes('data:,'))).toEqual([]);
});

test('118 the worker is killed between clicks: two steps, numbered without a hole', async () => {
  const { steps } = await play(
    '<button id="a">Suspend</button><button id="b">Resume</button>',
    async ({ page, session }) => {
      await page.click('#a');
      await session.handle.killWorker();
      await page.click('#b');
    },
  );
  expect(steps).toMatchObject([
    { number: 1, text: 'Click "Suspend"' },
    { number: 2, text: 'Click "Resume"' },
  ]);
});

test('119 ten fast clicks: ten steps, and a missing picture says why', async () => {
  const { steps } = await play(
    `<button>Add row</button><ul></ul>
     <script>document.querySelector('button').onclick = () => document.querySelector('ul').append(document.createElement('li'));</script>`,
    async ({ page }) => {
      for (let i = 0; i < 10; i += 1) await page.click('button');
    },
    { pictures: true },
  );
  expect(steps.map(({ text }) => text)).toEqual(Array(10).fill('Click "Add row"'));
  expect(steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  for (const step of steps) {
    if (step.pictures.length === 0) expect(step.omitted?.detail).toMatch(/\w+ .+\.$/);
    else expect(step.omitted).toBeNull();
  }
});

test('121 a tab that was open before Record: recorded', async () => {
  let early: Page | undefined;
  const { steps } = await play(
    {
      '': '<title>First</title><button>Here</button>',
      early: '<title>Early</title><button>There</button>',
    },
    async () => {
      await early?.bringToFront();
      await early?.click('button');
    },
    {
      before: async ({ page, session, url }) => {
        early = await session.handle.browser.newPage();
        await early.goto(url('early'));
        await page.bringToFront();
      },
    },
  );
  expect(steps).toMatchObject([{ kind: 'switch-tab' }, { kind: 'click', name: 'There' }]);
});

test('122 a click that leads away at once: the picture is of the page clicked, never of the next', async () => {
  const pages = {
    '': painted(RED, '<title>Red</title><a id="first" href="{here}/green">Onward</a>'),
    green: painted(GREEN, '<title>Green</title><a href="{here}/blue">Further</a>'),
    blue: painted(BLUE, '<title>Blue</title><button>Stay</button>'),
  };
  const { steps, shares } = await shown(pages, async ({ page, steps: stored }) => {
    // once after the page has come to rest, once as soon as the link is there
    await stored();
    await Promise.all([page.waitForNavigation(), page.click('a')]);
    await Promise.all([page.waitForNavigation(), page.click('a')]);
    await page.click('button');
  });
  expect(steps.map(({ name }) => name)).toEqual(['Onward', 'Further', 'Stay']);
  expect(shares[0]).not.toBeNull();
  for (const [i, share] of shares.entries()) {
    if (share) for (const j of [0, 1, 2]) expect(share[j]! > 0.9).toBe(j === i);
    else expect(steps[i]?.omitted?.detail).toBeTruthy();
  }
});

test("123 another tab is shown while the picture is taken: never that tab's picture", async () => {
  let other: Page | undefined;
  const pages = {
    '': painted(RED, '<title>Red</title><button>Approve</button>'),
    blue: painted(BLUE, '<title>Blue</title>'),
  };
  const { steps, shares } = await shown(
    pages,
    async ({ page }) => {
      for (let i = 0; i < 2; i += 1) {
        await page.click('button');
        await other?.bringToFront();
        await page.bringToFront();
      }
      await page.click('button');
    },
    async ({ page, session, url }) => {
      other = await session.handle.browser.newPage();
      await other.goto(url('blue'));
      await page.bringToFront();
    },
  );
  const clicks = steps.flatMap((step, i) => (step.kind === 'click' ? [i] : []));
  expect(clicks).toHaveLength(3);
  for (const i of clicks) if (shares[i]) expect(shares[i][2]).toBe(0);
});

/** Records with pictures and looks at how much of each is red, green and blue. */
async function shown(
  pages: Parameters<typeof play>[0],
  act: Parameters<typeof play>[1],
  before?: Parameters<typeof play>[1],
) {
  let shares: (number[] | null)[] = [];
  const played = await play(
    pages,
    async (scene) => {
      await act(scene);
      const steps = await scene.steps();
      shares = [];
      for (const step of steps)
        shares.push(await sharesOf(scene.session, step, [RED, GREEN, BLUE]));
    },
    { pictures: true, before },
  );
  return { steps: played.steps, shares };
}

test('124 a click that opens a pop-up or writes to the clipboard: as without the recorder', async () => {
  const pages = {
    '': `<title>Keys</title><button id="pop">Open help</button><button id="copy">Copy key id</button><textarea></textarea>
      <script>
        pop.onclick = () => { document.title = open('{here}/help', 'help', 'width=300,height=200') ? 'opened' : 'blocked'; };
        copy.onclick = () => navigator.clipboard.writeText('KEY-' + Date.now()).then(
          () => { document.title = 'copied'; }, (error) => { document.title = error.name; });
      </script>`,
    help: '<title>Help</title>',
  };
  const outcomes: string[][] = [];
  const tryBoth = async (page: Page, browser: Browser, help: string) => {
    const told: string[] = [];
    const [popup] = await Promise.all([
      browser.waitForTarget((target) => target.url() === help),
      page.click('#pop'),
    ]);
    told.push(await page.title());
    await (await popup.page())?.close();
    await page.bringToFront();
    await page.click('#copy');
    await page.waitForFunction(() => !/opened|blocked/.test(document.title));
    told.push(await page.title());
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV', { commands: ['Paste'] });
    await page.keyboard.up('Control');
    const pasted = await page.$eval('textarea', (field) => field.value);
    told.push(pasted.replace(/\d+/, '1'));
    outcomes.push(told);
  };
  const { steps } = await play(
    pages,
    async ({ page, session, url }) => {
      await tryBoth(page, session.handle.browser, url('help'));
    },
    {
      before: async ({ page, session, url }) => {
        await tryBoth(page, session.handle.browser, url('help'));
        await page.reload();
      },
    },
  );
  expect(outcomes[1]).toEqual(['opened', 'copied', 'KEY-1']);
  expect(outcomes[0]).toEqual(outcomes[1]);
  const clicks = steps.filter(({ kind }) => kind === 'click');
  expect(clicks.map(({ name }) => name)).toEqual(['Open help', 'Copy key id']);
});

test('125 paused: nothing until resumed, also in a frame that loads meanwhile', async () => {
  const pages = {
    '': `<button id="add">Add pane</button>
      <script>add.onclick = () => {
        document.body.append(Object.assign(document.createElement('iframe'), { title: 'Pane', src: '{other}/pane' }));
      };</script>`,
    pane: '<title>Pane page</title><button>Run</button>',
  };
  const { texts } = await play(pages, async ({ page, session }) => {
    const { control } = session;
    await control.send({ type: 'recording/pause' });
    await page.click('#add');
    const pane = await waitUntil('the pane', async () =>
      page.frames().find((frame) => frame.url().endsWith('/pane')),
    );
    await (await pane.waitForSelector('button'))?.click();
    await control.quiet();
    expect((await control.state()).steps).toBe(0);
    await control.send({ type: 'recording/resume' });
    await pane.click('button');
  });
  expect(texts).toEqual(['Click "Run" in the "Pane" frame']);
});
