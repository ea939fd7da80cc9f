import type { Box } from '@/core/geometry';

/** How much of the picture's width a thumbnail shows at least. */
const LEAST_SHARE = 0.42;
/** Room around the target, as a multiple of its size. */
const ROOM = 2.2;

/**
 * The part of a picture that a thumbnail shows: the target with what is around it, so that it can be read.
 * @param aspect width by height of the thumbnail
 * @returns a box of that aspect inside the picture (picture pixels), or the whole picture when there is no target
 */
export function cropAround(
  target: Box | null,
  picture: { width: number; height: number },
  aspect: number,
): Box {
  const whole = { x: 0, y: 0, width: picture.width, height: picture.height };
  if (!target) return whole;
  const widest = Math.min(picture.width, picture.height * aspect);
  const wanted = Math.max(
    picture.width * LEAST_SHARE,
    target.width * ROOM,
    target.height * ROOM * aspect,
  );
  const width = Math.min(widest, wanted);
  const height = width / aspect;
  const centred = (start: number, length: number, size: number, limit: number) =>
    Math.max(0, Math.min(start + length / 2 - size / 2, limit - size));
  return {
    x: centred(target.x, target.width, width, picture.width),
    y: centred(target.y, target.height, height, picture.height),
    width,
    height,
  };
}
