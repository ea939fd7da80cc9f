/** Characters a call of `String.fromCharCode` can take as arguments everywhere; a multiple of 3. */
const CHUNK = 24_576;

/** Bytes as base64, in pieces that need no padding between them. */
export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += CHUNK) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(i, i + CHUNK))));
  }
  return parts.join('');
}
