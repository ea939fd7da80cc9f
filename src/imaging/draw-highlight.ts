import { type Badge, HIGHLIGHT_COLORS, type Highlight } from './highlight';

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** Draws the highlight onto a copy of the picture (context in picture pixels). */
export function drawHighlight(context: Context, highlight: Highlight): void {
  const { outline, radius, lineWidth, haloWidth, badge } = highlight;
  context.save();
  context.beginPath();
  context.roundRect(outline.x, outline.y, outline.width, outline.height, radius);
  context.strokeStyle = HIGHLIGHT_COLORS.halo;
  context.lineWidth = lineWidth + 2 * haloWidth;
  context.stroke();
  context.strokeStyle = HIGHLIGHT_COLORS.line;
  context.lineWidth = lineWidth;
  context.stroke();
  if (badge) drawBadge(context, badge, haloWidth);
  context.restore();
}

function drawBadge(context: Context, badge: Badge, haloWidth: number): void {
  context.beginPath();
  context.roundRect(badge.x, badge.y, badge.width, badge.height, badge.height / 2);
  context.fillStyle = HIGHLIGHT_COLORS.line;
  context.strokeStyle = HIGHLIGHT_COLORS.halo;
  context.lineWidth = 2 * haloWidth;
  context.stroke();
  context.fill();
  context.fillStyle = HIGHLIGHT_COLORS.number;
  context.font = `700 ${badge.fontSize}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  const { actualBoundingBoxAscent: ascent } = context.measureText('0');
  const baseline = badge.y + (badge.height + ascent) / 2;
  context.fillText(badge.text, badge.x + badge.width / 2, baseline);
}
