/**
 * Text as a document can carry it: control characters, lone surrogates and noncharacters that no
 * reader shows are dropped, line ends become `\n`. What a person can see stays as it is.
 */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .replace(/[\v\f\t]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
  );
}

/** The same on one line, without space around it: for headings, cells, alt texts. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** Paragraphs (parted by blank lines), each a list of lines; empty ones are dropped. */
export function paragraphsOf(text: string): string[][] {
  return cleanText(text)
    .split(/\n[ \u00a0]*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0);
}
