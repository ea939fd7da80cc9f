/** A stretch of one text node inside a block. */
export interface TextPiece {
  node: Text;
  /** Where it begins in the block's text. */
  start: number;
  /** White space collapsed. */
  text: string;
  /** Offset in the node of each character of `text`; null when they are the same. */
  offsets: number[] | null;
}

/** Text that a person reads as one: the text nodes of one line of inline elements, joined. */
export interface TextBlock {
  text: string;
  pieces: TextPiece[];
}

/** A part of a text node. */
export interface NodeRange {
  node: Text;
  start: number;
  end: number;
}

/** Appends a text node to a block, its white space collapsed as it is when drawn. */
export function appendText(block: TextBlock, node: Text): void {
  const data = node.data;
  const piece: TextPiece = { node, start: block.text.length, text: data, offsets: null };
  if (/[\t\n\r\f]| {2}/.test(data)) {
    piece.offsets = [];
    piece.text = '';
    let inSpace = false;
    for (let i = 0; i < data.length; i++) {
      const isSpace = data[i] === ' ' || (data[i]! >= '\t' && data[i]! <= '\r');
      if (isSpace && inSpace) continue;
      inSpace = isSpace;
      piece.text += isSpace ? ' ' : data[i];
      piece.offsets.push(i);
    }
  }
  block.pieces.push(piece);
  block.text += piece.text;
}

/** The parts of text nodes that a part of the block's text is made of. */
export function rangesIn(block: TextBlock, start: number, end: number): NodeRange[] {
  const ranges: NodeRange[] = [];
  for (const piece of block.pieces) {
    const from = Math.max(start, piece.start) - piece.start;
    const to = Math.min(end, piece.start + piece.text.length) - piece.start;
    if (from >= to) continue;
    const { node, offsets } = piece;
    ranges.push({
      node,
      start: offsets ? offsets[from]! : from,
      end: offsets ? offsets[to - 1]! + 1 : to,
    });
  }
  return ranges;
}

/** All of a text node but the white space around it. */
export function rangeOfNode(node: Text): NodeRange {
  const start = node.data.length - node.data.trimStart().length;
  return { node, start, end: Math.max(start, node.data.trimEnd().length) };
}
