import { BOX_PROPERTIES } from '@/core/redaction/viewport-description';
import { pickStyle } from './pick-style';

const SIDES = ['top', 'right', 'bottom', 'left'];
const TRANSPARENT = /^(transparent|rgba\(0, 0, 0, 0\))$/;

/** What is painted for an element's own box, back to front; empty when nothing of it is seen. */
export function boxLooks(style: CSSStyleDeclaration): Record<string, string>[] {
  const look = plainBorders(pickStyle(style, BOX_PROPERTIES));
  return isSeen(look) ? parted(look) : [];
}

/** A native checkbox or radio button, which has no style of its own to copy. */
export function toggleLook(isRound: boolean, isOn: boolean): Record<string, string> {
  const look: Record<string, string> = { 'background-color': isOn ? 'rgb(0, 95, 204)' : 'white' };
  for (const side of SIDES) {
    look[`border-${side}-width`] = '1px';
    look[`border-${side}-style`] = 'solid';
    look[`border-${side}-color`] = 'rgb(118, 118, 118)';
  }
  for (const corner of ['top-left', 'top-right', 'bottom-right', 'bottom-left']) {
    look[`border-${corner}-radius`] = isRound ? '50%' : '2px';
  }
  return look;
}

/** The page's ground: the root's, else the body's background, else what the colour scheme says. */
export function backgroundOf(doc: Document): string {
  for (const el of [doc.documentElement, doc.body]) {
    const color = el && getComputedStyle(el).backgroundColor;
    if (color && !TRANSPARENT.test(color)) return color;
  }
  const scheme = getComputedStyle(doc.documentElement).colorScheme;
  return scheme.startsWith('dark') ? 'rgb(18, 18, 18)' : 'white';
}

function isSeen(look: Record<string, string>): boolean {
  const background = look['background-color'];
  return (
    (background !== undefined && !TRANSPARENT.test(background)) ||
    'background-image' in look ||
    'box-shadow' in look ||
    SIDES.some((side) => {
      const width = look[`border-${side}-width`];
      return `border-${side}-style` in look && width !== undefined && width !== '0px';
    })
  );
}

/** html2canvas draws the relief of native buttons and fields black. */
function plainBorders(look: Record<string, string>): Record<string, string> {
  const plain = { ...look };
  for (const side of SIDES) {
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
