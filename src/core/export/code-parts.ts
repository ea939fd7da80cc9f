/**
 * Addresses and paths inside text: renderers make live links of some of them even when they are
 * escaped, and eat the backslashes of others; in a code span they stay what they are.
 */
const LITERAL =
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s|`]+|\bwww\.[^\s|`]+|(?:\b(?:mailto|xmpp):)?[\w.+-]+@[\w-]+(?:\.[\w-]+)*|\b[A-Za-z]:\\[^\s|`]*|\\\\[^\s|`\\]+\\[^\s|`]+/giu;

/** Punctuation that ends the sentence, not the address. */
const TRAILING = /[.,;:!?'")\]}>]+$/;

export interface TextPart {
  code: boolean;
  value: string;
}

/** Cuts text into plain parts and parts that belong into a code span. */
export function codeParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(LITERAL)) {
    const literal = match[0].replace(TRAILING, '');
    if (literal === '') continue;
    if (match.index > end) parts.push({ code: false, value: text.slice(end, match.index) });
    parts.push({ code: true, value: literal });
    end = match.index + literal.length;
  }
  if (end < text.length) parts.push({ code: false, value: text.slice(end) });
  return parts;
}
