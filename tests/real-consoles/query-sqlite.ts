import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SCRIPT =
  '$d = new SQLite3($argv[1], SQLITE3_OPEN_READONLY); $r = $d->query($argv[2]); $a = [];' +
  ' while ($x = $r->fetchArray(SQLITE3_ASSOC)) $a[] = $x; echo json_encode($a);';

/** The rows that a query finds in an SQLite database file, read by PHP, which the consoles need anyway. */
export async function querySqlite(file: string, sql: string): Promise<Record<string, unknown>[]> {
  const { stdout } = await run('php', ['-r', SCRIPT, '--', file, sql]);
  return JSON.parse(stdout) as Record<string, unknown>[];
}
