import type { Box } from '@/core/geometry';
import { intersect, pathKey, toTop } from '@/core/redaction/box-geometry';
import type { RedactedScreenshot } from '@/imaging/redacted-screenshot';
import { withTarget } from '@/imaging/with-target';
import type { Taken } from './take-picture';

/**
 * The finished picture with its target marked.
 * @param framePath The frame's own claim; used only when the frame is not in the picture.
 * @param box CSS px of the frame's viewport.
 */
export function showTarget(
  screenshot: RedactedScreenshot,
  taken: Taken,
  frameId: number,
  framePath: number[] | null,
  box: Box | null,
): RedactedScreenshot {
  const path = taken.frames.get(frameId)?.path ?? framePath;
  const place = path && taken.places.get(pathKey(path));
  const seen = box && place ? intersect(toTop(box, place), place.clip) : null;
  const { scale } = taken.size;
  const target = seen && {
    x: Math.round(seen.x * scale),
    y: Math.round(seen.y * scale),
    width: Math.round(seen.width * scale),
    height: Math.round(seen.height * scale),
  };
  return withTarget(screenshot, target);
}
