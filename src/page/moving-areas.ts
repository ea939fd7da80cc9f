import type { Box } from '@/core/geometry';

/** Properties that put things elsewhere; colours, shadows and the like stay where they are. */
const MOVING =
  /^(transform|translate|scale|rotate|offset|left|right|top|bottom|inset|width|height|minWidth|maxWidth|minHeight|maxHeight|margin|padding|clipPath)/;
/** Looked at in one measuring; a page with more is one that never rests. */
const MOST_ANIMATIONS = 200;

/**
 * Where style sheets and scripts' animations are moving things right now, which no observer tells.
 * CSS px of the viewport.
 */
export function movingAreas(roots: readonly (Document | ShadowRoot)[]): Box[] {
  const areas: Box[] = [];
  for (const root of roots) {
    for (const animation of root.getAnimations().slice(0, MOST_ANIMATIONS)) {
      const area = movingArea(animation);
      if (area) areas.push(area);
    }
  }
  return areas;
}

function movingArea({ playState, effect }: Animation): Box | null {
  if (playState !== 'running' || !(effect instanceof KeyframeEffect) || !effect.target) return null;
  const moves = effect.getKeyframes().some((frame) => Object.keys(frame).some(isMoving));
  if (!moves) return null;
  const { x, y, width, height } = effect.target.getBoundingClientRect();
  return { x, y, width, height };
}

function isMoving(property: string): boolean {
  return MOVING.test(property);
}
