import { planEdit } from '@/core/sop/edit';
import type { EditCommand } from '@/core/sop/edit-command';
import {
  type EditContext,
  EditRefused,
  type FieldChange,
  type Insertion,
} from '@/core/sop/edit-draft';
import type { SopwrightDatabase } from './database';
import { readView } from './read-view';
import type { EditRow } from './rows';

/** Edits of one field within this time are one edit (ms). */
const MERGE_WINDOW = 4000;

/** Who edits: undo and redo leave alone what was done in another window that is open now. */
export interface Editing {
  /** Id of the window; null where that is not known. */
  by: string | null;
  /** Ids of all windows that are open. */
  open: ReadonlySet<string>;
}

const ALONE: Editing = { by: null, open: new Set() };

/** Applies a person's edits, each in one transaction with its inverse beside it. */
export class EditStore {
  constructor(
    private readonly db: SopwrightDatabase,
    private readonly context: () => EditContext,
  ) {}

  /**
   * @returns ids of the steps that the edit made
   * @throws EditRefused when what the command names is gone.
   */
  apply(sopId: string, command: EditCommand, editing = ALONE): Promise<string[]> {
    return this.transaction(async () => {
      const context = this.context();
      const view = await readView(this.db, sopId);
      if (!view) throw new EditRefused('This SOP is gone; it was deleted in another window.');
      const plan = planEdit(view, command, context);
      for (const insertion of plan.insertions) await this.insert(insertion, context.now);
      const changes: FieldChange[] = [
        ...plan.insertions.map((insertion) => ({
          table: insertion.table,
          id: insertion.row.id,
          before: { deleted: 1 },
          after: { deleted: 0 },
        })),
        ...plan.changes,
      ];
      await this.write(plan.changes, 'after');
      await this.remember(sopId, { ...plan, changes }, context.now, editing);
      await this.db.sops.update(sopId, { updatedAt: context.now });
      return plan.insertions.flatMap((i) => (i.table === 'steps' ? [i.row.id] : []));
    });
  }

  /** Takes the latest edit back. Fields that somebody changed since keep their newer value. Returns its label, or null. */
  undo(sopId: string, editing = ALONE): Promise<string | null> {
    return this.transaction(async () => {
      const edit = (await this.edits(sopId)).filter((e) => !e.undone && isOurs(e, editing)).at(-1);
      return edit ? this.turn(edit, 1) : null;
    });
  }

  /** Does the latest undone edit again. Returns its label, or null. */
  redo(sopId: string, editing = ALONE): Promise<string | null> {
    return this.transaction(async () => {
      const edit = (await this.edits(sopId)).find((e) => e.undone && isOurs(e, editing));
      return edit ? this.turn(edit, 0) : null;
    });
  }

  /** What undo and redo would do, for their labels. */
  async historyOf(
    sopId: string,
    editing = async () => ALONE,
  ): Promise<{ undo: string | null; redo: string | null }> {
    // the store is read before anything else is awaited, so that a live query sees what was read
    const all = await this.edits(sopId);
    const who = await editing();
    const edits = all.filter((e) => isOurs(e, who));
    return {
      undo: edits.filter((e) => !e.undone).at(-1)?.label ?? null,
      redo: edits.find((e) => e.undone)?.label ?? null,
    };
  }

  private async turn(edit: EditRow, undone: 0 | 1): Promise<string> {
    const [from, to] = undone ? (['after', 'before'] as const) : (['before', 'after'] as const);
    for (const change of edit.changes) {
      const row: object | undefined = await this.db.table(change.table).get(change.id);
      if (!row) continue;
      const patch: Record<string, unknown> = {};
      for (const [field, value] of Object.entries(change[to])) {
        const current: unknown = Reflect.get(row, field);
        if (isSame(current, change[from][field])) patch[field] = value;
      }
      await this.db.table(change.table).update(change.id, patch);
    }
    await this.db.edits.update(edit.seq!, { undone });
    await this.db.sops.update(edit.sopId, { updatedAt: this.context().now });
    return edit.label;
  }

  private async remember(
    sopId: string,
    plan: { label: string; mergeKey: string | null; changes: FieldChange[] },
    now: number,
    editing: Editing,
  ): Promise<void> {
    const edits = await this.edits(sopId);
    const dropped = edits.filter((e) => e.undone && isOurs(e, editing));
    await this.db.edits.bulkDelete(dropped.map((e) => e.seq!));
    const last = edits.at(-1);
    const continues = last && !last.undone && last.by === editing.by;
    const joins = continues && plan.mergeKey !== null && last.mergeKey === plan.mergeKey;
    if (joins && now - last.at <= MERGE_WINDOW) {
      const changes = plan.changes.map((change) => ({
        ...change,
        before: last.changes.find((c) => c.id === change.id)?.before ?? change.before,
      }));
      await this.db.edits.update(last.seq!, { changes, at: now });
      return;
    }
    await this.db.edits.add({
      sopId,
      label: plan.label,
      mergeKey: plan.mergeKey,
      changes: plan.changes,
      undone: 0,
      by: editing.by,
      at: now,
    });
  }

  private async insert(insertion: Insertion, now: number): Promise<void> {
    switch (insertion.table) {
      case 'sections':
        await this.db.sections.add(insertion.row);
        return;
      case 'steps':
        // A copy stands for no recorded action: later reports of that action belong to the original.
        await this.db.steps.add({
          ...insertion.row,
          action: null,
          actionIds: [],
          heading: '',
          storedAt: now,
          picturePending: false,
        });
        return;
      case 'screenshots': {
        await this.db.screenshots.add({ ...insertion.row, storedAt: now });
        const picture = await this.db.pictures.get(insertion.copyOf);
        if (picture) await this.db.pictures.add({ ...picture, id: insertion.row.id });
        return;
      }
      default:
        insertion satisfies never;
    }
  }

  private async write(changes: FieldChange[], side: 'before' | 'after'): Promise<void> {
    for (const change of changes) await this.db.table(change.table).update(change.id, change[side]);
  }

  private edits(sopId: string): Promise<EditRow[]> {
    return this.db.edits.where('sopId').equals(sopId).sortBy('seq');
  }

  private transaction<T>(work: () => Promise<T>): Promise<T> {
    const { sops, sections, steps, screenshots, pictures, edits } = this.db;
    return this.db.transaction('rw', [sops, sections, steps, screenshots, pictures, edits], work);
  }
}

function isOurs(edit: EditRow, { by, open }: Editing): boolean {
  return edit.by === null || edit.by === by || !open.has(edit.by);
}

/** Rows hold JSON only, so equal JSON is equal. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
