import type { Box } from '@/core/geometry';

/**
 * What can be seen of a place in a frame: cut to the viewport and to the boxes that scroll or clip it,
 * nothing where it is hidden or wholly behind something opaque. Good for one scan: it remembers layout.
 * All boxes in CSS px of the frame's viewport.
 */
export class VisibleArea {
  readonly #viewport: Box;
  readonly #clips = new Map<Element, Box | null>();
  readonly #hidden = new Map<Element, boolean>();
  readonly #near = new Map<Element, boolean>();
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
    const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
    this.#viewport = { x: 0, y: 0, width: innerWidth, height: innerHeight };
  }

  /** The visible part of a rectangle that belongs to `el`; null when there is none. */
  visiblePart(el: Element, rect: Box): Box | null {
    const inViewport = intersect(rect, this.#viewport);
    if (!inViewport || this.#isHidden(el)) return null;
    const clip = this.#clipOf(el);
    const seen = clip ? intersect(inViewport, clip) : inViewport;
    return seen && !this.#isBehind(el, seen) ? seen : null;
  }

  /** Whether an element, or text that sticks out of it, could be in the viewport: a quick no for most of a long page. */
  isNear(el: Element | null): boolean {
    if (!el) return false;
    let near = this.#near.get(el);
    if (near === undefined) {
      const { top, bottom } = el.getBoundingClientRect();
      near = bottom > -MARGIN && top < this.#viewport.height + MARGIN;
      // text that overflows a low box may reach further than the margin
      if (!near) near = el.scrollHeight > MARGIN;
      this.#near.set(el, near);
    }
    return near;
  }

  #isHidden(el: Element): boolean {
    let hidden = this.#hidden.get(el);
    if (hidden === undefined) {
      // opacity is not asked for: what is faded out may be fading in
      hidden = !el.checkVisibility({ visibilityProperty: true });
      this.#hidden.set(el, hidden);
    }
    return hidden;
  }

  /** Intersection of the boxes around that clip an element; null when none does. */
  #clipOf(el: Element): Box | null {
    const known = this.#clips.get(el);
    if (known !== undefined) return known;
    const style = getComputedStyle(el);
    // what is positioned may escape a clipping ancestor: too large a box is the safe mistake
    const escapes = style.position === 'fixed' || style.position === 'absolute';
    const parent = parentOf(
      escapes && el instanceof HTMLElement ? (el.offsetParent ?? null) : el,
      escapes,
    );
    let clip = parent ? this.#clipOf(parent) : null;
    // the root's and the body's overflow is the viewport's
    const isRoot = el === this.#document.documentElement || el === this.#document.body;
    if (!isRoot && style.overflow !== 'visible' && !/^(?:inline|contents)$/.test(style.display)) {
      const own = boxOf(el.getBoundingClientRect());
      clip = clip ? (intersect(clip, own) ?? EMPTY) : own;
    }
    this.#clips.set(el, clip);
    return clip;
  }

  /** Whether all that can be seen at a place is something opaque in front of the element. */
  #isBehind(el: Element, seen: Box): boolean {
    let front: Element | null = null;
    for (const [fx, fy] of SAMPLES) {
      const x = seen.x + Math.min(Math.max(seen.width * fx, 1), seen.width);
      const y = seen.y + Math.min(Math.max(seen.height * fy, 1), seen.height);
      const top = deepestAt(this.#document, x, y);
      if (!top || containsDeep(el, top) || containsDeep(top, el)) return false;
      front = opaqueAround(top, el);
      if (!front) return false;
    }
    return front !== null;
  }
}

/** CSS px around the viewport within which text is measured itself. */
const MARGIN = 300;
const EMPTY: Box = { x: 0, y: 0, width: 0, height: 0 };
const SAMPLES = [
  [0.5, 0.5],
  [0.02, 0.1],
  [0.98, 0.1],
  [0.02, 0.9],
  [0.98, 0.9],
] as const;

export function boxOf({ x, y, width, height }: DOMRect): Box {
  return { x, y, width, height };
}

export function intersect(a: Box, b: Box): Box | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

function parentOf(el: Element | null, self: boolean): Element | null {
  if (!el || self) return el;
  if (el.assignedSlot) return el.assignedSlot;
  const parent = el.parentNode;
  return parent instanceof ShadowRoot ? parent.host : el.parentElement;
}

function deepestAt(root: Document, x: number, y: number): Element | null {
  let found = root.elementFromPoint(x, y);
  for (let depth = 0; depth < 10 && found?.shadowRoot; depth++) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

function containsDeep(ancestor: Element, el: Element): boolean {
  for (let at: Element | null = el; at; at = parentOf(at, false)) if (at === ancestor) return true;
  return false;
}

/** The first element from `top` upwards, not around `el`, through which nothing can be seen. */
function opaqueAround(top: Element, el: Element): Element | null {
  for (let at: Element | null = top; at && !containsDeep(at, el); at = parentOf(at, false)) {
    const { backgroundColor, opacity } = getComputedStyle(at);
    if (!/^rgb\(/.test(backgroundColor) || !isSolid(at, el)) continue;
    if (opacity === '1') return at;
  }
  return null;
}

/** An opaque element is see-through all the same inside one that is not, or while it is animated. */
function isSolid(front: Element, el: Element): boolean {
  for (let at: Element | null = front; at && !containsDeep(at, el); at = parentOf(at, false)) {
    const { opacity, mixBlendMode, maskImage, clipPath, borderRadius } = getComputedStyle(at);
    if (opacity !== '1' || mixBlendMode !== 'normal') return false;
    if ((maskImage && maskImage !== 'none') || (clipPath && clipPath !== 'none')) return false;
    if (at === front && parseFloat(borderRadius) > 24) return false;
  }
  return true;
}
