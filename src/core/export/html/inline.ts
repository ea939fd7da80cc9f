import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Phrasing } from '@/core/sop/model';
import { cleanText, oneLine, paragraphsOf } from '../clean-text';
import { codeParts } from '../code-parts';
import { safeHref } from '../safe-link';

/** Text on one line, addresses and paths in it as code. */
export function inlineText(text: string): ElementContent[] {
  return codeParts(oneLine(text)).map(({ code, value }) =>
    code ? h('code', value) : { type: 'text', value },
  );
}

/** Paragraphs with their lines; each may run in its own direction. */
export function textParagraphs(text: string): ElementContent[] {
  return paragraphsOf(text).map((lines) =>
    h(
      'p',
      { dir: 'auto' },
      lines.flatMap((line, i) => [...(i > 0 ? [h('br')] : []), ...inlineText(line)]),
    ),
  );
}

/** A step's rich text; line breaks become spaces. */
export function richText(nodes: Phrasing[], inLink = false): ElementContent[] {
  return nodes.flatMap((node) => richNode(node, inLink));
}

function richNode(node: Phrasing, inLink: boolean): ElementContent[] {
  switch (node.type) {
    case 'text':
      return codeParts(cleanText(node.value).replace(/\s+/g, ' ')).map(({ code, value }) =>
        code ? h('code', value) : { type: 'text', value },
      );
    case 'inlineCode': {
      const code = oneLine(node.value);
      return code === '' ? [] : [h('code', code)];
    }
    case 'strong':
    case 'emphasis': {
      const children = richText(node.children, inLink);
      if (children.length === 0) return [];
      return [h(node.type === 'strong' ? 'strong' : 'em', children)];
    }
    case 'link': {
      const children = richText(node.children, true);
      const href = safeHref(node.url);
      // a link in a link would close the outer one
      if (href === null || inLink || children.length === 0) return children;
      return [externalLink(href, children)];
    }
  }
}

/** Opened from a local file: nothing may be told to the other side, nor may it reach back. */
export function externalLink(href: string, children: ElementContent[]): ElementContent {
  return h('a', { href, rel: ['noopener', 'noreferrer'] }, children);
}
