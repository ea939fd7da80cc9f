import type { Box } from '@/core/geometry';
import type { RedactedScreenshot } from './redacted-screenshot';

/** The same picture with another target (picture pixels). The target is only drawn, never burned in. */
export function withTarget(screenshot: RedactedScreenshot, target: Box | null): RedactedScreenshot {
  return { ...screenshot, meta: { ...screenshot.meta, target } };
}
