import type { Box } from '@/core/geometry';
import type { Line } from './paint-text';

const NO_TEXT = new Set(['checkbox', 'radio', 'range', 'color', 'hidden', 'image', 'password']);

/** What a form control shows as text, and where; null for other elements and empty controls. */
export function controlText(
  el: Element,
  style: CSSStyleDeclaration,
): (Line & { wraps: boolean; isPlaceholder: boolean }) | null {
  const text = shownText(el);
  if (!text) return null;
  const wraps = el instanceof HTMLTextAreaElement;
  return { ...text, box: contentBox(el, style), wraps };
}

function shownText(el: Element): { text: string; isPlaceholder: boolean } | null {
  if (el instanceof HTMLSelectElement) {
    const text = el.selectedOptions[0]?.label ?? '';
    return { text, isPlaceholder: false };
  }
  const isField =
    el instanceof HTMLTextAreaElement || (el instanceof HTMLInputElement && !NO_TEXT.has(el.type));
  if (!isField) return null;
  return el.value
    ? { text: el.value, isPlaceholder: false }
    : { text: el.placeholder, isPlaceholder: true };
}

/** The mark of a checkbox or radio button that is on. */
export function controlMark(el: Element): '✓' | '●' | null {
  if (!(el instanceof HTMLInputElement) || !el.checked) return null;
  return el.type === 'checkbox' ? '✓' : el.type === 'radio' ? '●' : null;
}

function contentBox(el: Element, style: CSSStyleDeclaration): Box {
  const rect = el.getBoundingClientRect();
  const px = (property: string) => Number.parseFloat(style.getPropertyValue(property)) || 0;
  const left = px('border-left-width') + px('padding-left');
  const top = px('border-top-width') + px('padding-top');
  return {
    x: rect.x + left,
    y: rect.y + top,
    width: rect.width - left - px('border-right-width') - px('padding-right'),
    height: rect.height - top - px('border-bottom-width') - px('padding-bottom'),
  };
}
