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
    return seen ? this.#withoutHidden(el, seen) : null;
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

  /** What is left of a box when the parts behind something opaque are cut off; null when nothing is. */
  #withoutHidden(el: Element, box: Box): Box | null {
    let left: Box = box;
    for (const front of this.#inFrontOf(el, box)) {
      const hidden = intersect(left, shrink(front));
      if (!hidden || !this.#isAllBehind(el, front, hidden)) continue;
      const rest = subtract(left, hidden);
      if (!rest) return null;
      left = rest;
    }
    return left;
  }

  /** Opaque elements over some point of a box. */
  #inFrontOf(el: Element, box: Box): Set<Element> {
    const fronts = new Set<Element>();
    for (const [x, y] of samplesOf(box)) {
      const top = deepestAt(this.#document, x, y);
      const front = top && !isRelated(el, top) ? opaqueAround(top, el) : null;
      if (front) fronts.add(front);
    }
    return fronts;
  }

  #isAllBehind(el: Element, front: Element, box: Box): boolean {
    return samplesOf(box).every(([x, y]) => {
      const top = deepestAt(this.#document, x, y);
      return top !== null && !isRelated(el, top) && containsDeep(front, top);
    });
  }
}

/** CSS px around the viewport within which text is measured itself. */
const MARGIN = 300;
const EMPTY: Box = { x: 0, y: 0, width: 0, height: 0 };

function samplesOf({ x, y, width, height }: Box): [number, number][] {
  const insetX = Math.min(2, width / 2);
  const insetY = Math.min(2, height / 2);
  const right = x + width - insetX;
  const bottom = y + height - insetY;
  return [
    [x + width / 2, y + height / 2],
    [x + insetX, y + insetY],
    [right, y + insetY],
    [x + insetX, bottom],
    [right, bottom],
  ];
}

/** The box of an element without its rounded corners, which show what is behind. */
function shrink(el: Element): Box {
  const { x, y, width, height } = el.getBoundingClientRect();
  // a circle's inscribed square leaves 0.3 of the radius free on each side
  const edge = Math.min(
    parseFloat(getComputedStyle(el).borderRadius) * 0.3 || 0,
    width / 2,
    height / 2,
  );
  return { x: x + edge, y: y + edge, width: width - 2 * edge, height: height - 2 * edge };
}

/** What stays of a box without a part: the box itself unless the part reaches over a whole side; null when nothing. */
function subtract(box: Box, part: Box): Box | null {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const partRight = part.x + part.width;
  const partBottom = part.y + part.height;
  const isWide = part.x <= box.x && partRight >= right;
  const isHigh = part.y <= box.y && partBottom >= bottom;
  if (isWide && isHigh) return null;
  if (isHigh && part.x <= box.x) return { ...box, x: partRight, width: right - partRight };
  if (isHigh && partRight >= right) return { ...box, width: part.x - box.x };
  if (isWide && part.y <= box.y) return { ...box, y: partBottom, height: bottom - partBottom };
  if (isWide && partBottom >= bottom) return { ...box, height: part.y - box.y };
  return box;
}

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

function isRelated(a: Element, b: Element): boolean {
  return containsDeep(a, b) || containsDeep(b, a);
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
    const { opacity, mixBlendMode, maskImage, clipPath } = getComputedStyle(at);
    if (opacity !== '1' || mixBlendMode !== 'normal') return false;
    if ((maskImage && maskImage !== 'none') || (clipPath && clipPath !== 'none')) return false;
  }
  return true;
}
