import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, ActionKind } from '../../../src/core/recording/action';
import { coalesce } from '../../../src/core/recording/coalesce';

let serial = 0;
function action(kind: ActionKind, key: string | null, rest: Partial<Action> = {}): Action {
  serial += 1;
  const at = rest.at ?? serial * 100;
  return {
    id: `doc:${serial}`,
    kind,
    at,
    endedAt: at + 10,
    targetKey: key,
    target: null,
    value: null,
    destination: null,
    page: { title: 'Console', url: 'https://console.example/' },
    press: null,
    framePath: [],
    open: false,
    ...rest,
  };
}

const text = (value: string, kinds: NonNullable<Action['value']>['kinds'] = []) => ({
  value: { text: value, kinds },
});

/** What the background does with plans: the steps, in order. */
function apply(steps: readonly Action[], incoming: Action): Action[] {
  const plan = coalesce(steps, incoming);
  if (plan.do === 'ignore') return [...steps];
  if (plan.do === 'append') return [...steps, plan.action].sort((a, b) => a.at - b.at);
  const gone = plan.do === 'replace' ? plan.actionIds : [plan.action.id];
  const [first, ...others] = gone;
  return steps
    .filter((step) => !others.includes(step.id))
    .map((step) => (step.id === first ? plan.action : step));
}

const steps = (...reports: Action[]) => reports.reduce(apply, [] as Action[]);
const kinds = (...reports: Action[]) => steps(...reports).map(({ kind }) => kind);

describe('coalescing', () => {
  it('makes typing of the click that got into the field, and keeps its moment', () => {
    const click = action('click', 'a');
    const typing = action('type', 'a', text('x'));
    expect(steps(click, typing)).toEqual([{ ...typing, at: click.at, absorbed: [click.id] }]);
  });

  it('keeps a click with nothing after it, and clicks elsewhere', () => {
    expect(kinds(action('click', 'a'))).toEqual(['click']);
    expect(kinds(action('click', 'a'), action('type', 'b'))).toEqual(['click', 'type']);
    expect(kinds(action('click', 'a'), action('click', 'b'), action('type', 'a'))).toEqual([
      'click',
      'click',
      'type',
    ]);
    expect(kinds(action('click', null), action('type', null))).toEqual(['click', 'type']);
  });

  it('joins what is typed on coming back to a field with nothing in between', () => {
    expect(steps(action('type', 'a', text('x')), action('type', 'a', text('xy')))).toMatchObject([
      { kind: 'type', value: { text: 'xy' } },
    ]);
  });

  it('makes one choice of opening, filtering and picking', () => {
    const reports = [
      action('click', 'box'),
      action('type', 'box', text('sup')),
      action('press', 'box', text('ArrowDown')),
      action('select', 'box', text('Support')),
    ];
    expect(steps(...reports)).toMatchObject([{ kind: 'select', value: { text: 'Support' } }]);
    expect(kinds(...reports, action('click', 'box'), action('select', 'box'))).toEqual([
      'select',
      'select',
    ]);
  });

  it('makes one step of a code in boxes of its own, but not of two passwords', () => {
    const digits = ['a', 'b', 'c'].map((key) =>
      action('type', key, text('[one-time code]', ['one-time-code'])),
    );
    expect(steps(...digits)).toHaveLength(1);
    const passwords = ['a', 'b'].map((key) =>
      action('type', key, text('[password]', ['password'])),
    );
    expect(steps(...passwords)).toHaveLength(2);
  });

  it('drops keys that only move between fields', () => {
    expect(kinds(action('press', 'a', text('Tab')))).toEqual([]);
    expect(kinds(action('press', 'a', text('Enter')))).toEqual(['press']);
  });

  it('takes the newer of two reports, and what was taken in does not come back', () => {
    const click = action('click', 'a');
    const typing = action('type', 'a', { ...text('x'), open: true });
    const grown = { ...typing, endedAt: typing.endedAt + 50, ...text('xyz') };
    const late = { ...click, endedAt: click.endedAt + 500, kind: 'double-click' as const };
    expect(steps(click, grown, typing, late)).toMatchObject([
      { id: typing.id, value: { text: 'xyz' }, at: click.at },
    ]);
  });

  it('recognises a click that comes after the typing it led to', () => {
    const click = action('click', 'a');
    const typing = action('type', 'a', text('x'));
    expect(steps(typing, click)).toEqual(steps(click, typing));
  });
});

it('keeps apart what is typed before and after a key, though the first was finished late', () => {
  const first = action('type', 'a', { ...text('hello'), at: 10, endedAt: 60 });
  const enter = action('press', 'a', { ...text('Enter'), at: 40 });
  const second = action('type', 'a', { ...text('again'), at: 50 });
  expect(steps(first, enter, second)).toEqual([first, enter, second]);
  const click = action('click', 'a', { at: 30 });
  expect(steps(first, click)).toMatchObject([{ id: first.id, absorbed: [click.id] }]);
});

const KINDS: ActionKind[] = ['click', 'double-click', 'type', 'select', 'press', 'set', 'check'];
const VALUES = [
  null,
  { text: 'x', kinds: [] },
  { text: 'Tab', kinds: [] },
  { text: 'Enter', kinds: [] },
  { text: '[one-time code]', kinds: ['one-time-code' as const] },
];

/** Reports as a frame makes them: actions begin one after the other, each may be reported again, grown. */
const recording = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      key: fc.constantFrom('a', 'b', null),
      value: fc.constantFrom(...VALUES),
      again: fc.nat(2),
      lasts: fc.nat(2_500),
    }),
    { maxLength: 12 },
  )
  .map((made) =>
    made.flatMap(({ kind, key, value, again, lasts }, index) => {
      const at = 1_000 * (index + 1);
      const first = action(kind, key, { id: `doc:${index}`, at, endedAt: at + lasts, value });
      return Array.from({ length: again + 1 }, (_, n) => ({ ...first, endedAt: at + lasts + n }));
    }),
  );

describe('coalescing, for any recording', () => {
  it('is the same when every report comes twice', () => {
    fc.assert(
      fc.property(recording, (reports) => {
        expect(steps(...reports.flatMap((report) => [report, report]))).toEqual(steps(...reports));
      }),
    );
  });

  it('is the same when any of the reports comes again later', () => {
    fc.assert(
      fc.property(recording, fc.array(fc.tuple(fc.nat(), fc.nat())), (reports, repeats) => {
        const arriving = [...reports];
        for (const [which, delay] of repeats) {
          const from = reports.length ? which % reports.length : 0;
          const report = reports[from];
          if (!report) continue;
          const place = Math.min(arriving.length, arriving.indexOf(report) + 1 + (delay % 8));
          arriving.splice(place, 0, report);
        }
        expect(steps(...arriving)).toEqual(steps(...reports));
      }),
    );
  });

  it('never loses an action but to one of the same element or code', () => {
    fc.assert(
      fc.property(recording, (reports) => {
        const made = steps(...reports);
        const known = made.flatMap((step) => [step.id, ...(step.absorbed ?? [])]);
        const kept = reports.filter(
          (report) => report.kind !== 'press' || report.value?.text !== 'Tab',
        );
        expect(new Set(known)).toEqual(new Set(kept.map(({ id }) => id)));
      }),
    );
  });
});
