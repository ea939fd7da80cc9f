import { type FramePlace, type PictureSize, toPictureBoxes } from '@/core/redaction/box-geometry';
import type { RedactionBox, ScreenshotOmission } from '@/core/sop/model';
import { readPngSize } from '@/imaging/decode-png';
import { VerificationError } from '@/imaging/picture-error';
import type { RedactedScreenshot } from '@/imaging/redacted-screenshot';
import type { FrameAnswer } from '@/platform/frames';
import type { FrameReport } from '@/platform/messages';
import type { TabIdentity } from '@/platform/tab-identity';
import { type Captured, capture } from './capture';
import { compareFrames, type Frames, topId } from './compare-frames';
import { omission, type ShutterReason } from './omission';
import { Refused } from './refused';
import type { PictureOutcome, ShutterDeps } from './shutter-deps';

/** A picture with what is known of the page it shows. */
export interface Taken {
  /** Redacted while the page is already being watched for the next picture. Never rejects. */
  picture: Promise<PictureOutcome>;
  size: PictureSize;
  /** By frame id: frames that are shown as they were measured. Covered frames are not among them. */
  frames: Map<number, FrameReport>;
  /** By `pathKey`. */
  places: Map<string, FramePlace>;
  /** Epoch ms: the capture had been asked for, but was not before this. */
  startedAt: number;
  /** Epoch ms: the pixels existed. */
  pixelsAt: number;
}

export type Attempt =
  | { kind: 'taken'; taken: Taken }
  /** The page moved meanwhile; its sensitive places so far go into the next attempt. */
  | { kind: 'unstable'; reason: ShutterReason; boxes: RedactionBox[] }
  | { kind: 'refused'; omission: ScreenshotOmission };

/**
 * One round of the protocol: identity → measure → capture → measure → identity. Never throws.
 * The caller holds a slot of the capture limiter.
 *
 * @param boxes Sensitive places of earlier attempts, CSS px of the top frame.
 * @param isLast Then a child frame that doesn't hold still is covered whole instead of trying again.
 */
export async function attemptPicture(
  deps: ShutterDeps,
  tabId: number,
  boxes: RedactionBox[],
  isLast: boolean,
): Promise<Attempt> {
  try {
    return await attempt(deps, tabId, boxes, isLast);
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', omission: omission(error.reason) };
    return { kind: 'refused', omission: omission('capture-failed') };
  }
}

async function attempt(
  deps: ShutterDeps,
  tabId: number,
  earlier: RedactionBox[],
  isLast: boolean,
): Promise<Attempt> {
  const identity = checkedIdentity(await deps.tabIdentity(tabId));
  const startedAt = deps.now();
  const before = reports(await deps.measureFrames(tabId));
  checkedTop(before);
  const picture = await capture(deps, tabId, identity.windowId);
  if (!picture) return { kind: 'unstable', reason: 'too-fast', boxes: earlier };
  const pixelsAt = deps.now();
  let isHandedOver = false;
  try {
    const after = reports(await deps.measureFrames(tabId));
    const isSameTab = isSameIdentity(identity, checkedIdentity(await deps.tabIdentity(tabId)));
    const top = checkedTop(after);
    const page = compareFrames(before, after, isLast);
    const unstable: Attempt = {
      kind: 'unstable',
      reason: 'page-changed',
      boxes: [...earlier, ...page.seen],
    };
    if (!isSameTab || !page.cover) return unstable;

    const png = await picture.png();
    const size = pictureSize(png, top);
    if (!size) return unstable;
    const boxes = toPictureBoxes([...earlier, ...page.cover], size);
    const geometry = { scale: size.scale, target: null };
    isHandedOver = true;
    const redacted = finish(deps.redactPicture(png, boxes, geometry), picture);
    const { frames, places } = page;
    return {
      kind: 'taken',
      taken: { picture: redacted, size, frames, places, startedAt, pixelsAt },
    };
  } finally {
    if (!isHandedOver) picture.destroy();
  }
}

async function finish(
  redacting: Promise<RedactedScreenshot>,
  picture: Captured,
): Promise<PictureOutcome> {
  try {
    return { ok: true, screenshot: await redacting };
  } catch (error) {
    const reason = error instanceof VerificationError ? 'verification-failed' : 'capture-failed';
    return { ok: false, omission: omission(reason) };
  } finally {
    picture.destroy();
  }
}

function checkedIdentity(identity: TabIdentity | null): TabIdentity {
  if (!identity) throw new Refused('tab-changed');
  if (identity.incognito) throw new Refused('private-window');
  if (!identity.active) throw new Refused('tab-changed');
  if (identity.minimized || identity.discarded) throw new Refused('not-visible');
  return identity;
}

function isSameIdentity(a: TabIdentity, b: TabIdentity): boolean {
  return a.windowId === b.windowId && a.url === b.url && a.zoom === b.zoom;
}

function reports(answers: FrameAnswer[]): Map<number, FrameReport> {
  return new Map(answers.flatMap(({ frameId, report }) => (report ? [[frameId, report]] : [])));
}

function checkedTop(frames: Frames): FrameReport {
  const top = frames.get(topId(frames))!;
  if (top.scanFailed) throw new Refused('scan-failed');
  if (!top.visible) throw new Refused('not-visible');
  if (Math.abs(top.pinchZoom - 1) > 0.001) throw new Refused('zoomed');
  return top;
}

/**
 * The picture's scale; null when its shape is not the viewport's: then it shows something else.
 * A scale other than the page's own is fine (a window between two screens) as long as it is uniform.
 */
function pictureSize(png: Uint8Array, top: FrameReport): PictureSize | null {
  const { width, height } = readPngSize(png);
  const { viewport, devicePixelRatio } = top;
  const isNear = (scale: number) =>
    Math.abs(viewport.width * scale - width) <= 2 &&
    Math.abs(viewport.height * scale - height) <= 2;
  const scale = isNear(devicePixelRatio) ? devicePixelRatio : width / viewport.width;
  return isNear(scale) ? { width, height, scale } : null;
}
