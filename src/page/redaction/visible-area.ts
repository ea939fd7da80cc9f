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
    const parent = clippingParent(el, style.position);
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
    return new Set(samplesOf(box).flatMap(([x, y]) => opaqueAbove(el, x, y)));
  }

  #isAllBehind(el: Element, front: Element, box: Box): boolean {
    return samplesOf(box).every(([x, y]) => opaqueAbove(el, x, y).includes(front));
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

/**
 * The nearest element whose clipping holds for this one. What is positioned may escape its ancestors' clipping:
 * where that isn't certain they are skipped, for too large a box is the safe mistake.
 */
function clippingParent(el: Element, position: string): Element | null {
  if (position === 'fixed') return null;
  if (position !== 'absolute') return parentOf(el);
  let parent = el instanceof HTMLElement ? el.offsetParent : null;
  while (parent instanceof HTMLElement && getComputedStyle(parent).position === 'static') {
    parent = parent.offsetParent;
  }
  return parent;
}

function parentOf(el: Element): Element | null {
  if (el.assignedSlot) return el.assignedSlot;
  const parent = el.parentNode;
  return parent instanceof ShadowRoot ? parent.host : el.parentElement;
}

function containsDeep(ancestor: Element, el: Element): boolean {
  for (let at: Element | null = el; at; at = parentOf(at)) if (at === ancestor) return true;
  return false;
}

/**
 * Opaque elements that are painted over an element at a point. What is painted where is known from hit testing only:
 * an element that can't be hit (`pointer-events`, `inert`) counts as in front of nothing, unless the other is a modal
 * dialog, which is over everything.
 */
function opaqueAbove(el: Element, x: number, y: number): Element[] {
  const above: Element[] = [];
  for (let at: Element | null = el; at; at = hostOf(at)) {
    const root = at.getRootNode() as Document | ShadowRoot;
    const top = root.elementFromPoint(x, y);
    if (!top || top === at || at.contains(top)) continue;
    const painted = root.elementsFromPoint(x, y);
    const own = painted.findIndex((other) => other === at || at?.contains(other));
    const others =
      own < 0 ? painted.filter((other) => other.closest(':modal')) : painted.slice(0, own);
    for (const other of others) {
      if (!other.contains(at) && isOpaque(other, at)) above.push(other);
    }
  }
  return above;
}

function hostOf(el: Element): Element | null {
  const root = el.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function isOpaque(el: Element, behind: Element): boolean {
  return /^rgb\(/.test(getComputedStyle(el).backgroundColor) && isSolid(el, behind);
}

/** An opaque element is see-through all the same inside one that is not, or while it is animated. */
function isSolid(front: Element, el: Element): boolean {
  for (let at: Element | null = front; at && !containsDeep(at, el); at = parentOf(at)) {
    const { opacity, mixBlendMode, maskImage, clipPath } = getComputedStyle(at);
    if (opacity !== '1' || mixBlendMode !== 'normal') return false;
    if ((maskImage && maskImage !== 'none') || (clipPath && clipPath !== 'none')) return false;
  }
  return true;
}
