const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));
const PADDING = '='.charCodeAt(0);

/** Base64 as ASCII bytes, without a string in between: for pictures of many megabytes. */
export function base64Of(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  let to = 0;
  for (let from = 0; from < bytes.length; from += 3) {
    const left = bytes.length - from;
    // past the end the shifts take undefined for 0
    const group = (bytes[from]! << 16) | (bytes[from + 1]! << 8) | bytes[from + 2]!;
    text[to++] = CODES[group >> 18]!;
    text[to++] = CODES[(group >> 12) & 63]!;
    text[to++] = left > 1 ? CODES[(group >> 6) & 63]! : PADDING;
    text[to++] = left > 2 ? CODES[group & 63]! : PADDING;
  }
  return text;
}
