import type { Box } from '@/core/geometry';

/** Border box in CSS px of the frame's viewport; null for an element that has none. */
export function boxOf(element: Element): Box | null {
  const { x, y, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}
