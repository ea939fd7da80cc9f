import { execFile } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensurePhp, servePhp } from '../php';
import { querySqlite } from '../query-sqlite';
import type { RealConsole } from '../real-console';
import { temporaryFolder } from '../temporary-folder';
import { unpackDebianPackage } from '../unpack-debian-package';

const run = promisify(execFile);
const PREFERRED_PORT = 8461;

const ADMIN = { name: 'root@corp.example', password: 'Quiet-Harbour-42' };

const DATABASE = `<?php
$dbtype = 'sqlite'; $dbserver = ''; $dbuser = ''; $dbpass = '';
$dbname = __DIR__ . '/postfixadmin.db';
`;
// no look-up of mail domains, no mail: nothing leaves the machine
const SETTINGS = `<?php
$CONF['emailcheck_resolve_domain'] = 'NO';
$CONF['sendmail'] = 'NO';
$CONF['encrypt'] = 'php_crypt:SHA512';
$CONF['quota'] = 'YES';
$CONF['show_footer_text'] = 'NO';
`;

export interface PostfixAdmin extends RealConsole {
  /** Rows of the console's own database. */
  query(sql: string): Promise<Record<string, unknown>[]>;
}

/** PostfixAdmin, the web console for a mail server's domains and mailboxes, from Debian; SQLite, one super admin. */
export async function startPostfixAdmin(): Promise<PostfixAdmin> {
  await ensurePhp();
  const unpacked = await unpackDebianPackage('postfixadmin');
  const folder = await temporaryFolder('postfixadmin');
  try {
    const app = await install(unpacked, folder.path);
    const server = await servePhp({
      documentRoot: join(app, 'public'),
      data: folder.path,
      preferredPort: PREFERRED_PORT,
      path: '/login.php',
    });
    return {
      url: server.url,
      query: (sql) => querySqlite(join(app, 'postfixadmin.db'), sql),
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

/** Puts the application, its settings, an empty database and the super admin under `folder`. */
async function install(unpacked: string, folder: string): Promise<string> {
  const app = join(folder, 'app');
  await cp(join(unpacked, 'usr/share/postfixadmin'), app, {
    recursive: true,
    verbatimSymlinks: true,
  });
  // links to /etc and /var, where the package is not installed
  for (const link of ['config.inc.php', 'config.local.php', 'templates_c']) {
    await rm(join(app, link), { force: true });
  }
  await mkdir(join(app, 'templates_c'));
  await cp(join(unpacked, 'etc/postfixadmin/config.inc.php'), join(app, 'config.inc.php'));
  await writeFile(join(app, 'dbconfig.inc.php'), DATABASE);
  await writeFile(join(app, 'config.local.php'), SETTINGS);
  await writeFile(join(app, 'postfixadmin.db'), '');
  await run('php', ['upgrade.php'], { cwd: join(app, 'public') });
  const cli = (...args: string[]) =>
    run('php', ['scripts/postfixadmin-cli.php', ...args], { cwd: app });
  const password = ['--password', ADMIN.password, '--password2', ADMIN.password];
  await cli('admin', 'add', ADMIN.name, '--superadmin', '1', '--active', '1', ...password);
  await cli('domain', 'add', 'corp.example', '--description', 'Head office');
  return app;
}
