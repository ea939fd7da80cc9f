import type { Box } from '@/core/geometry';
import type { ScreenshotMeta } from '@/core/sop/model';

/** Colours of the highlight: readable on light and dark pages (the number has 4.6 : 1 on its badge). */
export const HIGHLIGHT_COLORS = { line: '#d9480f', halo: '#ffffff', number: '#ffffff' } as const;

/** Where the highlight lies, in picture pixels. */
export interface Highlight {
  /** Middle of the line. */
  outline: Box;
  radius: number;
  lineWidth: number;
  /** Width of the light edge on each side of the line. */
  haloWidth: number;
  badge: Badge | null;
}

/** A disc, or a pill for long numbers. */
export interface Badge extends Box {
  text: string;
  fontSize: number;
}

/**
 * The highlight of a picture's target, the same on screen and in exports; null when there is no target.
 * @param stepNumber Null leaves the badge out.
 */
export function highlightOf(meta: ScreenshotMeta, stepNumber: number | null): Highlight | null {
  if (!meta.target) return null;
  // picture px per CSS px, but never so fine that it is lost in a large picture shown small
  const unit = Math.max(meta.scale, meta.width / 1600);
  const lineWidth = 3 * unit;
  const haloWidth = 1.5 * unit;
  const outline = outlineOf(meta, 4 * unit, lineWidth / 2 + haloWidth);
  const badge = stepNumber === null ? null : badgeOf(meta, outline, String(stepNumber), unit);
  return { outline, radius: 6 * unit, lineWidth, haloWidth, badge };
}

/** The target with a gap around it, but never outside the picture. */
function outlineOf({ target, width, height }: ScreenshotMeta, gap: number, edge: number): Box {
  const box = target!;
  const left = clamp(box.x - gap, edge, width - edge);
  const top = clamp(box.y - gap, edge, height - edge);
  const right = clamp(box.x + box.width + gap, edge, width - edge);
  const bottom = clamp(box.y + box.height + gap, edge, height - edge);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** At the first corner where it covers nothing of the target and is wholly in the picture. */
function badgeOf(meta: ScreenshotMeta, outline: Box, text: string, unit: number): Badge {
  const height = 26 * unit;
  const width = Math.max(height, (14 + 9 * text.length) * unit);
  const left = outline.x - width * 0.7;
  const right = outline.x + outline.width - width * 0.3;
  const above = outline.y - height * 0.7;
  const below = outline.y + outline.height - height * 0.3;
  const corners = [
    { x: left, y: above },
    { x: right, y: above },
    { x: left, y: below },
    { x: right, y: below },
  ];
  const margin = 2 * unit;
  const inside = ({ x, y }: { x: number; y: number }) => ({
    x: clamp(x, margin, meta.width - width - margin),
    y: clamp(y, margin, meta.height - height - margin),
  });
  const free = corners.find((corner) => {
    const moved = inside(corner);
    return moved.x === corner.x && moved.y === corner.y;
  });
  return { ...inside(free ?? corners[0]!), width, height, text, fontSize: 15 * unit };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
