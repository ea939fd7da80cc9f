import type { Image, Link, Parents, Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import {
  type Info,
  type Options,
  type State,
  toMarkdown,
  type Unsafe,
} from 'mdast-util-to-markdown';
import type { MarkdownDialect } from './dialect';

/** Where text is not text but an address. */
const ADDRESSES = ['autolink', 'destinationLiteral', 'destinationRaw'] as const;

/** Readable names for the commonest references; the others stay numbers. */
const NAMED: Record<string, string> = {
  '&#x26;': '&amp;',
  '&#x3C;': '&lt;',
  '&#x3E;': '&gt;',
  '&#x22;': '&quot;',
};

/**
 * The tree as Markdown, with all text as entities where a backslash would not be understood
 * everywhere (Python-Markdown keeps `\<` as it is, MDX and Vue execute braces).
 */
export function serialize(tree: Root, dialect: MarkdownDialect): string {
  const encode = [...dialect.entities, ':', '.', ']', '"'];

  const escaped = (
    value: string,
    state: State,
    info: Partial<Info> & { before: string; after: string },
  ) =>
    state
      .safe(value, { ...info, encode })
      .replace(/&#x(?:22|26|3C|3E);/g, (reference) => NAMED[reference] ?? reference);

  const options: Options = {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    fences: true,
    unsafe: [...dialect.entities.map(anywhere), EMOJI_NAME, WWW, LINK_END, QUOTE],
    handlers: {
      text: (node: Text, _parent: Parents | undefined, state: State, info: Info) =>
        escaped(node.value, state, info),
      // two spaces: a backslash at the end of a line is text to Python-Markdown
      break: () => '  \n',
      link: (node: Link, _parent: Parents | undefined, state: State, info: Info) => {
        const exit = state.enter('link');
        const leave = state.enter('label');
        const label = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
        leave();
        exit();
        return `[${label}](${address(node.url)})`;
      },
      image: (node: Image, _parent: Parents | undefined, state: State, info: Info) => {
        const exit = state.enter('image');
        const leave = state.enter('label');
        const alt = escaped(node.alt ?? '', state, { ...info, before: '[', after: ']' });
        leave();
        exit();
        return `![${alt}](${address(node.url)})`;
      },
    },
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  };
  return toMarkdown(tree, options);
}

/** Addresses come percent-encoded or as anchors; only `&` still means something in them. */
function address(url: string): string {
  return url.replaceAll('&', '&amp;');
}

function anywhere(character: string): Unsafe {
  return { character, inConstruct: 'phrasing', notInConstruct: [...ADDRESSES] };
}

/** `:smile:` is a picture in pandoc and on GitHub, `https:` the beginning of a link, even in an alt text. */
const EMOJI_NAME: Unsafe = {
  character: ':',
  after: '[A-Za-z0-9_+/-]',
  inConstruct: 'phrasing',
  notInConstruct: [...ADDRESSES],
};

const WWW: Unsafe = {
  character: '.',
  before: '[Ww]',
  after: '[\\w.-]',
  inConstruct: 'phrasing',
  notInConstruct: [...ADDRESSES],
};

/** Some readers find the end of a link even when its beginning is escaped. */
const LINK_END: Unsafe = {
  character: ']',
  after: '[(:[]',
  inConstruct: 'phrasing',
  notInConstruct: [...ADDRESSES],
};

/** Some readers put an alt text into its attribute as it stands. */
const QUOTE: Unsafe = { character: '"', inConstruct: 'label' };
