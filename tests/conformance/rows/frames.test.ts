import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitUntil } from '../../harness/wait-until';
import { openStage } from './stage';

const { play } = openStage();

/** The frame whose document has this title. */
async function frameTitled(page: Page, title: string) {
  return waitUntil(`the frame "${title}"`, async () => {
    for (const frame of page.frames()) {
      if ((await frame.title().catch(() => '')) === title) return frame;
    }
    return null;
  });
}

test('87 frames in frames of one origin: their path, outermost first', async () => {
  const pages = {
    '': '<title>Portal</title><iframe title="Blade" src="{here}/blade"></iframe>',
    blade: '<title>Blade page</title><iframe title="Settings" src="{here}/settings"></iframe>',
    settings: '<title>Settings page</title><button>Reset</button>',
  };
  const { steps } = await play(pages, async ({ page }) =>
    (await frameTitled(page, 'Settings page')).click('button'),
  );
  expect(steps).toMatchObject([{ kind: 'click', name: 'Reset', frame: ['Blade', 'Settings'] }]);
});

test("88 a frame of another origin: one click, its box in the picture's coordinates", async () => {
  const pages = {
    '': '<title>Portal</title><h1>Devices</h1><iframe title="Device" src="{other}/device" style="margin:70px 0 0 130px;width:500px;height:300px;border:9px solid"></iframe>',
    device:
      '<title>Device page</title><button style="margin:40px;width:120px;height:30px">Wipe</button>',
  };
  let real = { x: 0, y: 0, width: 0, height: 0 };
  const { steps } = await play(
    pages,
    async ({ page, steps }) => {
      const button = await (await frameTitled(page, 'Device page')).waitForSelector('button');
      real = (await button?.boundingBox()) ?? real;
      await button?.click();
      // by now the page has been looked at while it was at rest
      await steps();
      await button?.click();
    },
    { pictures: true },
  );
  expect(steps).toHaveLength(2);
  expect(steps[1]).toMatchObject({ kind: 'click', name: 'Wipe', frame: ['Device'], omitted: null });
  const picture = steps[1]?.pictures[0];
  const { x, y, width, height } = picture?.target ?? { x: 0, y: 0, width: 0, height: 0 };
  const scale = picture?.scale ?? 0;
  const wanted = [real.x, real.y, real.width, real.height].map((length) => length * scale);
  for (const [i, length] of [x, y, width, height].entries()) {
    expect(Math.abs(length - (wanted[i] ?? 0))).toBeLessThanOrEqual(2);
  }
});

test('89 an about:blank frame that the page writes into: recorded', async () => {
  const { steps } = await play(
    `<iframe title="Toolbox"></iframe>
     <script>document.querySelector('iframe').contentDocument.body.innerHTML = '<title>Written</title><button>Rotate key</button>';</script>`,
    async ({ page }) => (await frameTitled(page, 'Written')).click('button'),
  );
  expect(steps).toMatchObject([{ kind: 'click', name: 'Rotate key', frame: ['Toolbox'] }]);
});

test('90 a srcdoc frame: recorded', async () => {
  const { steps } = await play(
    `<iframe title="Preview" srcdoc="<title>Inline</title><button>Publish</button>"></iframe>`,
    async ({ page }) => (await frameTitled(page, 'Inline')).click('button'),
  );
  expect(steps).toMatchObject([{ kind: 'click', name: 'Publish', frame: ['Preview'] }]);
});

test('91 a sandboxed frame: recorded, or a gap that is told', async () => {
  const pages = {
    '': '<iframe title="Add-in" sandbox="allow-scripts" src="{here}/addin"></iframe>',
    addin: '<title>Add-in page</title><button>Allow</button>',
  };
  const { steps } = await play(pages, async ({ page }) =>
    (await frameTitled(page, 'Add-in page')).click('button'),
  );
  expect(steps).toHaveLength(1);
  expect(['click', 'gap']).toContain(steps[0]?.kind);
  if (steps[0]?.kind === 'click')
    expect(steps[0]).toMatchObject({ name: 'Allow', frame: ['Add-in'] });
});

test('92 a blob: frame: recorded', async () => {
  const { steps } = await play(
    `<iframe title="Report"></iframe>
     <script>
       const page = new Blob(['<title>Blob page</title><button>Print</button>'], { type: 'text/html' });
       document.querySelector('iframe').src = URL.createObjectURL(page);
     </script>`,
    async ({ page }) => (await frameTitled(page, 'Blob page')).click('button'),
  );
  expect(steps).toMatchObject([{ kind: 'click', name: 'Print', frame: ['Report'] }]);
});

test('93 a frame that is added later: recorded once', async () => {
  const pages = {
    '': `<button id="add">Open pane</button>
      <script>add.onclick = () => {
        document.body.append(Object.assign(document.createElement('iframe'), { title: 'Pane', src: '{other}/pane' }));
      };</script>`,
    pane: '<title>Pane page</title><button>Assign</button>',
  };
  const { steps } = await play(pages, async ({ page }) => {
    await page.click('#add');
    await (await frameTitled(page, 'Pane page')).click('button');
  });
  expect(steps).toMatchObject([
    { kind: 'click', name: 'Open pane' },
    { kind: 'click', name: 'Assign', frame: ['Pane'] },
  ]);
});

test('94 a frame in a shadow tree: recorded, nothing hangs', async () => {
  const pages = {
    '': `<x-host></x-host><script>
      document.querySelector('x-host').attachShadow({ mode: 'open' }).innerHTML = '<iframe title="Nested" src="{here}/nested"></iframe>';
    </script>`,
    nested: '<title>Nested page</title><button>Unlock</button>',
  };
  const { steps } = await play(pages, async ({ page }) =>
    (await frameTitled(page, 'Nested page')).click('button'),
  );
  expect(steps).toMatchObject([{ kind: 'click', name: 'Unlock' }]);
});

test('95 a frame that is loaded again: no duplicate', async () => {
  const pages = {
    '': '<title>Portal</title><iframe title="Blade" src="{here}/blade"></iframe>',
    blade: '<title>Blade page</title><button>Sync</button>',
  };
  const { texts } = await play(pages, async ({ page }) => {
    const blade = await frameTitled(page, 'Blade page');
    await blade.click('button');
    await Promise.all([blade.waitForNavigation(), blade.evaluate(() => location.reload())]);
    await blade.click('button');
  });
  const click = 'Click "Sync" in the "Blade" frame';
  expect(texts).toEqual([click, click]);
});
