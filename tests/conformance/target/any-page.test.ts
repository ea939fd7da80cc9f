import { expect, it } from 'vitest';
import { TargetPage } from './target-page';

it('describes every element of any page without an error, and as text that can be said', async () => {
  await using at = await TargetPage.open('chromium');
  await at.show('');
  const faults = await at.page.evaluate(() => {
    const { namer, captionOf } = globalThis as unknown as {
      namer: {
        describe(element: Element): { name: string };
        textOf(element: Element): string;
        heading(): string;
        actionable(path: EventTarget[]): Element | null;
      };
      captionOf(action: object): { text: string };
    };
    let seed = 20_261_121;
    const pick = <T>(list: readonly T[]): T => {
      seed = (seed * 48_271) % 2_147_483_647;
      return list[seed % list.length] as T;
    };
    const tags =
      'div span a button input select option label table tbody tr td th ul li details summary svg title img canvas dialog fieldset legend h2 p form iframe slot x-host math template'.split(
        ' ',
      );
    const attributes =
      'id class role aria-label aria-labelledby aria-owns for title alt type popover aria-hidden aria-expanded aria-controls tabindex contenteditable name data-testid placeholder href lang'.split(
        ' ',
      );
    const values = [
      '',
      '14',
      'a b',
      '":><[',
      'a',
      'button',
      'row',
      'combobox',
      'treeitem',
      'none x',
      'true',
      '0',
      '\ue001',
      'x'.repeat(300),
    ];
    const grow = (parent: Node, depth: number) => {
      for (let count = 0; count < 5; count++) {
        const tag = pick(tags);
        const element =
          tag === 'svg' || tag === 'title'
            ? document.createElementNS('http://www.w3.org/2000/svg', tag)
            : document.createElement(tag);
        for (let given = 0; given < 3; given++)
          element.setAttribute(pick(attributes), pick(values));
        parent.appendChild(element);
        element.append(pick(['', ' ', 'Save', 'March 2026', '7', '\u202e\ue000']));
        if (depth > 0) grow(element, depth - 1);
        if (tag === 'x-host') grow(element.attachShadow({ mode: 'open' }), 1);
      }
    };
    grow(document.body, 3);
    const all: Element[] = [];
    const visit = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        all.push(element);
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document);
    const wrong: string[] = [];
    for (const element of all.filter((_, index) => index % 3 === 0)) {
      try {
        namer.actionable([element, document, window]);
        const target = namer.describe(element);
        const page = { title: '', url: '' };
        const { text } = captionOf({ kind: 'click', target, value: null, destination: null, page });
        const isSaid =
          !/[\ue000-\uf8ff\u202e]| {2}|undefined/.test(text) && target.name.length <= 120;
        if (!isSaid) wrong.push(`${element.outerHTML.slice(0, 80)}: ${text}`);
        namer.textOf(element);
      } catch (error) {
        wrong.push(`${element.outerHTML.slice(0, 200)}: ${error}`);
      }
    }
    namer.heading();
    return { wrong: wrong.slice(0, 5), count: all.length };
  });
  expect(faults.count).toBeGreaterThan(500);
  expect(faults.wrong).toEqual([]);
});
