import type { Action } from '@/core/recording/action';

/** A click on a button in a row, as a frame reports it. */
export function actionOf(index: number): Action {
  const at = 1_760_000_000_000 + index * 4000;
  return {
    id: `bench:${index}`,
    kind: 'click',
    at,
    endedAt: at + 90,
    targetKey: `bench#${index}`,
    target: {
      role: 'button',
      name: `Assign ${index}`,
      context: [{ role: 'row', name: `Group ${index}` }],
      frame: [],
      locators: [{ by: 'css', selector: `main > table > tbody > tr:nth-of-type(${index})` }],
    },
    value: null,
    destination: null,
    page: { title: 'People', url: 'https://admin.example.com/people' },
    press: null,
    framePath: [],
    open: false,
  };
}
