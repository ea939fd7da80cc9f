import type { ExportFormat } from '@/core/export/package-format';
import type { Box } from '@/core/geometry';
import type { SopDocument } from '@/core/sop/model';
import type { RedactedScreenshot } from '@/imaging/redacted-screenshot';
import type { ActiveTab } from '@/platform/app-channel';
import type { AppMessage, AppReply, RecordingState } from '@/platform/messages';
import type { SopSummary } from '@/storage/sop-store';

export interface ExportedFile {
  fileName: string;
  blob: Blob;
  /** Sentences about what the receiver may not like. */
  warnings: string[];
}

export interface ExportRun {
  signal: AbortSignal;
  /** Pictures written so far, of how many. */
  onProgress: (done: number, total: number) => void;
}

export interface StorageUsage {
  /** Bytes used by everything stored. */
  usage: number;
  /** Bytes the browser would allow; 0 where it does not tell. */
  quota: number;
  /** True when the browser promised not to clear it by itself. */
  persisted: boolean;
}

/**
 * Everything the app needs from outside React. It reads the store directly, so that what another window or the
 * recorder writes shows at once, and writes by message, so that there is one writer and a closing popup loses nothing.
 */
export interface AppPorts {
  listSops(): Promise<SopSummary[]>;
  searchSops(query: string): Promise<string[]>;
  loadSop(id: string): Promise<SopDocument | null>;
  screenshotBytes(
    id: string,
  ): Promise<{ bytes: Uint8Array<ArrayBuffer>; mime: 'image/png' | 'image/jpeg' } | null>;
  /** Calls `next` now and whenever undo or redo would do something else in this window; returns the end of it. */
  observeHistory(
    sopId: string,
    next: (history: { undo: string | null; redo: string | null }) => void,
    error: (reason: unknown) => void,
  ): () => void;
  /** Null when the step is gone. */
  addScreenshot(
    sopId: string,
    stepId: string,
    screenshot: RedactedScreenshot,
  ): Promise<string | null>;
  /** Calls `next` now and whenever what the query read has changed; returns the end of it. */
  observe<T>(
    query: () => Promise<T>,
    next: (value: T) => void,
    error: (reason: unknown) => void,
  ): () => void;
  /** Calls `next` now and whenever the recording changes; returns the end of it. */
  observeRecording(next: (state: RecordingState) => void): () => void;
  storageUsage(): Promise<StorageUsage>;
  /** Stores an imported package; the answer is its SOP's id, or a sentence. */
  importPackage(bytes: Uint8Array<ArrayBuffer>): Promise<AppReply<string>>;
  /** @throws an Error whose message is for the person, or the signal's reason when cancelled. */
  exportSop(sopId: string, format: ExportFormat, run: ExportRun): Promise<ExportedFile>;
  /** Destroys the boxes (picture pixels) in a picture somebody chose; what comes out may be stored. */
  coverPicture(bytes: Uint8Array<ArrayBuffer>, boxes: Box[]): Promise<RedactedScreenshot>;
  send<T>(message: AppMessage): Promise<AppReply<T>>;
  activeTab(): Promise<ActiveTab | null>;
  /** Must be called in the click. */
  requestHosts(scope: 'site' | 'all', tabUrl: string): Promise<boolean>;
  /** Asks again for what a recording needs; must be called in the click. */
  regainHosts(hosts: string[]): Promise<boolean>;
  openEditorTab(sopId: string | null): Promise<void>;
  /** Must be called in the click. */
  openSidePanel(): Promise<void>;
}
