import { arrange, type SopView } from '@/core/sop/entities';
import type { SopwrightDatabase } from './database';

/** The live rows of an SOP in document order, or null. Call it inside a transaction over their tables. */
export async function readView(db: SopwrightDatabase, sopId: string): Promise<SopView | null> {
  const sop = await db.sops.get(sopId);
  if (!sop) return null;
  return arrange(
    sop,
    await db.sections.where('sopId').equals(sopId).toArray(),
    await db.steps.where('sopId').equals(sopId).toArray(),
    await db.screenshots.where('sopId').equals(sopId).toArray(),
  );
}
