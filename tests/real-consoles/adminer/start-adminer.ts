import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensurePhp, servePhp } from '../php';
import { querySqlite } from '../query-sqlite';
import type { RealConsole } from '../real-console';
import { temporaryFolder } from '../temporary-folder';
import { unpackDebianPackage } from '../unpack-debian-package';

const run = promisify(execFile);
const PREFERRED_PORT = 8462;

// no look for new versions: nothing leaves the machine
const PAGE = `<?php
chdir(dirname(__DIR__)); // the database is named relative to this folder
define('ADMINER_DIR', getenv('ADMINER_DIR'));
function adminer_object() {
  foreach (['plugin', 'version-noverify', 'login-password-less'] as $name) {
    include_once ADMINER_DIR . "/plugins/$name.php";
  }
  return new AdminerPlugin([
    new AdminerVersionNoverify(),
    new AdminerLoginPasswordLess(password_hash('Copper-Lantern-19', PASSWORD_DEFAULT)),
  ]);
}
include ADMINER_DIR . '/adminer.php';
`;

const DATA = `<?php
$db = new SQLite3($argv[1]);
$db->exec("
CREATE TABLE role (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
INSERT INTO role (name) VALUES ('Administrator'), ('Auditor'), ('Help desk'), ('Read only');
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  full_name TEXT NOT NULL,
  email TEXT NOT NULL,
  role_id INTEGER NOT NULL REFERENCES role (id),
  api_token TEXT,
  locked INTEGER NOT NULL DEFAULT 0
);
INSERT INTO account (login, full_name, email, role_id, api_token, locked) VALUES
  ('akowalski', 'Anna Kowalski', 'anna.kowalski@corp.example', 1, 'tok_5f2b81c9e0a74d3688b1', 0),
  ('bmensah', 'Ben Mensah', 'ben.mensah@corp.example', 3, NULL, 0),
  ('cduarte', 'Carla Duarte', 'carla.duarte@corp.example', 2, 'tok_91d07be3f4c24a5fa6e2', 1),
  ('dhaddad', 'Dalia Haddad', 'dalia.haddad@corp.example', 4, NULL, 0);
");
`;

export interface Adminer extends RealConsole {
  /** Rows of the database that the console administers. */
  query(sql: string): Promise<Record<string, unknown>[]>;
}

/** Adminer, the database console, from Debian, on a small SQLite database of accounts and roles. */
export async function startAdminer(): Promise<Adminer> {
  await ensurePhp();
  const unpacked = await unpackDebianPackage('adminer');
  const folder = await temporaryFolder('adminer');
  try {
    const documentRoot = join(folder.path, 'public');
    const database = join(folder.path, 'portal.db');
    await mkdir(documentRoot);
    await writeFile(join(documentRoot, 'index.php'), PAGE);
    await writeFile(join(folder.path, 'data.php'), DATA);
    await run('php', ['data.php', database], { cwd: folder.path });
    const server = await servePhp({
      documentRoot,
      data: folder.path,
      preferredPort: PREFERRED_PORT,
      env: { ADMINER_DIR: join(unpacked, 'usr/share/adminer') },
    });
    return {
      url: server.url,
      query: (sql) => querySqlite(database, sql),
      close: async () => {
        await server.stop();
        await folder.remove();
      },
    };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}
