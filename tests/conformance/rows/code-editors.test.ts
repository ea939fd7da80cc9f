import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openStage } from './stage';

const { play } = openStage();

// a real console brings both editors along as they are shipped
const client = createRequire(import.meta.url).resolve('@node-red/editor-client/package.json');
const VENDOR = join(dirname(client), 'public', 'vendor');

async function script(path: string) {
  return {
    body: await readFile(join(VENDOR, path), 'utf8'),
    headers: { 'content-type': 'text/javascript' },
  };
}

const EDITORS = {
  Monaco: {
    file: 'monaco/dist/editor.js',
    make: `monaco.editor.create(host, { value: '', language: 'plaintext', ariaLabel: 'Script' })`,
    inside: '.monaco-editor .view-lines',
  },
  Ace: { file: 'ace/ace.js', make: 'ace.edit(host)', inside: '.ace_content' },
};

for (const [name, { file, make, inside }] of Object.entries(EDITORS)) {
  test(`54 ${name}, a code editor: Type in the editor`, async () => {
    const pages = {
      '': `<title>Run script</title><h1>Run script</h1><div id="host" style="width:600px;height:200px"></div>
        <script src="{here}/editor.js"></script><script>${make}</script>`,
      'editor.js': await script(file),
    };
    const { steps } = await play(pages, async ({ page }) => {
      await (await page.waitForSelector(inside))?.click();
      await page.keyboard.type('restart nightly');
    });
    expect(steps).toMatchObject([{ kind: 'type' }]);
    expect(steps[0]?.text).toMatch(/editor/);
  });
}
