import { resolve } from 'node:path';
import { build } from 'vite';

/** Builds a source file into one script that sets `globalThis[name]` to its exports. */
export async function bundleForPage(entry: string, name: string): Promise<string> {
  const root = resolve(import.meta.dirname, '../..');
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': resolve(root, 'src') } },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(root, entry), formats: ['iife'], name },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error(`No bundle for ${entry}`);
  return `${output.output[0].code}\nglobalThis.${name} = ${name};`;
}
