import type { PhrasingContent } from 'mdast';
import type { Phrasing } from '@/core/sop/model';
import { cleanText, oneLine, paragraphsOf } from '../clean-text';
import { codeParts } from '../code-parts';
import { safeHref } from '../safe-link';

/** Text on one line, addresses and paths in it as code spans. */
export function inlineText(text: string): PhrasingContent[] {
  return codeParts(oneLine(text)).map(({ code, value }) =>
    code ? { type: 'inlineCode', value } : { type: 'text', value },
  );
}

/** The text's paragraphs, their lines kept apart. */
export function inlineParagraphs(text: string): PhrasingContent[][] {
  return paragraphsOf(text).map((lines) =>
    lines.flatMap((line, i) => [
      ...(i > 0 ? [{ type: 'break' } as const] : []),
      ...inlineText(line),
    ]),
  );
}

/** A step's rich text; line breaks become spaces. */
export function inlinePhrasing(nodes: Phrasing[]): PhrasingContent[] {
  return trimmed(nodes.flatMap(inlineNode));
}

function inlineNode(node: Phrasing): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return codeParts(spaced(node.value)).map(({ code, value }) =>
        code ? { type: 'inlineCode', value } : { type: 'text', value },
      );
    case 'inlineCode':
      return codeSpan(node.value);
    case 'strong':
    case 'emphasis': {
      const children = node.children.flatMap(inlineNode);
      return children.length === 0 ? [] : [{ type: node.type, children }];
    }
    case 'link': {
      const url = safeHref(node.url);
      const children = node.children.flatMap(inlineNode);
      if (children.length === 0) return [];
      return url === null ? children : [{ type: 'link', url, children: linkLabel(children) }];
    }
  }
}

/**
 * Inline content as it can stand in a link: without links, which would close the outer one, and
 * without code spans that hold backslashes, from which marked takes those before brackets.
 */
export function linkLabel(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link') return linkLabel(node.children);
    if (node.type === 'inlineCode' && node.value.includes('\\')) {
      return [{ type: 'text', value: node.value }];
    }
    if (node.type !== 'strong' && node.type !== 'emphasis') return [node];
    return [{ ...node, children: linkLabel(node.children) }];
  });
}

/** An empty code span would be two literal back-ticks. */
function codeSpan(value: string): PhrasingContent[] {
  const code = oneLine(value);
  return code === '' ? [] : [{ type: 'inlineCode', value: code }];
}

function spaced(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** Space at the ends of a line means something in Markdown. */
function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const result = [...nodes];
  const first = result[0];
  if (first?.type === 'text') result[0] = { ...first, value: first.value.trimStart() };
  const last = result[result.length - 1];
  if (last?.type === 'text') result[result.length - 1] = { ...last, value: last.value.trimEnd() };
  return result.filter((node) => node.type !== 'text' || node.value !== '');
}
