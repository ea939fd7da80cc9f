import type { Box } from '@/core/geometry';
import { intersect } from '@/core/redaction/box-geometry';
import type { PaintItem, ViewportDescription } from '@/core/redaction/viewport-description';
import { backgroundOf, boxLooks, toggleLook } from './box-look';
import { createLayer, type Layer, paintOrder, stackingOf } from './layers';
import { controlMark, controlText } from './paint-control';
import { linesOf, textStyle, transformed } from './paint-text';
import { pickStyle } from './pick-style';
import { readIcon } from './read-icon';

/** More is no screenful; what lies deeper is left out. */
const MOST_ITEMS = 6000;
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
    const looks = boxLooks(style);
    const rects = style.display === 'inline' && looks.length > 0 ? el.getClientRects() : [rect];
    for (const part of rects) {
      for (const look of looks) this.add(ground, { box: toBox(part), style: look }, scope);
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

  private mark(el: Element, rect: DOMRect, scope: Scope): void {
    if (!(el instanceof HTMLInputElement) || !/^(checkbox|radio)$/.test(el.type)) return;
    const mark = controlMark(el);
    const box = toBox(rect);
    const style = toggleLook(el.type === 'radio', mark !== null);
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

function toBox({ x, y, width, height }: DOMRect): Box {
  return { x, y, width, height };
}
