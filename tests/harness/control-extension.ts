import type { Page } from 'puppeteer-core';
import { assemble } from '@/core/sop/assemble';
import { arrange } from '@/core/sop/entities';
import type { SopDocument } from '@/core/sop/model';
import type { AppMessage, AppReply, RecordingState } from '@/platform/messages';
import type { ScreenshotRow, SectionRow, SopRow, StepRow } from '@/storage/rows';
import type { ExtensionBrowser } from './launch';
import { waitUntil } from './wait-until';

// an extension page that runs no script of the product, so that being open changes nothing
const QUIET_PAGE = 'icons/16.png';
const QUIET_MS = 400;
const TABLES = ['sops', 'sections', 'steps', 'screenshots'] as const;

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Everything that is stored about SOPs, except the pictures' bytes. */
export interface StoredRows {
  readonly sops: SopRow[];
  readonly sections: SectionRow[];
  readonly steps: StepRow[];
  readonly screenshots: ScreenshotRow[];
}

/** Speaks to the extension from an extension page that no window shows, so that a recording does not see it. */
export class ExtensionControl {
  private constructor(private readonly page: Page) {}

  static async open(handle: ExtensionBrowser): Promise<ExtensionControl> {
    return new ExtensionControl(await handle.openHiddenPage(QUIET_PAGE));
  }

  close(): Promise<void> {
    return this.page.close();
  }

  /**
   * Sends a message as the popup and the editor do.
   * @throws Error with the extension's own sentence, when it refuses
   */
  async send<T>(message: AppMessage): Promise<T> {
    const reply = (await this.page.evaluate(
      (sent) => chrome.runtime.sendMessage(sent),
      message as unknown as Record<string, unknown>,
    )) as AppReply<T> | undefined;
    if (reply?.ok) return reply.value;
    throw new Error(reply ? reply.message : `The extension did not answer "${message.type}".`);
  }

  state(): Promise<RecordingState> {
    return this.send({ type: 'recording/state' });
  }

  /** Reads the database raw, in one transaction; empty before the extension made it. */
  async rows(): Promise<StoredRows> {
    const tables = await this.page.evaluate(readTables, 'sopwright', [...TABLES]);
    return (tables ?? {
      sops: [],
      sections: [],
      steps: [],
      screenshots: [],
    }) as unknown as StoredRows;
  }

  /** The SOP as writers see it: numbered, in order, nothing that was deleted. */
  async document(sopId: string): Promise<SopDocument> {
    const rows = await this.rows();
    const sop = rows.sops.find((row) => row.id === sopId);
    if (!sop) throw new Error(`There is no SOP ${sopId} in the database.`);
    const ofSop = (row: { sopId: string }) => row.sopId === sopId;
    return assemble(
      arrange(
        sop,
        rows.sections.filter(ofSop),
        rows.steps.filter(ofSop),
        rows.screenshots.filter(ofSop),
      ),
    );
  }

  /** Waits until nothing more is being stored: no picture is on its way and the rows have stopped changing. */
  async quiet(): Promise<void> {
    let seen = '';
    let since = Date.now();
    await waitUntil(
      'the recorder to come to rest',
      async () => {
        const { steps, screenshots } = await this.rows();
        const now = JSON.stringify([steps, screenshots]);
        if (now !== seen || steps.some((step) => step.picturePending)) {
          seen = now;
          since = Date.now();
        }
        return Date.now() - since >= QUIET_MS;
      },
      20_000,
    );
  }
}

/** Runs in the extension page. Without named functions inside: TypeScript runners add helpers to those. */
async function readTables(
  name: string,
  tables: string[],
): Promise<Record<string, unknown[]> | null> {
  const database = await new Promise<IDBDatabase | null>((resolve) => {
    const request = indexedDB.open(name);
    // not there yet: creating it is up to the extension
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
  if (!database) return null;
  try {
    const transaction = database.transaction(tables);
    const entries = tables.map(
      (table) =>
        new Promise<[string, unknown[]]>((resolve, reject) => {
          const request = transaction.objectStore(table).getAll();
          request.onsuccess = () => resolve([table, request.result]);
          request.onerror = () => reject(request.error);
        }),
    );
    return Object.fromEntries(await Promise.all(entries));
  } finally {
    database.close();
  }
}
