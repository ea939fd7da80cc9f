import type { RecordingSession } from '../../e2e/recording-session';

/** Every row of every table of the extension's database, the pictures' bytes left out. */
export async function readDatabase(session: RecordingSession): Promise<Record<string, unknown[]>> {
  const page = await session.handle.openHiddenPage('icons/16.png');
  try {
    return await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('sopwright');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const tables = [...database.objectStoreNames].filter((table) => table !== 'pictures');
      const transaction = database.transaction(tables);
      const entries = tables.map(
        (table) =>
          new Promise<[string, unknown[]]>((resolve, reject) => {
            const request = transaction.objectStore(table).getAll();
            request.onsuccess = () => resolve([table, request.result]);
            request.onerror = () => reject(request.error);
          }),
      );
      const rows = Object.fromEntries(await Promise.all(entries));
      database.close();
      return rows as Record<string, unknown[]>;
    });
  } finally {
    await page.close();
  }
}
