/** Longest name that a caption carries, in characters. */
const NAME_LENGTH = 120;

// Private use areas hold icon fonts' glyphs; the rest is invisible or directs the text only.
const UNREADABLE =
  /[\u{E000}-\u{F8FF}\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}\u{FFFC}\u{FFFD}\u{AD}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2064}\u{2066}-\u{206F}\u{FEFF}]|\p{Cc}(?<![\t\n\v\f\r])/gu;

/** Text as it is read: glyphs and invisible characters left out, white space collapsed. */
export function readable(text: string): string {
  return text.replace(UNREADABLE, '').replace(/\s+/g, ' ').trim();
}

/** Shortens to whole words, with an ellipsis. */
export function shorten(text: string, length = NAME_LENGTH): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  const whole = space > length / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${whole.replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** True when there is a letter or a digit to read, and not only a symbol. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

const ICON_FONT = /icon|symbol|awesome|glyph|fontello|icomoon|feather|typicon/i;

/** True for text drawn by an icon font: a ligature's letters are never seen. */
export function isIconFont(fontFamily: string): boolean {
  return ICON_FONT.test(fontFamily.split(',', 1)[0] ?? '');
}
