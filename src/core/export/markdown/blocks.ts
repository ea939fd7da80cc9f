import type {
  Blockquote,
  Heading,
  Link,
  List,
  ListItem,
  PhrasingContent,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import type { CalloutKind } from '@/core/sop/model';
import { oneLine } from '../clean-text';
import type { BlockBody } from '../document-blocks';
import { safeHref } from '../safe-link';
import type { MarkdownDialect } from './dialect';
import { inlineParagraphs, inlineText, linkLabel } from './inline';

export function heading(depth: Heading['depth'], text: string): Heading {
  return { type: 'heading', depth, children: inlineText(text) };
}

export function paragraphs(text: string): RootContent[] {
  return inlineParagraphs(text).map((children) => ({ type: 'paragraph', children }));
}

/** A label in bold, then text; the text's further paragraphs follow. */
export function labelled(label: string, text: string): RootContent[] {
  const [first = [], ...rest] = inlineParagraphs(text);
  return [
    {
      type: 'paragraph',
      children: [
        { type: 'strong', children: [{ type: 'text', value: label }] },
        { type: 'text', value: ' ' },
        ...first,
      ],
    },
    ...rest.map((children): RootContent => ({ type: 'paragraph', children })),
  ];
}

/** Stands at the top level only: readers know alerts nowhere else. */
export function callout(kind: CalloutKind, text: string, dialect: MarkdownDialect): RootContent[] {
  const [first, ...rest] = inlineParagraphs(text);
  if (!first) return [];
  const mark: PhrasingContent[] = dialect.alerts
    ? // written as it is: escaped it would be no alert
      [{ type: 'html', value: `[!${kind.toUpperCase()}]\n` }]
    : [
        { type: 'strong', children: [{ type: 'text', value: `${nameOf(kind)}:` }] },
        { type: 'text', value: ' ' },
      ];
  const quote: Blockquote = {
    type: 'blockquote',
    children: [
      { type: 'paragraph', children: [...mark, ...first] },
      ...rest.map((children) => ({ type: 'paragraph' as const, children })),
    ],
  };
  return [quote];
}

function nameOf(kind: CalloutKind): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

export function bodyNodes(body: BlockBody): RootContent[] {
  switch (body.kind) {
    case 'text':
      return paragraphs(body.text);
    case 'list':
      return [list(body.items.map(inlineText))];
    case 'links':
      return [list(body.items.map(({ title, url }) => reference(title, url)))];
    case 'table':
      return [table([body.header, ...body.rows])];
  }
}

export function list(items: PhrasingContent[][]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map(
      (children): ListItem => ({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children }],
      }),
    ),
  };
}

function reference(title: string, url: string): PhrasingContent[] {
  const label = oneLine(title);
  const href = safeHref(url.trim());
  if (href === null) return inlineText(label === '' ? url : `${label} ${url}`);
  const link: Link = {
    type: 'link',
    url: href,
    children: linkLabel(inlineText(label || url)),
  };
  return [link];
}

/** The first row is the head. */
export function table(rows: string[][]): Table {
  return {
    type: 'table',
    children: rows.map(
      (cells): TableRow => ({
        type: 'tableRow',
        children: cells.map((cell) => ({ type: 'tableCell', children: inlineText(cell) })),
      }),
    ),
  };
}
