/**
 * Anchors as GitHub makes them from headings, in the order in which the headings stand: lower case,
 * punctuation out, spaces to hyphens, a number behind those that were there before.
 */
export class HeadingAnchors {
  readonly #used = new Map<string, number>();

  /** @param heading the heading's plain text */
  add(heading: string): string {
    const base = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replace(/ /g, '-');
    let anchor = base;
    let count = this.#used.get(base) ?? 0;
    while (this.#used.has(anchor)) anchor = `${base}-${++count}`;
    this.#used.set(base, count);
    this.#used.set(anchor, this.#used.get(anchor) ?? 0);
    return anchor;
  }
}
