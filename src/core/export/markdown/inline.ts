import type { PhrasingContent } from 'mdast';
import type { Phrasing } from '@/core/sop/model';
import { cleanText, oneLine, paragraphsOf } from '../clean-text';
import { codeParts } from '../code-parts';
import { safeHref } from '../safe-link';

/** Text on one line, addresses and paths in it as code spans. */
export function inlineText(text: string): PhrasingContent[] {
  return withCode(oneLine(text));
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
  return trimmed(inlineNodes(nodes, false));
}

function inlineNodes(nodes: Phrasing[], styled: boolean): PhrasingContent[] {
  return joinedCode(nodes.flatMap((node) => inlineNode(node, styled)));
}

/** Two code spans side by side would be one with back-ticks in it. */
function joinedCode(nodes: PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result[result.length - 1];
    if (node.type === 'inlineCode' && last?.type === 'inlineCode') {
      result[result.length - 1] = { ...last, value: last.value + node.value };
    } else {
      result.push(node);
    }
  }
  return result;
}

/** @param styled inside bold or italics: readers differ on how the marks nest, so the outer one wins */
function inlineNode(node: Phrasing, styled: boolean): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return withCode(spaced(node.value), styled);
    case 'inlineCode':
      return codeSpan(node.value, styled);
    case 'strong':
    case 'emphasis': {
      const children = inlineNodes(node.children, true);
      return styled || children.length === 0 ? children : [{ type: node.type, children }];
    }
    case 'link': {
      const url = safeHref(node.url);
      const children = inlineNodes(node.children, styled);
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
  const flat = nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link') return linkLabel(node.children);
    if (node.type === 'inlineCode' && node.value.includes('\\')) {
      return [{ type: 'text', value: node.value }];
    }
    if (node.type !== 'strong' && node.type !== 'emphasis') return [node];
    return [{ ...node, children: linkLabel(node.children) }];
  });
  return joinedCode(flat);
}

/**
 * A code span where every reader keeps it whole, else its text. An empty one would be two literal
 * back-ticks; one with back-ticks, or with backslashes near its end or in bold text, makes marked
 * and Python-Markdown lose count of what is code.
 */
function codeSpan(value: string, styled: boolean): PhrasingContent[] {
  const code = oneLine(value);
  if (code === '') return [];
  if (isCodeEverywhere(code, styled)) return [{ type: 'inlineCode', value: code }];
  return codeParts(code).map(({ code: isLiteral, value: part }) =>
    isLiteral && isCodeEverywhere(part, styled)
      ? { type: 'inlineCode', value: part }
      : { type: 'text', value: part },
  );
}

function isCodeEverywhere(code: string, styled: boolean): boolean {
  return !code.includes('`') && !code.endsWith('\\') && !(styled && code.includes('\\'));
}

/** Plain text with the addresses and paths in it as code spans. */
function withCode(text: string, styled = false): PhrasingContent[] {
  return joinedCode(
    codeParts(text).flatMap(({ code, value }) =>
      code ? codeSpan(value, styled) : [{ type: 'text', value }],
    ),
  );
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
