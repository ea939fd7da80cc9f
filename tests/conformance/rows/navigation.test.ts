import { expect, test } from 'vitest';
import { openStage } from './stage';

const { play } = openStage();

const USERS = '<title>Users</title><h1>Users</h1><a href="{here}/groups">Groups</a>';
const GROUPS = '<title>Groups</title><h1>Groups</h1><button>New group</button>';

test('104 a link: Click, and the page that opens is its consequence', async () => {
  const { steps } = await play({ '': USERS, groups: GROUPS }, async ({ page }) => {
    await Promise.all([page.waitForNavigation(), page.click('a')]);
    await page.click('button');
  });
  expect(steps).toMatchObject([
    { kind: 'click', name: 'Groups', signals: [{ kind: 'navigation', text: 'Groups' }] },
    { kind: 'click', name: 'New group', signals: [] },
  ]);
});

test('105 an address that is entered: Go to', async () => {
  const { steps } = await play({ '': USERS, groups: GROUPS }, async ({ page, url }) => {
    await page.goto(url('groups'));
    await page.click('button');
  });
  expect(steps).toMatchObject([{ kind: 'go-to' }, { kind: 'click', name: 'New group' }]);
  expect(steps[0]?.text).toMatch(/^Go to "Groups" \(/);
});

test('105 an address of the same page with another route: Go to', async () => {
  const { steps } = await play(USERS, ({ page, url }) => page.goto(url('#/blocked')));
  expect(steps).toMatchObject([{ kind: 'go-to' }]);
});

test('105 a page without a title: Go to, before what is done there at once', async () => {
  const pages = { '': USERS, plain: '<button>Continue</button>' };
  const { steps } = await play(pages, async ({ page, otherUrl }) => {
    await page.goto(otherUrl('plain'));
    await page.click('button');
  });
  expect(steps).toMatchObject([{ kind: 'go-to' }, { kind: 'click', name: 'Continue' }]);
});

test('106 a route that changes by a click: the click only', async () => {
  const { steps } = await play(
    `<title>Users</title><h1>Users</h1><button>Ada’s profile</button>
     <script>document.querySelector('button').onclick = () => {
       history.pushState({}, '', '{here}/profile');
       document.title = document.querySelector('h1').textContent = 'Profile';
     };</script>`,
    async ({ page }) => {
      await page.click('button');
      await page.waitForFunction(() => document.title === 'Profile');
    },
  );
  expect(steps).toMatchObject([{ kind: 'click' }]);
});

test('107 a page that replaces its address twenty times: nothing', async () => {
  const { texts } = await play(`<title>Map</title><button>Finish</button>`, async ({ page }) => {
    await page.evaluate(() => {
      for (let i = 0; i < 20; i += 1) history.replaceState({}, '', `?zoom=${i}`);
    });
    await page.click('button');
  });
  expect(texts).toEqual(['Click "Finish"']);
});

test('108 a route in the hash: Click, with the change noted', async () => {
  const { steps } = await play(
    `<title>Console</title><h1>Console</h1><a href="#/devices">Devices</a>
     <script>addEventListener('hashchange', () => { document.querySelector('h1').textContent = 'Devices list'; });</script>`,
    ({ page }) => page.click('a'),
  );
  expect(steps).toMatchObject([
    { kind: 'click', name: 'Devices', signals: [{ kind: 'navigation', text: 'Devices list' }] },
  ]);
});

test('109 a sign-in that passes through several pages: one navigation, to the last', async () => {
  const pages = {
    '': '<title>Start</title><a href="{here}/login">Sign in</a>',
    login: { status: 302, headers: { location: '{other}/idp' } },
    idp: `<title>Signing in</title><script>location.replace('{other}/callback')</script>`,
    callback: { status: 302, headers: { location: '{here}/home' } },
    home: '<title>Home</title><h1>Home</h1>',
  };
  const { steps } = await play(pages, async ({ page }) => {
    await page.click('a');
    await page.waitForFunction(() => document.title === 'Home');
  });
  expect(steps).toMatchObject([
    { kind: 'click', name: 'Sign in', signals: [{ kind: 'navigation', text: 'Home' }] },
  ]);
});

test('109 the same by a form that sends itself and a page that refreshes', async () => {
  const pages = {
    '': '<title>Start</title><a href="{here}/saml">Sign in</a>',
    saml: `<title>Wait</title><form action="{other}/acs"></form><script>document.forms[0].submit()</script>`,
    acs: '<title>Wait</title><meta http-equiv="refresh" content="0;url={here}/home">',
    home: '<title>Home</title><h1>Home</h1><button>Start work</button>',
  };
  const { steps } = await play(pages, async ({ page }) => {
    await page.click('a');
    await page.waitForFunction(() => document.title === 'Home');
    await page.click('button');
  });
  expect(steps).toMatchObject([
    { kind: 'click', name: 'Sign in', signals: [{ kind: 'navigation', text: 'Home' }] },
    { kind: 'click', name: 'Start work' },
  ]);
});

test('110 back to a page that was kept: Go back, and it goes on being recorded', async () => {
  const { steps } = await play(
    { '': `${USERS}<button>Invite</button>`, groups: GROUPS },
    async ({ page, steps: stored }) => {
      await Promise.all([page.waitForNavigation(), page.click('a')]);
      await stored();
      await page.goBack();
      await page.click('button');
    },
  );
  expect(steps).toMatchObject([
    { kind: 'click', name: 'Groups' },
    { kind: 'go-back', text: 'Go back' },
    { kind: 'click', name: 'Invite' },
  ]);
});

test('110 back and forward again at once: a step each', async () => {
  const { steps } = await play({ '': USERS, groups: GROUPS }, async ({ page, steps: stored }) => {
    await Promise.all([page.waitForNavigation(), page.click('a')]);
    await stored();
    await page.goBack();
    await stored();
    await page.goForward();
  });
  expect(steps.map(({ kind }) => kind)).toEqual(['click', 'go-back', 'go-forward']);
});

test('111 reloading: Reload the page', async () => {
  const { texts } = await play({ '': USERS, groups: GROUPS }, async ({ page }) => {
    await page.reload();
    await Promise.all([page.waitForNavigation(), page.click('a')]);
  });
  expect(texts).toEqual(['Reload the page', 'Click the "Groups" link']);
});

test('112 a link to a new tab, and a click there', async () => {
  const pages = {
    '': '<title>Users</title><a href="{here}/help" target="_blank" rel="noopener">Help</a>',
    help: '<title>Help centre</title><h1>Help centre</h1><button>Contact</button>',
  };
  const { steps } = await play(pages, async ({ page, session, url }) => {
    const { browser } = session.handle;
    const [target] = await Promise.all([
      browser.waitForTarget((each) => each.url() === url('help')),
      page.click('a'),
    ]);
    const opened = await target.page();
    await (await opened?.waitForSelector('button'))?.click();
  });
  expect(steps[0]).toMatchObject({ kind: 'click', name: 'Help' });
  expect(steps.at(-1)).toMatchObject({ kind: 'click', name: 'Contact' });
  const told =
    steps[0]?.signals.some(({ kind }) => kind === 'new-tab') || steps[1]?.kind === 'switch-tab';
  expect(told).toBe(true);
  expect(steps.length).toBe(steps[1]?.kind === 'switch-tab' ? 3 : 2);
});

test('112 a button that opens a window, and a click there', async () => {
  const pages = {
    '': `<title>Users</title><button onclick="window.open('{here}/report')">Open report</button>`,
    report: '<title>Report</title><h1>Report</h1><button>Print</button>',
  };
  const { steps } = await play(pages, async ({ page, session, url }) => {
    const [target] = await Promise.all([
      session.handle.browser.waitForTarget((each) => each.url() === url('report')),
      page.click('button'),
    ]);
    const opened = await target.page();
    await (await opened?.waitForSelector('button'))?.click();
  });
  expect(steps).toMatchObject([
    { kind: 'click', name: 'Open report', signals: [{ kind: 'new-tab', text: 'Report' }] },
    { kind: 'click', name: 'Print' },
  ]);
});

test('113 two tabs: Switch to the one that is shown', async () => {
  let other: Awaited<ReturnType<import('puppeteer-core').Browser['newPage']>>;
  const { steps } = await play(
    { '': USERS, groups: GROUPS },
    async ({ page }) => {
      await other.bringToFront();
      await other.click('button');
      await page.bringToFront();
    },
    {
      before: async ({ page, session, url }) => {
        other = await session.handle.browser.newPage();
        await other.goto(url('groups'));
        await page.bringToFront();
      },
    },
  );
  expect(steps).toMatchObject([
    { kind: 'switch-tab', text: 'Switch to the "Groups" tab' },
    { kind: 'click', name: 'New group' },
    { kind: 'switch-tab', text: 'Switch to the "Users" tab' },
  ]);
});

test('114 a link that is a download: Click, with the file noted', async () => {
  const pages = {
    '': '<title>Users</title><a href="{here}/users.csv" download>Export</a>',
    'users.csv': {
      body: 'name',
      headers: { 'content-disposition': 'attachment; filename="users.csv"' },
    },
  };
  const { steps } = await play(pages, ({ page }) => page.click('a'));
  expect(steps).toMatchObject([
    { kind: 'click', name: 'Export', signals: [{ kind: 'download', text: 'users.csv' }] },
  ]);
});

// The dialogs of scripts are drawn by the browser, which tells extensions nothing of them.
test.todo('115 a question that is cancelled: Click, with the dialog noted');

test('116 an address with credentials and a token: neither is stored', async () => {
  const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJxdWF5LTg4In0.q8Zr5tLw0Yk2';
  const { steps, stored } = await play({ '': USERS, groups: GROUPS }, async ({ page, url }) => {
    const address = new URL(`${url('groups')}?access_token=${token}#id_token=${token}`);
    address.username = 'svc-quayle';
    address.password = 'Tr0ub4dor-xk';
    await page.goto(address.href);
    await page.click('button');
  });
  expect(steps).toMatchObject([{ kind: 'go-to' }, { kind: 'click', name: 'New group' }]);
  expect(stored).not.toMatch(/eyJ|svc-quayle|Tr0ub4dor|access_token=/);
});
