import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';

type Call<A extends unknown[]> = (...args: A) => Promise<void>;

/**
 * Default rest in ms, that of a person who looks before acting. A picture needs the page to be at rest for about
 * 350 ms, and the browser takes two a second at most; measured on two busy cores, 500 ms leave one step in three
 * without its picture.
 */
export const DEFAULT_PACE_MS = 900;

interface Pace {
  ms: number;
}

/** The pace of each browser that has one: a second recording in it changes that one. */
const paces = new WeakMap<Browser, Pace>();

/**
 * Makes scripted input as unhurried as a person's: the pointer rests on its target before it presses, and the hands
 * rest before they type. Without it a script is faster than the browser lets anybody take pictures.
 * Covers `page` and the tabs that open later.
 * @param ms rest before each press, burst of typing or key; 0 for none
 */
export function pace(browser: Browser, page: Page, ms: number): void {
  const known = paces.get(browser);
  if (known) {
    known.ms = ms;
    return;
  }
  const current: Pace = { ms };
  paces.set(browser, current);
  pacePage(page, current);
  browser.on('targetcreated', (target) => {
    if (target.type() === 'page') {
      void target.page().then(
        (opened) => opened && pacePage(opened, current),
        () => undefined, // closed before it could be looked at
      );
    }
  });
}

function pacePage({ mouse, keyboard }: Page, current: Pace): void {
  // a click is made of a press, typing of keys: only the outermost call rests
  let depth = 0;
  const paced =
    <A extends unknown[]>(
      call: Call<A>,
      rest: (...args: NoInfer<A>) => Promise<unknown>,
    ): Call<A> =>
    async (...args) => {
      if (depth === 0) await rest(...args);
      depth += 1;
      try {
        await call(...args);
      } finally {
        depth -= 1;
      }
    };
  const wait = async () => {
    if (current.ms > 0) await delay(current.ms);
  };
  const pointAndWait = async (x: number, y: number, ..._others: unknown[]) => {
    if (current.ms > 0) await mouse.move(x, y);
    await wait();
  };
  mouse.click = paced(mouse.click.bind(mouse), pointAndWait);
  mouse.down = paced(mouse.down.bind(mouse), wait);
  keyboard.type = paced(keyboard.type.bind(keyboard), wait);
  keyboard.press = paced(keyboard.press.bind(keyboard), wait);
  keyboard.down = paced(keyboard.down.bind(keyboard), wait);
}
