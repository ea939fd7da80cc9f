import type { PaintItem } from '@/core/redaction/viewport-description';

/**
 * A simplified stacking context: what is painted behind what.
 * @see https://www.w3.org/TR/CSS22/zindex.html
 */
export interface Layer {
  z: number;
  /** The element's own background and border: under all its layers. */
  ground: PaintItem[];
  items: PaintItem[];
  /** In document order. */
  layers: Layer[];
}

/** Above all z-indexes: modal dialogs and popovers. */
const TOP_LAYER = Number.MAX_SAFE_INTEGER;

export function createLayer(z: number): Layer {
  return { z, ground: [], items: [], layers: [] };
}

/** Back to front. */
export function paintOrder(layer: Layer): PaintItem[] {
  const sorted = [...layer.layers].sort((a, b) => a.z - b.z);
  const behind = sorted.filter(({ z }) => z < 0);
  const before = sorted.filter(({ z }) => z >= 0);
  return [
    ...layer.ground,
    ...behind.flatMap(paintOrder),
    ...layer.items,
    ...before.flatMap(paintOrder),
  ];
}

/** `context`: its layers stay within it; `layer`: painted over the flow, but its layers are its context's. */
export type Stacking = { kind: 'flow' } | { kind: 'layer' | 'context'; z: number };

export function stackingOf(el: Element, style: CSSStyleDeclaration, isItem: boolean): Stacking {
  if (el.matches(':modal') || isOpenPopover(el)) return { kind: 'context', z: TOP_LAYER };
  const isPositioned = style.position !== 'static';
  const z = isPositioned || isItem ? Number.parseInt(style.zIndex, 10) : Number.NaN;
  if (!Number.isNaN(z)) return { kind: 'context', z };
  const isContext =
    style.position === 'fixed' ||
    style.position === 'sticky' ||
    style.opacity !== '1' ||
    style.transform !== 'none' ||
    style.filter !== 'none' ||
    style.isolation === 'isolate';
  if (isContext) return { kind: 'context', z: 0 };
  return isPositioned ? { kind: 'layer', z: 0 } : { kind: 'flow' };
}

function isOpenPopover(el: Element): boolean {
  return el.hasAttribute('popover') && el.matches(':popover-open');
}
