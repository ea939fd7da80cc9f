import { detectByLabel } from '@/core/redaction/detect-by-label';
import { detectInText } from '@/core/redaction/detect-in-text';
import type { Finding } from '@/core/redaction/finding';
import type { RedactionKind } from '@/core/sop/redaction-kind';

const MAX_ENTRIES = 20_000;

/** Findings by text, kept between scans: most of a page is the same the next time. In memory only. */
export class TextFindings {
  readonly #inText = new Map<string, Finding[]>();
  readonly #asLabel = new Map<string, RedactionKind | null>();

  inText(text: string): Finding[] {
    return cached(this.#inText, text, detectInText);
  }

  /** The kind of value that a short text announces as a label. */
  asLabel(text: string): RedactionKind | null {
    return cached(this.#asLabel, text, detectByLabel);
  }
}

function cached<T>(cache: Map<string, T>, text: string, make: (text: string) => T): T {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const made = make(text);
  if (cache.size >= MAX_ENTRIES) cache.clear();
  cache.set(text, made);
  return made;
}
