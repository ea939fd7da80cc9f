import { expect, it } from 'vitest';
import { NAME_CASES } from './accname-cases';
import { TargetPage } from './target-page';

it.each(['chromium', 'firefox'] as const)(
  'computes accessible names in %s by the W3C algorithm, no worse than the best library',
  async (browser) => {
    await using at = await TargetPage.open(browser);
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
    console.log(
      `accname in ${browser}: ${total - wrong.length} of ${total}; dom-accessibility-api: ${library}`,
    );
    expect(wrong).toEqual([]);
    expect(total - wrong.length).toBeGreaterThanOrEqual(library);
  },
);
