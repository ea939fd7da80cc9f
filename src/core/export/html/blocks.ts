import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { oneLine } from '../clean-text';
import type { Block, BlockBody } from '../document-blocks';
import { safeHref } from '../safe-link';
import { externalLink, inlineText, textParagraphs } from './inline';

/** A chapter: heading and what stands in it. */
export function chapter(block: Block): ElementContent {
  return h('section', { id: block.id, class: 'chapter' }, [
    h('h2', block.title),
    ...block.body.flatMap(bodyElements),
  ]);
}

function bodyElements(body: BlockBody): ElementContent[] {
  switch (body.kind) {
    case 'text':
      return textParagraphs(body.text);
    case 'list':
      return [
        h(
          'ul',
          body.items.map((item) => h('li', { dir: 'auto' }, inlineText(item))),
        ),
      ];
    case 'links':
      return [
        h(
          'ul',
          body.items.map(({ title, url }) => h('li', reference(title, url))),
        ),
      ];
    case 'table':
      return [dataTable(body.header, body.rows)];
  }
}

function reference(title: string, url: string): ElementContent[] {
  const href = safeHref(url.trim());
  const label = oneLine(title);
  if (href === null) return inlineText(label === '' ? url : `${label} ${url}`);
  return [externalLink(href, [{ type: 'text', value: label || oneLine(url) }])];
}

function dataTable(header: string[], rows: string[][]): ElementContent {
  return h('div', { class: 'table' }, [
    h('table', [
      h('thead', [
        h(
          'tr',
          header.map((cell) => h('th', { scope: 'col' }, cell)),
        ),
      ]),
      h(
        'tbody',
        rows.map((row) =>
          h(
            'tr',
            row.map((cell) => h('td', { dir: 'auto' }, inlineText(cell))),
          ),
        ),
      ),
    ]),
  ]);
}

/** Document control: each row's first cell names it. */
export function controlTable(rows: [string, string][]): ElementContent {
  return h('section', { id: 'document-control', class: 'control' }, [
    h('h2', 'Document control'),
    h('table', [
      h(
        'tbody',
        rows.map(([label, value]) =>
          h('tr', [h('th', { scope: 'row' }, label), h('td', { dir: 'auto' }, inlineText(value))]),
        ),
      ),
    ]),
  ]);
}
