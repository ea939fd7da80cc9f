import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

export type ConsoleName = 'okta-like' | 'intune-like';
export const consoleNames: readonly ConsoleName[] = ['okta-like', 'intune-like'];

const home = fileURLToPath(new URL('.', import.meta.url));
const pages: Record<ConsoleName, string[]> = {
  'okta-like': ['index.html'],
  'intune-like': ['index.html', 'blade.html'],
};

/** Two Reacts in one page fail only at run time and obscurely, so the build refuses them. */
function refuseTwoReacts(): Plugin {
  return {
    name: 'refuse-two-reacts',
    generateBundle(_, bundle) {
      const roots = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of chunk.moduleIds) {
          const root = /^(?<root>.*\/node_modules\/(?:react|react-dom))\//.exec(
            id.replaceAll(sep, '/'),
          )?.groups?.root;
          if (root) roots.add(root);
        }
      }
      if (roots.size !== 2)
        this.error(`expected one react and one react-dom, found: ${[...roots].join(', ')}`);
    },
  };
}

async function listSources(folder: string): Promise<string[]> {
  const entries = await readdir(join(home, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:tsx?|html)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes(`${sep}dist${sep}`))
    .sort();
}

async function hashSources(name: ConsoleName): Promise<string> {
  const hash = createHash('sha256');
  const paths = [
    ...(await listSources(name)),
    ...(await listSources('shared')),
    join(home, 'package.json'),
    join(home, 'build.ts'),
  ];
  for (const path of paths)
    hash
      .update(path.slice(home.length))
      .update('\0')
      .update(await readFile(path))
      .update('\0');
  return hash.digest('hex');
}

async function buildForProduction(name: ConsoleName, outDir: string): Promise<void> {
  const root = join(home, name);
  const environment = process.env.NODE_ENV;
  // Under Vitest it is `test`, from which Vite would choose React's development JSX.
  process.env.NODE_ENV = 'production';
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      plugins: [refuseTwoReacts()],
      // The component libraries sit where npm hoisted them, next to the extension's own, newer React.
      resolve: { dedupe: ['react', 'react-dom', 'scheduler'] },
      build: {
        outDir,
        emptyOutDir: true,
        chunkSizeWarningLimit: 4000,
        rolldownOptions: { input: pages[name].map((page) => join(root, page)) },
      },
    });
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
  }
}

/**
 * Builds a console to static files unless its sources are the same as at the last build.
 * Each state of the sources has a folder of its own, named by their hash and moved into place whole: test files that run side
 * by side can build at once, and one being served is never pulled away.
 * @returns the folder with the files.
 */
export async function buildConsole(name: ConsoleName): Promise<string> {
  const root = join(home, name);
  const hash = (await hashSources(name)).slice(0, 16);
  const finished = join(root, 'dist', hash);
  if (existsSync(finished)) return finished;
  const unfinished = join(root, 'dist', `${hash}.${process.pid}`);
  await buildForProduction(name, unfinished);
  try {
    await rename(unfinished, finished);
  } catch (error) {
    if (!existsSync(finished)) throw error;
    await rm(unfinished, { recursive: true });
  }
  return finished;
}
