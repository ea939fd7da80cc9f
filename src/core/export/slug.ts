/** Names that Windows reserves for devices, whatever their extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ð: 'd',
  ı: 'i',
};

/** A file name's stem from a title: `[a-z0-9-]`, at most 60 characters, safe on Windows, never empty. */
export function slugOf(title: string): string {
  const slug = title
    .toLowerCase()
    .replace(/[ßæœøđłþðı]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 61)
    .replace(/^-+/, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  if (slug === '') return 'sop';
  return RESERVED.test(slug) ? `sop-${slug}` : slug;
}
