import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../harness/wait-until';
import { RecorderPage } from './recorder-page';

let at: RecorderPage;
beforeAll(async () => {
  at = await RecorderPage.open();
});
afterAll(() => at.close());

const BUTTON = '<button id=t>Save</button>';
const hasHandle = () => at.page.evaluate(() => '__sopwrightRecorder' in globalThis);

describe('the life of a recorder', () => {
  it('is over at once where nothing is recorded', async () => {
    at.atHello('idle');
    await at.show(BUTTON);
    await at.settled();
    expect(await hasHandle()).toBe(false);
    await at.click('#t');
    expect(at.heard).toEqual([]);
  });

  it('is silent where recording is paused, until it goes on', async () => {
    at.atHello('paused');
    await at.show(BUTTON);
    await at.click('#t');
    await at.settled();
    expect(at.heard).toEqual([]);
    await at.say('recording');
    await at.click('#t');
    expect(await at.recorded()).toEqual(['click "Save"']);
  });

  it('keeps what is done before the background has answered, and forgets it if the answer is no', async () => {
    let answer = (_: string) => {};
    at.atHello(
      new Promise<string>((resolve) => {
        answer = resolve;
      }),
    );
    await at.show(BUTTON);
    await at.click('#t');
    expect(await at.recorded()).toEqual([]);
    answer('recording');
    expect(await at.recorded()).toEqual(['click "Save"']);

    at.atHello(
      new Promise<string>((resolve) => {
        answer = resolve;
      }),
    );
    await at.show(BUTTON);
    await at.click('#t');
    answer('paused');
    await at.settled();
    await at.say('recording');
    expect(await at.recorded()).toEqual([]);
  });

  it('reports the field that is open when it is paused or stopped, then leaves nothing', async () => {
    await at.show('<label>Name <input id=t></label>');
    await at.click('#t');
    await at.page.keyboard.type('ab');
    await at.say('paused');
    await at.page.keyboard.type('cd');
    expect(await at.recorded()).toEqual(['type ab "Name"']);
    expect(at.steps[0]?.open).toBe(false);
    await at.say('recording');
    await at.page.keyboard.type('e');
    expect(await at.say('idle')).toBe(0);
    expect(await hasHandle()).toBe(false);
    await at.page.keyboard.type('f');
    expect(await at.recorded()).toEqual(['type abcde "Name"']);
  });

  it('starts once in a document, however often it is injected', async () => {
    await at.show(BUTTON);
    await at.page.evaluate(() =>
      (globalThis as unknown as { startTestRecorder(): void }).startTestRecorder(),
    );
    await at.click('#t');
    expect(await at.recorded()).toEqual(['click "Save"']);
  });

  it('ends without a word when the extension has gone', async () => {
    await at.show(BUTTON);
    await at.page.evaluate(() => Object.assign(globalThis, { isOrphaned: true }));
    await at.click('#t');
    await at.settled();
    expect(await hasHandle()).toBe(false);
    expect(at.heard.filter(({ type }) => type === 'frame/action')).toEqual([]);
  });

  it('sends an action until it is acknowledged', async () => {
    await at.show(BUTTON);
    let failures = 3;
    at.answer = () => failures-- <= 0 || undefined;
    await at.click('#t');
    await at.click('#t');
    await waitUntil('two steps', async () => at.steps.length === 2);
    expect(await at.recorded()).toEqual(['click "Save"', 'click "Save"']);
  });

  it('does not lose a click that leaves the page at once', async () => {
    await at.show('<a id=t href=/next>Users</a>', { '/next': '<h1>Users</h1>' });
    await Promise.all([at.page.waitForNavigation(), at.click('#t')]);
    expect(await at.recorded()).toEqual(['click "Users"']);
  });

  it('adds nothing to the page and breaks nothing in it', async () => {
    await at.show(BUTTON);
    const before = await at.page.content();
    await at.click('#t');
    await at.recorded();
    expect(await at.page.content()).toBe(before);
  });
});

describe('what follows an action', () => {
  it('tells toasts and dialogs, not what was there before', async () => {
    await at.show(`<div role=status id=s>Ready</div><button id=t>Save</button><script>
      t.onclick = () => { s.textContent = 'Saved';
        setTimeout(() => { document.body.insertAdjacentHTML('beforeend', '<div role=dialog aria-label="Next step">x</div>') }, 20) }</script>`);
    await at.click('#t');
    await waitUntil('both signals', async () => at.signals().length === 2);
    expect(at.signals()).toEqual(['message Saved', 'dialog Next step']);
    expect(at.heard.find(({ type }) => type === 'frame/signal')).toMatchObject({
      actionId: at.steps[0]?.id,
    });
  });

  it('tells what is shown, not the run-together words that are there for screen readers', async () => {
    await at.show(`<div aria-live=assertive id=s style="position:absolute;width:1px;height:1px;overflow:hidden"></div>
      <button id=t>Sync</button><div id=toasts></div><script>
      t.onclick = () => { toasts.innerHTML = '<div><div>Sync started</div><div>It may take a while.</div></div>';
        s.textContent = toasts.textContent }</script>`);
    await at.click('#t');
    await waitUntil('the signal', async () => at.signals().length === 1);
    expect(at.signals()).toEqual(['message Sync started It may take a while.']);
  });

  it('tells a message without what its icon says to screen readers alone', async () => {
    await at.show(`<button id=t>Create</button><div role=status id=s></div><script>
      t.onclick = () => { s.innerHTML = '<svg width=16 height=16 role=img aria-label=warning></svg>'
        + '<span style="position:absolute;width:1px;height:1px;overflow:hidden">info:</span><p>It is shown only once.</p>' }</script>`);
    await at.click('#t');
    await waitUntil('the signal', async () => at.signals().length === 1);
    expect(at.signals()).toEqual(['message It is shown only once.']);
  });

  it('tells the pages and routes that are reached, not what the page does to the address unasked', async () => {
    await at.show(
      `<h1>Home</h1><button id=t>Users</button><script>
      t.onclick = () => { history.pushState({}, '', '/users'); document.title = 'Users'; document.querySelector('h1').textContent = 'All users' }</script>`,
      { '/users': '' },
    );
    await waitUntil('the arrival', async () => at.arrivals().length === 1);
    await at.click('#t');
    await waitUntil('the route', async () => at.arrivals().length === 2);
    expect(at.arrivals()).toMatchObject([
      { type: 'navigate', heading: 'Home', page: { title: 'Console' } },
      { type: 'same-document', heading: 'All users', page: { title: 'Users' } },
    ]);
    await at.page.evaluate(() => {
      for (let i = 0; i < 20; i += 1) history.replaceState({}, '', location.href);
    });
    await at.page.goBack();
    await waitUntil('going back', async () => at.arrivals().length === 3);
    expect(at.arrivals()[2]).toMatchObject({ type: 'back-forward' });
  });

  it('tells when a picture is out of date and when the page has come to rest', async () => {
    await at.show(`${BUTTON}<p id=p>0</p>`);
    await waitUntil('rest', async () => at.types().includes('frame/settled'));
    const { counters } = await at.measure();
    at.heard = [];
    await at.page.evaluate(async () => {
      for (let i = 0; i < 5; i += 1) {
        const p = document.querySelector('p');
        if (p) p.textContent = String(i);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });
    await waitUntil('rest', async () => at.types().includes('frame/settled'));
    expect(at.types()).toEqual(['frame/changed', 'frame/settled']);
    const settled = at.heard.find((message) => message.type === 'frame/settled');
    expect(settled).toMatchObject({ counters: (await at.measure()).counters });
    expect((await at.measure()).counters.mutations).toBeGreaterThan(counters.mutations);
  });
});

describe('measuring', () => {
  it('gives the boxes of targets and child frames in CSS px of the viewport', async () => {
    await at.show(
      `<style>body{margin:0}</style><button id=t style="position:absolute;left:40px;top:30px;width:80px;height:20px">Save</button>
       <iframe title=Blade src=/child style="position:absolute;left:100px;top:200px;width:300px;height:100px;border:5px solid;padding:3px"></iframe>
       <iframe style="position:absolute;left:500px;top:200px;width:300px;height:100px;transform:rotate(5deg)"></iframe>
       <button style="position:absolute;top:5000px">Far</button>`,
      { '/child': BUTTON },
    );
    await at.click('#t');
    await at.recorded();
    const report = await at.measure();
    expect(report).toMatchObject({
      path: [],
      viewport: { width: 1000, height: 800 },
      scanFailed: false,
    });
    const key = at.steps[0]?.targetKey ?? '';
    expect(report.targets[key]).toEqual({ x: 40, y: 30, width: 80, height: 20 });
    expect(Object.keys(report.targets)).toHaveLength(1);
    expect(report.children).toMatchObject([
      { index: 0, name: 'Blade', scale: 1, box: { x: 108, y: 208, width: 300, height: 100 } },
      { index: 1, scale: null },
    ]);
    const child = at.page.frames().find((frame) => frame.url().endsWith('/child'));
    await (await child?.waitForSelector('#t'))?.click();
    await at.recorded();
    expect(at.steps[1]?.framePath).toEqual([0]);
  });
});

it('measures for a picture while nothing is recorded, and counts what changes meanwhile', async () => {
  at.atHello('paused');
  await at.show(`${BUTTON}<p id=p>0</p>`);
  await at.settled();
  const before = await at.measure();
  await at.page.evaluate(() => document.body.append('more'));
  const after = await at.measure();
  expect(after.counters.document).toBe(before.counters.document);
  expect(after.counters.mutations).toBeGreaterThan(before.counters.mutations);
  expect(at.heard).toEqual([]);
});
