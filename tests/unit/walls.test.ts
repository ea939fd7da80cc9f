import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** What each room may import of the others. A room may always import itself. */
const MAY_IMPORT: Record<string, string[]> = {
  core: [],
  page: ['core', 'platform'],
  imaging: ['core'],
  storage: ['core', 'imaging'],
  platform: ['core'],
  background: ['core', 'imaging', 'storage', 'platform'],
  app: ['core', 'storage', 'imaging', 'platform', 'ui'],
  ui: [],
};

/** Inside core: which folder may import which. */
const IN_CORE: Record<string, string[]> = {
  sop: [],
  recording: ['sop'],
  redaction: ['sop'],
  export: ['sop'],
};

/** Packages that only one room may know. `core` may use schema, text and ordering libraries: no DOM, no browser. */
const PACKAGES: Record<string, RegExp> = {
  core: /^(valibot|fractional-indexing|mdast.*|hast.*|unist.*|micromark.*|jszip)$/,
  page: /^$/,
  imaging: /^html2canvas-pro$/,
  storage: /^dexie$/,
  platform: /^(webextension-polyfill|valibot)$/,
  background: /^$/,
  app: /^(react|react-dom|zustand|@dnd-kit\/.*|lucide-react)$/,
  ui: /^(react|react-dom|lucide-react)$/,
};

interface Import {
  file: string;
  specifier: string;
  /** Path inside src (`core/sop/model`), or null for a package. */
  target: string | null;
  typeOnly: boolean;
}

describe('walls', () => {
  const imports = filesUnder('src').flatMap(importsOf);

  test('the check sees the code', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  test('rooms import only what they may', () => {
    expect(imports.filter((i) => i.target !== null && !isAllowed(i)).map(show)).toEqual([]);
  });

  test('packages stay in their rooms', () => {
    const wrong = imports.filter(
      (i) => i.target === null && !i.specifier.endsWith('.css') && !packageAllowed(i),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  test('the polyfill is imported in one file', () => {
    const files = imports
      .filter((i) => i.specifier === 'webextension-polyfill' && !i.typeOnly)
      .map((i) => i.file);
    expect(files).toEqual(['src/platform/browser.ts']);
  });

  test('nobody imports an entrypoint', () => {
    expect(imports.filter((i) => i.specifier.includes('entrypoints')).map(show)).toEqual([]);
  });

  test('there are no cycles between files', () => {
    expect(cyclesIn(imports)).toEqual([]);
  });

  test('no file is named for nothing', () => {
    const vague = filesUnder('src').filter((f) => /(utils|helpers|common|manager|misc)\b/i.test(f));
    expect(vague).toEqual([]);
  });

  test('the browser, the clock and chance stay out of core', () => {
    const wrong = filesUnder('src/core').filter((file) =>
      /\b(Date\.now|new Date\(\)|Math\.random|(crypto|window|document|chrome|browser)\.[a-z])/.test(
        withoutComments(readFileSync(join(ROOT, file), 'utf8')),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

function isAllowed({ file, target, specifier }: Import): boolean {
  // an asset taken as text is data, not code
  if (/^(?:\.\.\/)+assets\/.*\?raw$/.test(specifier)) return true;
  const [, from = '', fromFolder = ''] = file.split('/');
  const [to = '', toFolder = ''] = (target ?? '').split('/');
  if (from !== to) return MAY_IMPORT[from]?.includes(to) ?? false;
  if (from !== 'core' || fromFolder === toFolder) return true;
  // files directly in core (geometry) are everyone's
  return !toFolder || !(toFolder in IN_CORE) || (IN_CORE[fromFolder]?.includes(toFolder) ?? false);
}

function packageAllowed({ file, specifier, typeOnly }: Import): boolean {
  const room = file.split('/')[1] ?? '';
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  if (typeOnly && /^(mdast|hast|webextension-polyfill)$/.test(name)) return true;
  return PACKAGES[room]?.test(name) ?? false;
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .sort();
}

function importsOf(file: string): Import[] {
  const code = readFileSync(join(ROOT, file), 'utf8');
  const { module } = parseSync(file, code);
  const found = [
    ...module.staticImports.map((i) => ({
      specifier: i.moduleRequest.value,
      typeOnly: i.entries.length > 0 && i.entries.every((e) => e.isType),
    })),
    ...module.staticExports.flatMap((e) =>
      e.entries.flatMap((entry) =>
        entry.moduleRequest
          ? [{ specifier: entry.moduleRequest.value, typeOnly: entry.isType }]
          : [],
      ),
    ),
    ...module.dynamicImports.map((i) => ({
      specifier: code.slice(i.moduleRequest.start + 1, i.moduleRequest.end - 1),
      typeOnly: false,
    })),
  ];
  return found.map(({ specifier, typeOnly }) => ({
    file,
    specifier,
    typeOnly,
    target: targetOf(file, specifier),
  }));
}

function targetOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (!specifier.startsWith('.')) return null;
  return relative(join(ROOT, 'src'), resolve(ROOT, dirname(file), specifier));
}

/** Files that import each other at run time, as `a → b → a`. Types vanish and may point both ways. */
function cyclesIn(imports: Import[]): string[] {
  const graph = new Map<string, string[]>();
  for (const { file, target, typeOnly } of imports) {
    if (target === null || typeOnly) continue;
    const from = file.replace(/^src\//, '').replace(/\.tsx?$/, '');
    graph.set(from, [...(graph.get(from) ?? []), target.replace(/\.tsx?$/, '')]);
  }
  const cycles: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (node: string, path: string[]) => {
    if (state.get(node) === 'done') return;
    if (state.get(node) === 'open') {
      cycles.push([...path.slice(path.indexOf(node)), node].join(' → '));
      return;
    }
    state.set(node, 'open');
    for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
    state.set(node, 'done');
  };
  for (const node of graph.keys()) visit(node, []);
  return cycles;
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function show({ file, specifier }: Import): string {
  return `${file} imports ${specifier}`;
}
