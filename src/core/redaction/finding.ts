import type { RedactionKind } from '../sop/redaction-kind';
import { classOf } from './classes';

/** A sensitive part of a text: UTF-16 offsets, end exclusive. */
export interface Finding {
  start: number;
  end: number;
  kind: RedactionKind;
}

/**
 * Findings in order, overlapping ones made one. The kind of the union is that of a credential
 * if there is one, else that of the finding that reached farthest.
 */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const merged: Finding[] = [];
  for (const next of [...findings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (!last || next.start >= last.end) {
      merged.push({ ...next });
      continue;
    }
    if (weight(next) > weight(last)) last.kind = next.kind;
    last.end = Math.max(last.end, next.end);
  }
  return merged;
}

/** `secret` is what a thing is called when nothing better is known. */
function weight({ kind, start, end }: Finding): number {
  const credential = classOf(kind) === 'A';
  return (credential ? 1e7 : 0) + (kind === 'secret' || kind === 'guid' ? 0 : 1e6) + (end - start);
}
