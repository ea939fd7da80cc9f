/** ms values of one thing, measured many times. */
export type Timings = readonly number[];

/** The value below which `part` (0 to 1) of the values lie; NaN for none. */
function quantile(values: Timings, part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** A row of the table: what was measured, how often, and how it came out. */
export interface Figure {
  what: string;
  count: number | '';
  median: string;
  p95: string;
}

export function figure(what: string, values: Timings): Figure {
  const show = (part: number) =>
    values.length > 0 ? `${rounded(quantile(values, part))} ms` : 'none';
  return { what, count: values.length, median: show(0.5), p95: show(0.95) };
}

/** A figure that isn't a time. */
export function plainFigure(what: string, value: string): Figure {
  return { what, count: '', median: value, p95: '' };
}

function rounded(ms: number): string {
  return ms < 10 ? ms.toFixed(2) : ms.toFixed(0);
}

/** The figures under each other. */
export function tableOf(figures: readonly Figure[]): string {
  const head = { what: '', count: 'n', median: 'median', p95: 'p95' };
  const rows = [head, ...figures].map(({ what, count, median, p95 }) => [
    what,
    String(count),
    median,
    p95,
  ]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
