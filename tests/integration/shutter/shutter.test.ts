import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VerificationError } from '@/imaging/picture-error';
import { CaptureError } from '@/platform/capture';
import { FakeTab, secretAt, seen, TAB, TARGET } from './fake-tab';

vi.mock('@/platform/browser', () => ({ browser: {} }));

let tab: FakeTab;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  tab = new FakeTab();
});
afterEach(() => vi.useRealTimers());

/** Lets time pass until the promise has settled. */
async function soon<T>(promise: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(8000);
  return promise;
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('the picture of an action', () => {
  it('is the one taken when the page had come to rest, with the target marked', async () => {
    await tab.rest();
    const press = tab.press();
    tab.change('saved');
    const outcome = await soon(tab.pictureFor(press));
    expect(seen(outcome)).toBe('users');
    expect(outcome.ok && outcome.screenshot.meta.target).toEqual(press.box);
    expect(tab.captures).toHaveLength(1);
  });

  it('is never of the next page, even when that rests before the action is stored', async () => {
    await tab.rest();
    const press = tab.press();
    tab.shutter.forget(TAB);
    tab.top.counters = { document: 'next', mutations: 0, scrolls: 0, resizes: 0 };
    tab.shows = 'next page';
    await tab.rest(2000);
    expect(seen(await soon(tab.pictureFor(press)))).toBe('users');
  });

  it('is taken while the button is down when there was none', async () => {
    const press = tab.press();
    const outcome = tab.pictureFor(press);
    await pass(80);
    tab.change('saved');
    expect(seen(await soon(outcome))).toBe('users');
  });

  it('is left out when the page changed before the capture was proven', async () => {
    const press = tab.press();
    const outcome = tab.pictureFor(press);
    await pass(10);
    tab.change('saved');
    expect(seen(await soon(outcome))).toBe('none: page-changed');
  });

  it('survives a tooltip under the pointer, the target standing still', async () => {
    await tab.rest();
    tab.change('users with tooltip');
    await pass(100);
    const press = tab.press();
    tab.change('saved');
    expect(seen(await soon(tab.pictureFor(press)))).toBe('users');
  });

  it('is not an older one when the target has moved', async () => {
    await tab.rest();
    tab.change('users, a banner above');
    const press = tab.press(tab.top, 'save', { ...TARGET, y: TARGET.y + 60 });
    tab.change('saved');
    expect(seen(await soon(tab.pictureFor(press)))).toBe('none: page-changed');
  });

  it('is not the one from before another action', async () => {
    await tab.rest();
    tab.press(tab.top, 'next');
    tab.change('page 2');
    await pass(100);
    const press = tab.press();
    tab.change('page 3');
    expect(seen(await soon(tab.pictureFor(press)))).toBe('none: page-changed');
  });

  it('is the same for two presses between which nothing changed', async () => {
    await tab.rest();
    const first = tab.press();
    await pass(150);
    const second = tab.press();
    tab.change('row open');
    expect(seen(await soon(tab.pictureFor(first)))).toBe('users');
    expect(seen(await soon(tab.pictureFor(second)))).toBe('users');
  });

  it('is not the one from before the same button was pressed already', async () => {
    await tab.rest();
    tab.press(tab.top, 'next');
    await pass(100);
    tab.change('page 2');
    const second = tab.press(tab.top, 'next');
    tab.change('page 3');
    expect(seen(await soon(tab.pictureFor(second)))).toBe('none: page-changed');
  });

  it('of typing is that of the click into the field when there was no time for another', async () => {
    await tab.rest();
    tab.press(tab.top, 'name');
    tab.change('field focused');
    await pass(60);
    // keys in a field are not announced
    const key = tab.evidence('name');
    tab.change('a letter');
    expect(seen(await soon(tab.pictureFor(key)))).toBe('users');
  });

  it('is not one in which another frame already shows the consequence', async () => {
    const blade = tab.addChild({ x: 500, y: 0, width: 500, height: 800 });
    await tab.rest();
    const press = tab.press();
    await pass(100);
    tab.change('blade open', blade);
    await tab.rest(2000);
    expect(seen(await soon(tab.pictureFor(press)))).toBe('users');

    tab = new FakeTab();
    const other = tab.addChild({ x: 500, y: 0, width: 500, height: 800 });
    const unseen = tab.press();
    tab.change('blade open', other);
    await tab.rest(2000);
    expect(seen(await soon(tab.pictureFor(unseen)))).not.toBe('blade open');
  });

  it('tells when actions follow each other too fast for the browser', async () => {
    await tab.rest(60);
    tab.change('two');
    await tab.rest(60);
    tab.change('three');
    const press = tab.press(tab.top, 'moved away');
    tab.change('four');
    expect(seen(await soon(tab.pictureFor(press)))).toBe('none: too-fast');
  });

  it('is left out honestly when the worker woke up after the press', async () => {
    const press = tab.press();
    await pass(500);
    const revived = new FakeTab();
    revived.change('saved');
    await revived.rest();
    expect(seen(await soon(revived.pictureFor(press)))).toBe('none: interrupted');
  });

  it('is the one still being redacted when the press comes, and takes no other', async () => {
    tab.redaction = 900;
    tab.change('users');
    await tab.rest();
    const press = tab.press();
    const outcome = tab.pictureFor(press);
    tab.change('saved');
    expect(seen(await soon(outcome))).toBe('users');
    expect(tab.captures).toHaveLength(1);
  });

  it('is the one being taken when the press comes: two at a time are slower than one', async () => {
    tab.shutter.settled(TAB);
    await pass(10);
    const press = tab.press();
    expect(seen(await soon(tab.pictureFor(press)))).toBe('users');
    expect(tab.captures).toHaveLength(1);
  });

  it('is watched for while the one before is still being redacted', async () => {
    tab.redaction = 900;
    await tab.rest();
    tab.change('dialog');
    await tab.rest();
    expect(tab.captures).toHaveLength(2);
    const press = tab.press();
    tab.change('saved');
    expect(seen(await soon(tab.pictureFor(press)))).toBe('dialog');
  });

  it('that failed its check is none, and the next page gets a new one', async () => {
    tab.redaction = new VerificationError('not covered');
    await tab.rest();
    expect(seen(await soon(tab.pictureFor(tab.press())))).toBe('none: verification-failed');
    expect(tab.lastBytes?.every((byte) => byte === 0)).toBe(true);
    tab.redaction = 0;
    tab.change('saved');
    await tab.rest(1200);
    expect(seen(await soon(tab.pictureFor(tab.press())))).toBe('saved');
  });

  it('without a press is of the page once it rests', async () => {
    tab.change('loading');
    const outcome = tab.pictureFor(null);
    await pass(500);
    tab.change('loaded');
    await tab.rest();
    expect(seen(await soon(outcome))).toBe('loaded');
  });
});

describe('a picture is accepted only', () => {
  it('of this tab: another one came to the front during the capture', async () => {
    tab.capture = async () => {
      tab.identity.active = false;
      tab.shows = 'mail of somebody else';
      return tab.paint();
    };
    expect(seen(await soon(tab.shutter.now(TAB)))).toBe('none: tab-changed');
    expect(tab.lastBytes?.every((byte) => byte === 0)).toBe(true);
  });

  it('of this page: the tab went elsewhere during the capture', async () => {
    let round = 0;
    tab.capture = async () => {
      tab.identity.url = `https://admin.example/${round++}`;
      return tab.paint();
    };
    expect(seen(await soon(tab.shutter.now(TAB)))).toBe('none: page-changed');
  });

  it('when nothing moved meanwhile, else again, with the places of all rounds covered', async () => {
    tab.top.boxes = [secretAt(0)];
    tab.capture = async () => {
      if (tab.captures.length === 1) {
        tab.top.boxes = [secretAt(500)];
        tab.change('moved');
      }
      return tab.paint();
    };
    const outcome = await soon(tab.shutter.now(TAB));
    expect(seen(outcome)).toBe('moved');
    const covered = outcome.ok ? outcome.screenshot.meta.redactions.map(({ x }) => x) : [];
    expect(covered).toEqual([0, 480]);
    expect(tab.captures[1]! - tab.captures[0]!).toBeGreaterThanOrEqual(550);
  });

  it('when no secret was moved by a style sheet meanwhile', async () => {
    tab.top.boxes = [secretAt(0)];
    tab.capture = async () => {
      tab.top.boxes = [secretAt(tab.captures.length * 200)];
      return tab.paint();
    };
    expect(seen(await soon(tab.shutter.now(TAB)))).toBe('none: page-changed');
  });

  it('at most three times over', async () => {
    tab.capture = async () => {
      tab.change('tick');
      return tab.paint();
    };
    expect(seen(await soon(tab.shutter.now(TAB)))).toBe('none: page-changed');
    expect(tab.captures).toHaveLength(3);
  });

  it('with a restless child frame covered whole', async () => {
    const clock = tab.addChild({ x: 160, y: 320, width: 320, height: 160 });
    tab.capture = async () => {
      tab.change('tick', clock);
      return tab.paint();
    };
    const outcome = await soon(tab.shutter.now(TAB));
    expect(outcome.ok && outcome.screenshot.meta.redactions).toEqual([
      { x: 144, y: 304, width: 352, height: 192, class: 'A', kind: 'frame' },
    ]);
  });

  const spoilers: Record<string, () => void> = {
    'frame-silent': () => {
      tab.top.isSilent = true;
    },
    'scan-failed': () => {
      tab.top.scanFailed = true;
    },
    zoomed: () => {
      tab.top.pinchZoom = 1.4;
    },
    'not-visible': () => {
      tab.top.visible = false;
    },
    'private-window': () => {
      tab.identity.incognito = true;
    },
    'page-changed': () => {
      tab.capture = wideCapture;
    },
  };

  it.each(Object.entries(spoilers))('when that is safe: %s', async (reason, spoil) => {
    spoil();
    const outcome = await soon(tab.shutter.now(TAB));
    expect(seen(outcome)).toBe(`none: ${reason}`);
    expect(!outcome.ok && outcome.omission.detail).toMatch(/^[A-Z].*\.$/);
  });

  /** A capture of another shape than the viewport. */
  async function wideCapture() {
    const bytes = await tab.paint();
    new DataView(bytes.buffer).setUint32(16, 3000);
    return bytes;
  }
});

describe('when the browser takes no picture', () => {
  it('one is drawn from the page itself, by the same rules', async () => {
    tab.capture = async () => {
      throw new CaptureError('no-access');
    };
    tab.snapshot = async () => {
      const described = await tab.paint();
      return async () => {
        // drawing takes its time, the page goes on meanwhile
        tab.change('later');
        return described;
      };
    };
    expect(seen(await soon(tab.shutter.now(TAB)))).toBe('users');
  });

  it.each([
    ['no-access', () => Promise.reject(new CaptureError('no-access'))],
    ['capture-failed', () => Promise.reject(new CaptureError('failed'))],
    ['capture-failed', () => new Promise<never>(() => {})],
  ])('the reason is told: %s', async (reason, capture) => {
    tab.capture = capture;
    expect(seen(await soon(tab.shutter.now(TAB)))).toBe(`none: ${reason}`);
  });
});

describe("the browser's quota", () => {
  it('is kept over all tabs: never three captures in a second', async () => {
    for (let i = 0; i < 12; i++) {
      tab.change(`state ${i}`);
      tab.shutter.settled(TAB);
      tab.press(tab.top, `key ${i}`);
      void tab.shutter.now(TAB);
      await pass(170);
    }
    await pass(20_000);
    expect(tab.captures.length).toBeGreaterThan(5);
    tab.captures.forEach((at, i) => {
      if (i >= 2) expect(at - tab.captures[i - 2]!).toBeGreaterThanOrEqual(1000);
    });
  });

  it('is waited for when others have used it up', async () => {
    tab.capture = async () => {
      if (tab.captures.length < 3) throw new CaptureError('quota');
      return tab.paint();
    };
    expect(seen(await soon(tab.shutter.now(TAB)))).toBe('users');
  });

  it('is not spent on a page that has not changed', async () => {
    await tab.rest();
    await tab.rest();
    await tab.rest();
    expect(tab.captures).toHaveLength(1);
  });
});
