import type * as v from 'valibot';

/** Where and what, for a person: `sections, 2nd, steps, 5th, kind is ...`, shortened when hostile. */
export function placeOf(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map((item) => {
    const key = item.key;
    return typeof key === 'number' ? `[${key}]` : `.${String(key)}`;
  });
  const place = path.join('').replace(/^\./, '');
  const received = issue.received.length > 60 ? `${issue.received.slice(0, 60)}…` : issue.received;
  const expected = issue.expected ?? 'something else';
  return `${place.slice(0, 200) || 'the whole'} is ${received}, not ${
    expected.length > 120 ? 'one of the values that the format knows' : expected
  }`;
}
