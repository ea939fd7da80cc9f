import { liveQuery } from 'dexie';
import { assemble } from '@/core/sop/assemble';
import type { SopView } from '@/core/sop/entities';
import { emptySopFields, type SopDocument } from '@/core/sop/model';
import { orderBetween } from '@/core/sop/order';
import type { RedactedScreenshot } from '@/imaging/redacted-screenshot';
import type { SopwrightDatabase } from './database';
import { readView } from './read-view';
import type { ScreenshotRow, SopRow } from './rows';

/** One line of the library. */
export interface SopSummary {
  id: string;
  title: string;
  status: SopRow['status'];
  createdAt: number;
  updatedAt: number;
  /** Steps that are not deleted. */
  steps: number;
  client: string;
  folder: string;
  tags: string[];
  deleted: boolean;
}

/** Reads and creates SOPs. Edits go through `edit-store.ts`, recorded actions through `recorder-store.ts`. */
export class SopStore {
  constructor(
    private readonly db: SopwrightDatabase,
    private readonly newId: () => string,
    private readonly now: () => number,
  ) {}

  /** Newest first; deleted ones are included and marked. */
  async listSops(): Promise<SopSummary[]> {
    const sops = await this.db.sops.orderBy('updatedAt').reverse().toArray();
    return Promise.all(
      sops.map(async (sop) => ({
        id: sop.id,
        title: sop.title,
        status: sop.status,
        createdAt: sop.createdAt,
        updatedAt: sop.updatedAt,
        steps: await this.db.steps.where({ sopId: sop.id, deleted: 0 }).count(),
        client: sop.client,
        folder: sop.folder,
        tags: sop.tags,
        deleted: sop.deleted === 1,
      })),
    );
  }

  /** Ids of the SOPs whose title, fields or step texts hold every word of the query. */
  async searchSops(query: string): Promise<string[]> {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    const texts = new Map<string, string[]>();
    await this.db.sops.each((sop) => {
      if (!sop.deleted) {
        texts.set(sop.id, [sop.title, sop.sopNumber, sop.purpose, sop.client, ...sop.tags]);
      }
    });
    await this.db.steps.each((step) => {
      if (!step.deleted) texts.get(step.sopId)?.push(step.text);
    });
    return [...texts]
      .filter(([, parts]) => {
        const all = parts.join('\n').toLowerCase();
        return words.every((word) => all.includes(word));
      })
      .map(([id]) => id);
  }

  /** The assembled document without picture bytes, or null when there is none of this id. */
  async loadSop(id: string): Promise<SopDocument | null> {
    const view = await this.loadView(id);
    return view && assemble(view);
  }

  /** The live rows of an SOP, or null. */
  loadView(id: string): Promise<SopView | null> {
    const { sops, sections, steps, screenshots } = this.db;
    return this.db.transaction('r', [sops, sections, steps, screenshots], () =>
      readView(this.db, id),
    );
  }

  async screenshotBytes(
    id: string,
  ): Promise<{ bytes: Uint8Array<ArrayBuffer>; mime: ScreenshotRow['mime'] } | null> {
    const row = await this.db.screenshots.get(id);
    const picture = row && (await this.db.pictures.get(id));
    return row && picture ? { bytes: picture.bytes, mime: row.mime } : null;
  }

  /** Makes an SOP with one empty section and returns its id and the section's. */
  async createSop(title: string): Promise<{ sopId: string; sectionId: string }> {
    const { sops, sections } = this.db;
    const at = this.now();
    const sopId = this.newId();
    const sectionId = this.newId();
    await this.db.transaction('rw', [sops, sections], async () => {
      await sops.add({
        ...emptySopFields(title),
        id: sopId,
        createdAt: at,
        updatedAt: at,
        deleted: 0,
      });
      await sections.add({
        id: sectionId,
        sopId,
        order: orderBetween(null, null),
        title: '',
        deleted: 0,
      });
    });
    return { sopId, sectionId };
  }

  /** Puts an SOP into the bin or takes it out again; nothing in it is touched. */
  async setDeleted(id: string, deleted: boolean): Promise<void> {
    await this.db.sops.update(id, { deleted: deleted ? 1 : 0, updatedAt: this.now() });
  }

  /** Removes an SOP of the bin for good, with its pictures. */
  async purgeSop(id: string): Promise<void> {
    const { sops, sections, steps, screenshots, pictures, edits } = this.db;
    const tables = [sops, sections, steps, screenshots, pictures, edits];
    await this.db.transaction('rw', tables, async () => {
      const ids = await screenshots.where('sopId').equals(id).primaryKeys();
      await pictures.bulkDelete(ids);
      for (const table of [sections, steps, screenshots, edits]) {
        await table.where('sopId').equals(id).delete();
      }
      await sops.delete(id);
    });
  }

  /**
   * Stores a picture on a step, last in its row of pictures, and clears the reason for its absence.
   * The type says it: only a picture that the verifier minted gets here.
   */
  async addScreenshot(
    sopId: string,
    stepId: string,
    screenshot: RedactedScreenshot,
  ): Promise<string | null> {
    const { sops, steps, screenshots, pictures } = this.db;
    const id = this.newId();
    return this.db.transaction('rw', [sops, steps, screenshots, pictures], async () => {
      const step = await steps.get(stepId);
      if (!step || step.sopId !== sopId) return null;
      const others = await screenshots.where('stepId').equals(stepId).toArray();
      const last = others.sort((a, b) => (a.order < b.order ? -1 : 1)).at(-1) ?? null;
      await screenshots.add({
        ...screenshot.meta,
        id,
        sopId,
        stepId,
        order: orderBetween(last, null),
        mime: screenshot.mime,
        storedAt: this.now(),
        deleted: 0,
      });
      await pictures.add({ id, bytes: screenshot.bytes });
      await steps.put({ ...step, screenshotOmitted: null, picturePending: false });
      await sops.update(sopId, { updatedAt: this.now() });
      return id;
    });
  }

  /** Calls `next` now and whenever what the query read has changed, in this or another window. Returns the end of it. */
  observe<T>(
    query: () => Promise<T>,
    next: (value: T) => void,
    error: (reason: unknown) => void,
  ): () => void {
    const subscription = liveQuery(query).subscribe({ next, error });
    return () => subscription.unsubscribe();
  }
}
