import type { Element, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * The element as an HTML document, with every `<`, `>` and `"` of a text or an attribute as a
 * reference: the library leaves those that the standard allows, but validators and the filters of
 * knowledge bases stumble over them.
 */
export function serializeDocument(html: Element): string {
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, withEscapedText(html)] };
  const text = toHtml(root, {
    upperDoctype: true,
    // both leave more to us: text is escaped already, attributes are below
    allowDangerousHtml: true,
    allowDangerousCharacters: true,
    characterReferences: { useNamedReferences: true },
  });
  // texts hold no quotes any more, so what stands in quotes after `=` is an attribute's value
  return `${text.replace(/="[^"]*"/g, (value) => value.replace(/[<>]/g, escapeCharacter))}\n`;
}

function withEscapedText(element: Element): Element {
  // a style sheet is read as it stands; ours is a constant
  if (element.tagName === 'style') return element;
  return { ...element, children: element.children.map(escapeNode) as Element['children'] };
}

function escapeNode(node: RootContent): RootContent {
  if (node.type === 'element') return withEscapedText(node);
  if (node.type !== 'text') return node;
  return { type: 'raw', value: node.value.replace(/[&<>"]/g, escapeCharacter) };
}

function escapeCharacter(character: string): string {
  return REFERENCES[character] ?? character;
}

declare module 'hast' {
  interface RootContentMap {
    raw: Raw;
  }
  interface ElementContentMap {
    raw: Raw;
  }
}

/** HTML source, as hast-util-to-html knows it. */
interface Raw {
  type: 'raw';
  value: string;
}
