import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RecorderPage } from './recorder-page';

let at: RecorderPage;
beforeAll(async () => {
  at = await RecorderPage.open();
});
afterAll(() => at.close());

async function middleOf(selector: string): Promise<{ x: number; y: number }> {
  const box = await (await at.at(selector)).boundingBox();
  if (!box) throw new Error(`${selector} has no box`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(from: string, to: string): Promise<void> {
  const [a, b] = [await middleOf(from), await middleOf(to)];
  await at.page.mouse.move(a.x, a.y);
  await at.page.mouse.down();
  await at.page.mouse.move(b.x, b.y, { steps: 5 });
  await at.page.mouse.up();
}

const BOARD = `<style>section{position:absolute;top:20px;width:200px;height:300px;border:1px solid}</style>
  <section style="left:10px"><h2>To do</h2><div id=card CARD style="width:100px">Order laptop</div></section>
  <section id=done style="left:300px"><h2>Done</h2><p>Nothing yet</p></section>`;

describe('dragging', () => {
  it('tells what was dragged onto what, the HTML way', async () => {
    await at.show(`${BOARD.replace('CARD', 'draggable=true')}<script>
      done.ondragover = (e) => e.preventDefault(); done.ondrop = () => done.append(card)</script>`);
    await drag('#card', '#done');
    expect(await at.recorded()).toEqual(['drag "Order laptop" -> "Done"']);
  });

  it('tells the same of a drag made of pointer events, and no click', async () => {
    await at.show(`${BOARD.replace('CARD', 'tabindex=0')}<script>
      let x, y;
      card.onpointerdown = (e) => { x = e.clientX; y = e.clientY; card.setPointerCapture(e.pointerId) };
      card.onpointermove = (e) => { if (x !== undefined) card.style.transform = 'translate(' + (e.clientX - x) + 'px,' + (e.clientY - y) + 'px)' };
      card.onpointerup = () => { x = undefined; card.style.transform = ''; done.append(card) }</script>`);
    await drag('#card', '#done');
    expect(await at.recorded()).toEqual(['drag "Order laptop" -> "Done"']);
  });

  it('is nothing when text is selected', async () => {
    await at.show(
      '<p id=t>Some text to be <b id=u>selected</b></p><div id=v style="width:300px">Other words in a row</div>',
    );
    const { x, y } = await middleOf('#v');
    await drag('#t', '#u');
    await at.page.mouse.move(10, y);
    await at.page.mouse.down();
    await at.page.mouse.move(x, y, { steps: 4 });
    await at.page.mouse.up();
    expect(await at.recorded()).toEqual([]);
  });

  it('of a file onto a drop zone is an upload', async () => {
    await at.show(`<div id=zone role=button tabindex=0 style="width:200px;height:100px">Drop files here</div><script>
      zone.ondragover = zone.ondrop = (e) => e.preventDefault()</script>`);
    const { x, y } = await middleOf('#zone');
    const cdp = await at.page.createCDPSession();
    const data = {
      items: [],
      files: [new URL('./recorder-page.ts', import.meta.url).pathname],
      dragOperationsMask: 1,
    };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await cdp.send('Input.dispatchDragEvent', { type, x, y, data });
    }
    expect(await at.recorded()).toEqual(['upload recorder-page.ts "Drop files here"']);
  });
});

describe('menus that open by hovering', () => {
  it('tell what to hover before what to click', async () => {
    await at.show(`<style>li ul{display:none;position:absolute} li:hover > ul{display:block}</style>
      <ul><li><a href="#u" id=parent>Users</a><ul><li><a href="#g" id=item>Guests</a></li></ul></li></ul>`);
    await (await at.at('#parent')).hover();
    await at.click('#item');
    expect(await at.recorded()).toEqual(['hover "Users"', 'click "Guests"']);
  });

  it('tell nothing of hovering when the parent was clicked', async () => {
    await at.show(`<style>li ul{position:absolute}</style>
      <ul><li><button id=parent onclick="sub.hidden=false">Users</button><ul id=sub hidden><li><a href="#g" id=item>Guests</a></li></ul></li></ul>`);
    await at.click('#parent');
    await at.click('#item');
    expect(await at.recorded()).toEqual(['click "Users"', 'click "Guests"']);
  });
});

describe('rarer fields', () => {
  it('composed text is told once, and the Enter after it once', async () => {
    await at.show(
      '<form onsubmit="event.preventDefault()"><label>Name <input id=t></label></form>',
    );
    await at.click('#t');
    const cdp = await at.page.createCDPSession();
    await cdp.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
    await cdp.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
    await cdp.send('Input.insertText', { text: '日本' });
    await at.page.keyboard.press('Enter');
    expect(await at.recorded()).toEqual(['type 日本 "Name"', 'press Enter "Name"']);
  });

  it('a page edited as a whole is told as typing in its frame', async () => {
    await at.show('<iframe id=f src=/doc title=Body></iframe>', { '/doc': '<p>x</p>' });
    const frame = await (await at.at('#f')).contentFrame();
    await frame?.evaluate(() => {
      document.designMode = 'on';
    });
    await at.click('#f');
    await at.page.keyboard.type('abc');
    await at.recorded();
    expect(at.steps).toMatchObject([{ kind: 'type', framePath: [0] }]);
    expect(at.steps[0]?.value?.text).toContain('abc');
  });

  it('shows the value as the page formats it', async () => {
    await at.show(`<label>Amount <input id=t></label><script>
      t.oninput = () => { t.value = t.value.replace(/\\D/g, '').replace(/(\\d)(?=(\\d{3})+$)/g, '$1 ') }</script>`);
    await at.click('#t');
    await at.page.keyboard.type('12345');
    expect(await at.recorded()).toEqual(['type 12 345 "Amount"']);
  });

  it('a spinner sets, once', async () => {
    await at.show('<label>Count <input id=t type=number value=1></label>');
    await at.page.focus('#t');
    await at.page.keyboard.press('ArrowUp');
    await at.page.keyboard.press('ArrowUp');
    expect(await at.recorded()).toEqual(['set 3 "Count"']);
    await at.show(
      '<style>input{width:60px}input::-webkit-inner-spin-button{opacity:1}</style><label>Count <input id=t type=number value=1></label>',
    );
    const box = await (await at.at('#t')).boundingBox();
    await at.page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) - 8, (box?.y ?? 0) + 6);
    expect(await at.recorded()).toEqual(['set 2 "Count"']);
  });

  it('a search field emptied by its x is cleared', async () => {
    await at.show('<label>Search <input id=t type=search value=abc style="width:200px"></label>');
    await at.click('#t');
    const box = await (await at.at('#t')).boundingBox();
    await at.page.mouse.click(
      (box?.x ?? 0) + (box?.width ?? 0) - 10,
      (box?.y ?? 0) + (box?.height ?? 0) / 2,
    );
    expect(await at.recorded()).toEqual(['clear  "Search"']);
  });

  it('a cell editor that goes away on Enter keeps its value', async () => {
    await at.show(`<table><tr><td id=c tabindex=0>Old</td></tr></table><script>
      c.ondblclick = () => { c.innerHTML = '<input aria-label=Name>'; const i = c.firstChild; i.focus();
        i.onkeydown = (e) => { if (e.key === 'Enter') c.textContent = i.value } }</script>`);
    await (await at.at('#c')).click({ count: 2 });
    await at.page.keyboard.type('New');
    await at.page.keyboard.press('Enter');
    expect((await at.recorded()).slice(1)).toEqual(['type New "Name"', 'press Enter "Name"']);
  });

  it('what is typed is told before the page it leads to', async () => {
    await at.show(
      `<label>Code <input id=t></label><script>t.oninput = () => { location.href = '/next' }</script>`,
      { '/next': 'Next' },
    );
    await at.click('#t');
    await Promise.all([at.page.waitForNavigation(), at.page.keyboard.press('a')]);
    expect(await at.recorded()).toEqual(['type a "Code"']);
  });

  it('several options are one selection, without clicks', async () => {
    await at.show(
      '<label>Roles <select id=t multiple size=3><option id=a>User<option id=b>Admin<option id=c>Auditor</select></label>',
    );
    await at.click('#a');
    await at.page.keyboard.down('Control');
    await at.click('#c');
    await at.page.keyboard.up('Control');
    expect(await at.recorded()).toEqual(['select User, Auditor "Roles"']);
  });

  it('a date and a colour are set', async () => {
    await at.show('<label>Start <input id=t type=date></label>');
    await at.page.focus('#t');
    await at.page.keyboard.type('03042026');
    expect(await at.recorded()).toEqual(['set 2026-03-04 "Start"']);
  });

  it('a button that opens a hidden file input is clicked, then a file uploaded', async () => {
    await at.show(
      '<button id=b onclick="f.click()">Choose</button><input id=f type=file hidden aria-label=Logo>',
    );
    const [chooser] = await Promise.all([at.page.waitForFileChooser(), at.click('#b')]);
    await chooser.accept([new URL('./recorder-page.ts', import.meta.url).pathname]);
    await at.page.evaluate(() => {
      (document.querySelector('#f') as HTMLInputElement).value = '';
    });
    expect(await at.recorded()).toEqual(['click "Choose"', 'upload recorder-page.ts "Logo"']);
  });

  it('an option whose node is used again keeps the name it had when pressed', async () => {
    await at.show(`<div id=c role=combobox tabindex=0 aria-label=Owner aria-expanded=true aria-controls=l>-</div>
      <ul id=l role=listbox><li id=o role=option onmousedown="this.textContent='Zoe'">Ann</li></ul>`);
    await at.click('#o');
    expect(await at.recorded()).toEqual(['select Ann "Owner" -> "Ann"']);
  });

  it('all boxes checked by one are one step', async () => {
    await at.show(`<label><input id=t type=checkbox onchange="document.querySelectorAll('.c').forEach((c) => c.click())">All</label>
      <input class=c type=checkbox><input class=c type=checkbox>`);
    await at.click('#t');
    expect(await at.recorded()).toEqual(['check "All"']);
  });

  it('taps are clicks', async () => {
    await at.show('<button id=t>Save</button>');
    await (await at.at('#t')).tap();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await at.recorded()).toEqual(['click "Save"']);
  });
});
