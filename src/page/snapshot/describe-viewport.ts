import type { Box } from '@/core/geometry';
import { intersect } from '@/core/redaction/box-geometry';
import {
  BOX_PROPERTIES,
  type PaintItem,
  type ViewportDescription,
} from '@/core/redaction/viewport-description';
import { createLayer, type Layer, paintOrder, stackingOf } from './layers';
import { controlMark, controlText } from './paint-control';
import { linesOf, textStyle, transformed } from './paint-text';
import { pickStyle } from './pick-style';
import { readIcon } from './read-icon';

/** More is no screenful; what lies deeper is left out. */
const MOST_ITEMS = 6000;
const TRANSPARENT = /^(transparent|rgba\(0, 0, 0, 0\))$/;
/** Stands for the contents of images, drawings and frames. */
const PLACEHOLDER = { 'background-color': 'rgb(203, 209, 219)' };
const EMBEDDED = 'img, picture, video, canvas, iframe, frame, embed, object, svg';

interface Scope {
  /** Receives what is in the flow. */
  layer: Layer;
  /** Receives layers. */
  context: Layer;
  clip: Box;
  opacity: number;
  isFlexOrGrid: boolean;
}

/**
 * Describes what a document shows in its viewport, so that it can be drawn elsewhere. Reads only: nothing is
 * added to the page. Text that touches a sensitive box is left out; open shadow trees are included.
 *
 * @param sensitive CSS px of the viewport, as the redactor measured them.
 */
export function describeViewport(doc: Document, sensitive: readonly Box[]): ViewportDescription {
  const view = doc.defaultView!;
  const clip = { x: 0, y: 0, width: view.innerWidth, height: view.innerHeight };
  const root = createLayer(0);
  const writer = new ViewportWriter(view, sensitive);
  writer.element(doc.documentElement, {
    layer: root,
    context: root,
    clip,
    opacity: 1,
    isFlexOrGrid: false,
  });
  return {
    width: clip.width,
    height: clip.height,
    devicePixelRatio: view.devicePixelRatio,
    background: backgroundOf(doc),
    items: paintOrder(root),
  };
}

class ViewportWriter {
  private count = 0;
  /** Clips of elements that contain absolutely placed ones. */
  private readonly clips = new Map<Element, Box>();

  constructor(
    private readonly view: Window & typeof globalThis,
    private readonly sensitive: readonly Box[],
  ) {}

  element(el: Element, outer: Scope): void {
    const style = this.view.getComputedStyle(el);
    const opacity = outer.opacity * Number.parseFloat(style.opacity || '1');
    if (style.display === 'none' || opacity < 0.02 || this.count > MOST_ITEMS) return;
    const rect = el.getBoundingClientRect();
    const scope = this.scopeOf(el, style, { ...outer, opacity });
    const ground = scope.layer === outer.layer ? scope.layer.items : scope.layer.ground;
    if (el.matches(':modal')) this.backdrop(el, ground, scope);
    if (style.visibility === 'visible') this.paint(el, style, rect, ground, scope);
    const isOwnDrawing = el.matches(EMBEDDED);
    const clip = isOwnDrawing ? null : this.innerClip(el, style, rect, scope.clip);
    if (!clip) return;
    this.clips.set(el, clip);
    const isFlexOrGrid = /flex|grid/.test(style.display);
    for (const child of childrenOf(el)) {
      if (child instanceof Element) this.element(child, { ...scope, clip, isFlexOrGrid });
      else if (style.visibility === 'visible') {
        this.text(child, style, { ...scope, clip });
      }
    }
  }

  private scopeOf(el: Element, style: CSSStyleDeclaration, outer: Scope): Scope {
    const stacking = stackingOf(el, style, outer.isFlexOrGrid);
    const clip = this.outerClip(el, style, outer.clip);
    if (stacking.kind === 'flow') return { ...outer, clip };
    const layer = createLayer(stacking.z);
    outer.context.layers.push(layer);
    return { ...outer, clip, layer, context: stacking.kind === 'context' ? layer : outer.context };
  }

  /** Absolutely placed elements are clipped by what contains them, not by every parent. */
  private outerClip(el: Element, { position }: CSSStyleDeclaration, clip: Box): Box {
    const whole = { x: 0, y: 0, width: this.view.innerWidth, height: this.view.innerHeight };
    if (position === 'fixed' || el.matches(':modal')) return whole;
    if (position !== 'absolute' || !(el instanceof HTMLElement)) return clip;
    return (el.offsetParent && this.clips.get(el.offsetParent)) ?? clip;
  }

  private innerClip(el: Element, style: CSSStyleDeclaration, rect: DOMRect, clip: Box): Box | null {
    const isRoot = el === el.ownerDocument.documentElement || el === el.ownerDocument.body;
    const cuts = style.overflowX !== 'visible' || style.overflowY !== 'visible';
    if (isRoot || !cuts || style.display.startsWith('inline')) return clip;
    return intersect(clip, rect);
  }

  private backdrop(el: Element, ground: PaintItem[], scope: Scope): void {
    const look = pickStyle(this.view.getComputedStyle(el, '::backdrop'), ['background-color']);
    this.add(ground, { box: scope.clip, style: look }, scope);
  }

  private paint(
    el: Element,
    style: CSSStyleDeclaration,
    rect: DOMRect,
    ground: PaintItem[],
    scope: Scope,
  ): void {
    const look = plainBorders(pickStyle(style, BOX_PROPERTIES));
    if (isSeen(look)) {
      const boxes = style.display === 'inline' ? [...el.getClientRects()] : [rect];
      for (const rect of boxes) {
        for (const style of parted(look)) this.add(ground, { box: toBox(rect), style }, scope);
      }
    }
    if (el.matches(EMBEDDED)) this.embedded(el, rect, scope);
    const shown = controlText(el, style);
    if (shown && !this.isSensitive(rect)) {
      const { text, box, wraps, isPlaceholder } = shown;
      const item = { box, text, wraps, style: this.fieldStyle(style, box, wraps) };
      this.add(scope.layer.items, item, {
        ...scope,
        opacity: scope.opacity * (isPlaceholder ? 0.6 : 1),
      });
    }
    this.mark(el, rect, scope);
  }

  private fieldStyle(style: CSSStyleDeclaration, box: Box, wraps: boolean) {
    const look = textStyle(style);
    return wraps ? look : { ...look, 'line-height': `${box.height}px` };
  }

  private embedded(el: Element, rect: DOMRect, scope: Scope): void {
    const box = toBox(rect);
    const icon = readIcon(el, rect);
    if (icon) this.add(scope.layer.items, { box, icon, style: {} }, scope);
    else this.add(scope.layer.items, { box, style: PLACEHOLDER }, scope);
  }

  /** Native checkboxes and radio buttons have no style of their own to copy. */
  private mark(el: Element, rect: DOMRect, scope: Scope): void {
    const isToggle = el instanceof HTMLInputElement && /^(checkbox|radio)$/.test(el.type);
    if (!isToggle) return;
    const radius = el.type === 'radio' ? '50%' : '2px';
    const mark = controlMark(el);
    const box = toBox(rect);
    const style: Record<string, string> = {
      'background-color': mark ? 'rgb(0, 95, 204)' : 'white',
    };
    for (const side of ['top', 'right', 'bottom', 'left']) {
      style[`border-${side}-width`] = '1px';
      style[`border-${side}-style`] = 'solid';
      style[`border-${side}-color`] = 'rgb(118, 118, 118)';
    }
    for (const corner of ['top-left', 'top-right', 'bottom-right', 'bottom-left']) {
      style[`border-${corner}-radius`] = radius;
    }
    this.add(scope.layer.items, { box, style }, scope);
    if (!mark) return;
    const line = { 'font-size': `${rect.height * 0.8}px`, 'line-height': `${rect.height}px` };
    const look = { ...line, color: 'white', 'text-align': 'center' };
    this.add(scope.layer.items, { box, text: mark, style: look }, scope);
  }

  private text(node: Text, style: CSSStyleDeclaration, scope: Scope): void {
    if (!node.data.trim()) return;
    const look = textStyle(style);
    for (const { text, box } of linesOf(node, style.whiteSpace)) {
      if (this.isSensitive(box)) continue;
      const item = {
        box,
        text: transformed(text, style.textTransform),
        style: { ...look, 'line-height': `${box.height}px` },
      };
      this.add(scope.layer.items, item, scope);
    }
  }

  private add(
    target: PaintItem[],
    item: Omit<PaintItem, 'clip' | 'opacity'>,
    { clip, opacity }: Scope,
  ): void {
    if (!intersect(item.box, clip)) return;
    this.count++;
    target.push({ ...item, clip, opacity });
  }

  private isSensitive(box: Box): boolean {
    return this.sensitive.some((other) => intersect(other, box) !== null);
  }
}

/** The flat tree: what is shown in place of an element's own children. */
function childrenOf(el: Element): (Element | Text)[] {
  const nodes =
    el instanceof HTMLSlotElement && el.assignedNodes().length > 0
      ? el.assignedNodes()
      : (el.shadowRoot ?? el).childNodes;
  return [...nodes].filter((node) => node instanceof Element || node instanceof Text);
}

function isSeen(look: Record<string, string>): boolean {
  const background = look['background-color'];
  return (
    (background !== undefined && !TRANSPARENT.test(background)) ||
    'background-image' in look ||
    'box-shadow' in look ||
    ['top', 'right', 'bottom', 'left'].some((side) => {
      const width = look[`border-${side}-width`];
      return `border-${side}-style` in look && width !== undefined && width !== '0px';
    })
  );
}

/** html2canvas draws the relief of native buttons and fields black. */
function plainBorders(look: Record<string, string>): Record<string, string> {
  const plain = { ...look };
  for (const side of ['top', 'right', 'bottom', 'left']) {
    if (!/outset|inset|groove|ridge/.test(look[`border-${side}-style`] ?? '')) continue;
    plain[`border-${side}-style`] = 'solid';
    plain[`border-${side}-color`] = 'rgb(118, 118, 118)';
  }
  return plain;
}

/** html2canvas lets a shadow shine through rounded corners: the shadow goes under the box, on its own. */
function parted(look: Record<string, string>): Record<string, string>[] {
  const { 'box-shadow': shadow, ...box } = look;
  if (shadow === undefined) return [look];
  const radii = Object.entries(box).filter(([property]) => property.endsWith('-radius'));
  return [{ ...Object.fromEntries(radii), 'box-shadow': shadow }, box];
}

function toBox({ x, y, width, height }: DOMRect): Box {
  return { x, y, width, height };
}

/** The page's ground: the root's, else the body's background, else what the colour scheme says. */
function backgroundOf(doc: Document): string {
  for (const el of [doc.documentElement, doc.body]) {
    const color = el && getComputedStyle(el).backgroundColor;
    if (color && !TRANSPARENT.test(color)) return color;
  }
  const scheme = getComputedStyle(doc.documentElement).colorScheme;
  return scheme.startsWith('dark') ? 'rgb(18, 18, 18)' : 'white';
}
