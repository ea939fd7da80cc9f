import { classOf } from '@/core/redaction/classes';
import type { Finding } from '@/core/redaction/finding';
import { rangesIn, type TextBlock, type TextPiece } from './text-block';

/** CSS px between two pieces of text that a person reads as apart. */
const GAP = 3;

/**
 * Findings in a block: in each of its pieces, and in all of them joined, for a secret may be split over elements.
 * Pieces that stand apart on the screen are joined only for a credential of which no piece alone shows anything:
 * a label and the address beside it aren't one word.
 */
export function findInBlock(block: TextBlock, find: (text: string) => Finding[]): Finding[] {
  const joined = find(block.text);
  if (block.pieces.length === 1) return joined;
  const single = block.pieces.flatMap((piece) =>
    find(piece.text).map(({ start, end, kind }) => ({
      start: start + piece.start,
      end: end + piece.start,
      kind,
    })),
  );
  const kept = joined.filter((finding) => {
    const pieces = block.pieces.filter(
      (piece) => piece.start < finding.end && piece.start + piece.text.length > finding.start,
    );
    if (pieces.length < 2 || !areApart(block, pieces, finding)) return true;
    const overlaps = single.some(({ start, end }) => start < finding.end && end > finding.start);
    return classOf(finding.kind) === 'A' && !overlaps;
  });
  return [...single, ...kept];
}

function areApart(block: TextBlock, pieces: TextPiece[], finding: Finding): boolean {
  for (let i = 1; i < pieces.length; i++) {
    const [before] = rangesIn(block, finding.start, pieces[i]!.start).slice(-1);
    const [after] = rangesIn(block, pieces[i]!.start, finding.end);
    if (!before || !after) continue;
    if (isBoxed(before.node, after.node) || isBoxed(after.node, before.node)) return true;
    const left = lastRect(before.node, before.start, before.end);
    const right = lastRect(after.node, after.start, after.start + 1);
    const onOneLine = left && right && left.bottom > right.top && right.bottom > left.top;
    if (onOneLine && (right.left - left.right > GAP || left.left - right.right > GAP)) return true;
  }
  return false;
}

/** Whether a node is in a box of its own, as the spans of a flex row are, that the other isn't in. */
function isBoxed(node: Text, other: Text): boolean {
  for (let el = node.parentElement; el && !el.contains(other); el = el.parentElement) {
    if (!/^(?:inline|contents)$/.test(getComputedStyle(el).display)) return true;
  }
  return false;
}

function lastRect(node: Text, start: number, end: number): DOMRect | undefined {
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, Math.min(end, node.length));
  return Array.from(range.getClientRects()).at(-1);
}
