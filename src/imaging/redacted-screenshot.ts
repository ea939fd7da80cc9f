import type { ScreenshotMeta } from '@/core/sop/model';

declare const verified: unique symbol;

/**
 * A picture whose sensitive pixels were overwritten and which was decoded again and checked.
 * Only the verifier in this folder mints one; only such a picture can be stored.
 */
export interface RedactedScreenshot {
  readonly [verified]: true;
  /** Encoded PNG (JPEG only for replacements that came as one). */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: 'image/png' | 'image/jpeg';
  readonly meta: ScreenshotMeta;
}
