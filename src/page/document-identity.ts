/** Names for a document, its elements and what happens in it. */
export interface DocumentIdentity {
  /** Random; made when the recorder starts in the document. */
  readonly token: string;
  /** The same key for the same element, as long as the document lives. */
  keyOf(element: Element): string;
  /** An id that no other action has: `<document token>:<serial>`. */
  nextActionId(): string;
}

/** @param random Fills an array with random bytes (`crypto.randomUUID` is missing on http pages). */
export function createDocumentIdentity(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes),
): DocumentIdentity {
  const token = [...random(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const serials = new WeakMap<Element, number>();
  let elements = 0;
  let actions = 0;
  return {
    token,
    keyOf(element) {
      let serial = serials.get(element);
      if (serial === undefined) {
        elements += 1;
        serial = elements;
        serials.set(element, serial);
      }
      return `${token}#${serial}`;
    },
    nextActionId() {
      actions += 1;
      return `${token}:${actions}`;
    },
  };
}
