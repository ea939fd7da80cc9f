/** Text as detectors read it, with the way back to the text it came from. */
export interface NormalisedText {
  /** NFKC, invisible characters gone, every dash `-`, every space character ` `. */
  text: string;
  /** Offset in the original of the character at `index`; at `text.length`, the original's length. */
  startOf(index: number): number;
  /** Offset in the original just after the character before `index`. */
  endOf(index: number): number;
}

const PLAIN = /^[\t\n\r\x20-\x7e]*$/;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** A character with the marks that follow it: NFKC must see them together. Bounded: marks can be piled up. */
const CLUSTER = /\P{M}\p{M}{0,8}|\p{M}/gsu;

/**
 * Normalises text so that look-alike characters and invisible ones can't hide a secret.
 * Offsets of a finding are mapped back with `startOf(start)` and `endOf(end)`.
 */
export function normaliseText(original: string): NormalisedText {
  if (PLAIN.test(original)) {
    return { text: original, startOf: (index) => index, endOf: (index) => index };
  }
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const match of original.matchAll(CLUSTER)) {
    const cluster = match[0];
    const flat = cluster
      .replace(INVISIBLE, '')
      .normalize('NFKC')
      .replace(DASH, '-')
      .replace(SPACE, ' ');
    const start = match.index;
    for (let i = 0; i < flat.length; i++) {
      starts.push(start);
      ends.push(start + cluster.length);
    }
    text += flat;
  }
  return {
    text,
    startOf: (index) => starts[index] ?? original.length,
    endOf: (index) => (index > 0 ? (ends[index - 1] ?? original.length) : 0),
  };
}
