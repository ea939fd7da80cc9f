import type { Box } from '../geometry';
import type { RedactionBox } from '../sop/model';
import type { RedactionClass, RedactionKind } from '../sop/redaction-kind';

/** The part of a frame's report that places its boxes (a `FrameReport` is one). CSS px of the frame's viewport. */
export interface MeasuredFrame {
  /** Index path from the top frame; `[]` is the top frame, null is a frame nobody can place. */
  path: number[] | null;
  viewport: { width: number; height: number };
  boxes: readonly (Box & { class: RedactionClass; kind: RedactionKind })[];
  scanFailed: boolean;
  /** Where animations are moving things. */
  moving: readonly Box[];
  children: readonly { index: number | null; box: Box; scale: number | null }[];
}

/** Where a frame lies in the top frame: `top = origin + scale * own`, seen through `clip`. CSS px of the top frame. */
export interface FramePlace {
  x: number;
  y: number;
  scale: number;
  clip: Box;
}

export interface PlacedFrames {
  /** By `pathKey`; only frames whose boxes are known. */
  places: Map<string, FramePlace>;
  /** CSS px of the top frame, as is `moving`. */
  boxes: RedactionBox[];
  moving: Box[];
}

/** Edges of covers lie on this grid (picture pixels), so that their length says little of what they cover. */
export const GRID = 16;

export function pathKey(path: readonly number[]): string {
  return path.join('.');
}

/**
 * Every box of every frame, in CSS px of the top frame. A child frame that did not answer, whose scan failed,
 * that is turned or skewed, or that two frames claim to be, is covered whole.
 *
 * @returns null when there is no usable report of the top frame: then nothing is known.
 */
export function placeFrames(frames: readonly MeasuredFrame[]): PlacedFrames | null {
  const byPath = new Map<string, MeasuredFrame | null>();
  for (const frame of frames) {
    if (!frame.path) continue;
    const key = pathKey(frame.path);
    // two answers for one place: neither is believed
    byPath.set(key, byPath.has(key) ? null : frame);
  }
  const top = byPath.get('');
  if (!top || top.scanFailed) return null;
  const placed: PlacedFrames = { places: new Map(), boxes: [], moving: [] };
  const clip = { x: 0, y: 0, ...top.viewport };
  placeFrame(top, [], { x: 0, y: 0, scale: 1, clip }, byPath, placed);
  return placed;
}

function placeFrame(
  frame: MeasuredFrame,
  path: number[],
  place: FramePlace,
  byPath: ReadonlyMap<string, MeasuredFrame | null>,
  out: PlacedFrames,
): void {
  out.places.set(pathKey(path), place);
  for (const box of frame.boxes) {
    const seen = intersect(toTop(box, place), place.clip);
    if (seen) out.boxes.push({ ...seen, class: box.class, kind: box.kind });
  }
  for (const area of frame.moving) {
    const seen = intersect(toTop(area, place), place.clip);
    if (seen) out.moving.push(seen);
  }
  for (const child of frame.children) {
    const seen = intersect(toTop(child.box, place), place.clip);
    if (!seen) continue;
    const childPath = child.index === null ? null : [...path, child.index];
    const report = childPath && byPath.get(pathKey(childPath));
    if (!childPath || !report || report.scanFailed || !isUsable(child.scale)) {
      out.boxes.push({ ...seen, class: 'A', kind: 'frame' });
      continue;
    }
    const origin = toTop(child.box, place);
    const inner = { x: origin.x, y: origin.y, scale: place.scale * child.scale, clip: seen };
    placeFrame(report, childPath, inner, byPath, out);
  }
}

function isUsable(scale: number | null): scale is number {
  return scale !== null && Number.isFinite(scale) && scale > 0;
}

/** A box in CSS px of a frame, in CSS px of the top frame. */
export function toTop(box: Box, place: FramePlace): Box {
  return {
    x: place.x + box.x * place.scale,
    y: place.y + box.y * place.scale,
    width: box.width * place.scale,
    height: box.height * place.scale,
  };
}

/** The common part of two boxes, or null. */
export function intersect(a: Box, b: Box): Box | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

export interface PictureSize {
  /** Picture pixels. */
  width: number;
  height: number;
  /** Picture pixels per CSS px. */
  scale: number;
}

/**
 * Covers in picture pixels for boxes in CSS px: scaled, padded for shadows and anti-aliasing, snapped outward
 * to the grid, clamped to the picture. Boxes that end up inside another are dropped.
 */
export function toPictureBoxes(
  boxes: readonly RedactionBox[],
  picture: PictureSize,
): RedactionBox[] {
  const covers = boxes.flatMap((box) => toCover(box, picture) ?? []);
  return dropContained(covers);
}

function toCover(box: RedactionBox, { width, height, scale }: PictureSize): RedactionBox | null {
  const padding = Math.max(8, 6 * scale);
  const left = snapDown(box.x * scale - padding);
  const top = snapDown(box.y * scale - padding);
  const right = snapUp((box.x + box.width) * scale + padding);
  const bottom = snapUp((box.y + box.height) * scale + padding);
  const seen = intersect(
    { x: left, y: top, width: right - left, height: bottom - top },
    { x: 0, y: 0, width, height },
  );
  return seen && { ...seen, class: box.class, kind: box.kind };
}

function snapDown(edge: number): number {
  return Math.floor(edge / GRID) * GRID;
}

function snapUp(edge: number): number {
  return Math.ceil(edge / GRID) * GRID;
}

/** Class A goes before B, so that of two equal covers the worse name stays. */
function dropContained(covers: RedactionBox[]): RedactionBox[] {
  const order = [...covers].sort(
    (a, b) => b.width * b.height - a.width * a.height || a.class.localeCompare(b.class),
  );
  const kept: RedactionBox[] = [];
  for (const cover of order) {
    if (!kept.some((other) => contains(other, cover))) kept.push(cover);
  }
  return kept.sort((a, b) => a.y - b.y || a.x - b.x || a.width - b.width || a.height - b.height);
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}
