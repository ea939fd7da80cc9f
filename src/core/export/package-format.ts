import type { Screenshot } from '@/core/sop/model';

export const EXPORT_FORMATS = ['markdown', 'html', 'html-single', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface PictureFile {
  bytes: Uint8Array;
  mime: Screenshot['mime'];
}

/** What a package is made with; the browser's parts come from outside. */
export interface PackageDeps {
  /**
   * The picture as it goes into the package. With a step number: the copy with the target and that
   * number drawn on it; null: the stored bytes, untouched. Null when it can't be read.
   */
  readPicture(stepNumber: number | null, screenshot: Screenshot): Promise<PictureFile | null>;
  /** Pictures done, of how many; called first with 0. */
  onProgress?(done: number, total: number): void;
  /** Aborting rejects with the signal's reason; nothing is left behind. */
  signal?: AbortSignal;
  /** The redaction check that every text passes once more. */
  redactAgain?(text: string): string;
}

export interface BuiltPackage {
  fileName: string;
  mime: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Sentences for the person about what the receiver may not like. */
  warnings: string[];
}
