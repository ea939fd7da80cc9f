import { CaptureError } from '@/platform/capture';
import { Refused } from './refused';
import type { ShutterDeps } from './shutter-deps';

/** ms */
const CAPTURE_PATIENCE = 3000;

/** What was captured. Nothing of it outlives the attempt. */
export interface Captured {
  png(): Promise<Uint8Array>;
  destroy(): void;
}

/** Null when the browser's quota is used up: a worker that was woken doesn't know what it took before. */
export async function capture(
  deps: ShutterDeps,
  tabId: number,
  windowId: number,
): Promise<Captured | null> {
  try {
    const png = await inTime(deps, deps.captureTab(windowId), destroy);
    return { png: async () => png, destroy: () => destroy(png) };
  } catch (error) {
    const failure = error instanceof CaptureError ? error.failure : 'failed';
    if (failure === 'quota') return null;
    const draw = await inTime(deps, deps.captureBySnapshot(tabId)).catch(() => null);
    if (draw) return { png: () => inTime(deps, draw(), destroy), destroy() {} };
    throw new Refused(failure === 'no-access' ? 'no-access' : 'capture-failed');
  }
}

function destroy(png: Uint8Array): void {
  png.fill(0);
}

/** Gives up after a while; what comes later is handed to `discard`. */
async function inTime<T>(
  deps: ShutterDeps,
  result: Promise<T>,
  discard: (late: T) => void = () => {},
): Promise<T> {
  let isLate = false;
  result.then(
    (value) => isLate && discard(value),
    () => {},
  );
  const late = deps.wait(CAPTURE_PATIENCE).then(() => {
    isLate = true;
    throw new CaptureError('failed');
  });
  return Promise.race([result, late]);
}
