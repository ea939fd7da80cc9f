import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RecorderPage } from './recorder-page';

let at: RecorderPage;
beforeAll(async () => {
  at = await RecorderPage.open();
});
afterAll(() => at.close());

describe('clicks', () => {
  it('is one step a click, two when there are two, one when they make a double-click', async () => {
    await at.show('<button id=t>Save</button>');
    await at.click('#t');
    await at.click('#t');
    expect(await at.recorded()).toEqual(['click "Save"', 'click "Save"']);
    await at.show('<button id=t>Save</button>');
    await (await at.at('#t')).click({ count: 2 });
    expect(await at.recorded()).toEqual(['double-click "Save"']);
  });

  it('counts every one of many fast clicks, however the browser counts them', async () => {
    await at.show('<button id=t>Add</button>');
    for (let i = 0; i < 10; i += 1) await at.click('#t');
    expect(await at.recorded()).toHaveLength(10);
    await at.show('<button id=t>Add</button>');
    await (await at.at('#t')).click({ count: 7 });
    expect(await at.recorded()).toEqual(Array(7).fill('click "Add"'));
  });

  it.each([
    [
      'a menu item that goes away on mousedown',
      '<div role=menu><div id=t role=menuitem onmousedown="this.remove()">Rename</div></div>',
      ['click "Rename"'],
    ],
    [
      'a button replaced between down and up',
      `<div id=box><button id=t onmousedown="box.innerHTML='<button>Apply</button>'">Apply</button></div>`,
      ['click "Apply"'],
    ],
    [
      'a page that stops events on document',
      `<button id=t>Save</button><script>for (const type of ['pointerdown','mousedown','click']) document.addEventListener(type, (e) => e.stopImmediatePropagation(), true)</script>`,
      ['click "Save"'],
    ],
    [
      'a name that changes',
      `<button id=t onclick="this.textContent='Following'">Follow</button>`,
      ['click "Follow"'],
    ],
    [
      'a label of a checkbox',
      '<label for=c id=t>Remember</label><input id=c type=checkbox>',
      ['check "Remember"'],
    ],
    [
      'a span in a label',
      '<label><input type=checkbox style="display:none"><span id=t style="cursor:pointer">Remember</span></label>',
      ['check "Remember"'],
    ],
    [
      'a label of a button',
      '<label id=t for=b>Go</label><button id=b>Start</button>',
      ['click "Go"'],
    ],
    [
      'a switch',
      `<button id=t role=switch aria-checked=false onclick="this.setAttribute('aria-checked', this.getAttribute('aria-checked') !== 'true')">Alerts</button>`,
      ['turn-on "Alerts"'],
    ],
    [
      'a checkbox that refuses',
      `<label><input id=t type=checkbox onchange="this.checked=false">Agree</label>`,
      ['click "Agree"'],
    ],
    ['a disclosure', '<details><summary id=t>More</summary>text</details>', ['expand "More"']],
    ['the background', '<div id=t style="height:500px"></div>', []],
    ['prose', '<p id=t>Hello there</p>', []],
    [
      'prose with a listener',
      `<p id=t>Hello there</p><script>t.onclick = () => document.body.append('!')</script>`,
      ['click "Hello there"'],
    ],
    [
      'a bare div with a listener',
      '<div id=t>Open</div><script>t.onclick = () => {}</script>',
      ['click "Open"'],
    ],
    ['a disabled button', '<button id=t disabled>Save</button>', []],
    ['an aria-disabled button', '<button id=t aria-disabled=true>Save</button>', ['click "Save"']],
  ])('%s', async (_, html, steps) => {
    await at.show(html);
    await at.click('#t');
    expect(await at.recorded()).toEqual(steps);
  });

  it('is none when the page clicks, and none from one thing to another', async () => {
    await at.show('<button id=a>A</button><button id=b>B</button>');
    await at.page.evaluate(() => document.querySelector('button')?.click());
    await (await at.at('#a')).hover();
    await at.page.mouse.down();
    await (await at.at('#b')).hover();
    await at.page.mouse.up();
    expect(await at.recorded()).toEqual([]);
  });

  it('finds a click that the page keeps from everyone else on the window', async () => {
    await at.show('<button id=t>Save</button>');
    await at.page.evaluate(() => {
      const { __sopwrightRecorder: recorder, startTestRecorder } = globalThis as unknown as {
        __sopwrightRecorder: { stop(): void };
        startTestRecorder(): void;
      };
      recorder.stop();
      addEventListener('click', (event) => event.stopImmediatePropagation(), true);
      startTestRecorder();
    });
    await at.settled();
    await at.click('#t');
    expect(await at.recorded()).toEqual(['click "Save"']);
  });

  it('tells right-clicks, middle clicks and Ctrl+clicks from clicks', async () => {
    await at.show('<a id=t href="#x">Users</a>');
    await (await at.at('#t')).click({ button: 'right' });
    await at.page.keyboard.press('Escape');
    await (await at.at('#t')).click({ button: 'middle' });
    await at.page.keyboard.down('Control');
    await at.click('#t');
    await at.page.keyboard.up('Control');
    expect(await at.recorded()).toEqual([
      'right-click "Users"',
      'open-in-new-tab "Users"',
      'open-in-new-tab "Users"',
    ]);
    for (const page of (await at.page.browser().pages()).slice(2)) await page.close();
    await at.page.bringToFront();
  });

  it('unchecks what is checked and chooses among radio buttons, by pointer and by keyboard', async () => {
    await at.show(
      '<label><input id=c type=checkbox checked>Mail</label><label><input id=r type=radio name=r checked>One</label><label><input type=radio name=r>Two</label>',
    );
    await at.click('#c');
    await at.page.keyboard.press(' ');
    await at.page.focus('#r');
    await at.page.keyboard.press('ArrowRight');
    expect(await at.recorded()).toEqual(['uncheck "Mail"', 'check "Mail"', 'choose "Two"']);
  });

  it('reports the inner button of an open shadow tree', async () => {
    await at.show(`<div id=host></div><script>
      host.attachShadow({mode:'open'}).innerHTML = '<button><span id=t>Restart</span></button>'</script>`);
    await at.click('#host >>> #t');
    expect(await at.recorded()).toEqual(['click "Restart"']);
  });

  it('has the evidence of the moment before', async () => {
    await at.show(`<button id=t onpointerdown="this.style.paddingTop='40px'">Save</button>`);
    const before = await (await at.at('#t')).boundingBox();
    await at.click('#t');
    await at.recorded();
    expect(at.steps[0]?.press?.box).toEqual(before);
    const press = at.heard.find((message) => message.type === 'frame/press');
    expect(press).toMatchObject({ press: at.steps[0]?.press });
  });
});
