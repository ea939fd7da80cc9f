import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Rows of the capture cases that the product is held to. */
const ROWS = 125;

type State = 'passed' | 'failed' | 'not done';

/** Prints, row by row, which capture cases hold. A test belongs to the row that its name begins with. */
export default class TableReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const rows = new Map<number, { state: State; titles: string[]; errors: string[] }>();
    for (const test of modules.flatMap((module) => [...module.children.allTests()])) {
      const [, number, title] = /^(\d+) (.+)$/s.exec(test.name) ?? [];
      if (!number || !title) continue;
      const row = rows.get(Number(number)) ?? { state: 'passed', titles: [], errors: [] };
      row.state = worse(row.state, stateOf(test));
      row.titles.push(title);
      row.errors.push(...(test.result().errors ?? []).map(({ message }) => firstLine(message)));
      rows.set(Number(number), row);
    }
    const lines: string[] = [];
    const counts: Record<State, number> = { passed: 0, failed: 0, 'not done': 0 };
    for (let number = 1; number <= ROWS; number += 1) {
      const row = rows.get(number) ?? { state: 'not done' as const, titles: [], errors: [] };
      counts[row.state] += 1;
      lines.push(`${String(number).padStart(3)}  ${row.state.padEnd(8)}  ${row.titles.join('; ')}`);
      lines.push(...row.errors.map((error) => `               ${error}`));
    }
    const broken = modules.flatMap((module) => module.errors().map(({ message }) => message));
    const sum = Object.entries(counts).map(([state, count]) => `${count} ${state}`);
    process.stdout.write(
      `${[...lines, '', ...broken, `Capture cases: ${sum.join(', ')}`].join('\n')}\n`,
    );
  }
}

function stateOf(test: TestCase): State {
  const { state } = test.result();
  return state === 'passed' || state === 'failed' ? state : 'not done';
}

function worse(a: State, b: State): State {
  const order: State[] = ['passed', 'not done', 'failed'];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
