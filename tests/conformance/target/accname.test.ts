import { afterAll, beforeAll, expect, it } from 'vitest';
import { NAME_CASES } from './accname-cases';
import { TargetPage } from './target-page';

let at: TargetPage;
beforeAll(async () => {
  at = await TargetPage.open();
});
afterAll(() => at.close());

it('computes accessible names by the W3C algorithm, and no worse than the best library', async () => {
  await at.show('');
  const wrong: string[] = [];
  let total = 0;
  let library = 0;
  for (const [step, cases] of Object.entries(NAME_CASES)) {
    for (const { about, html, name } of cases) {
      const names = await at.names(html);
      total++;
      if (names.library === name) library++;
      if (names.ours !== name) wrong.push(`${step}, ${about}: "${names.ours}", not "${name}"`);
    }
  }
  console.log(`accname: ${total - wrong.length} of ${total}; dom-accessibility-api: ${library}`);
  expect(wrong).toEqual([]);
  expect(total - wrong.length).toBeGreaterThanOrEqual(library);
});
