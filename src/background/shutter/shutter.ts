import type { PressEvidence } from '@/core/recording/action';
import type { RedactionBox } from '@/core/sop/model';
import { createCaptureLimiter } from './capture-limiter';
import { choosePicture, choosePictureUnannounced } from './choose-picture';
import { type Press, showsMoment } from './judge-picture';
import { omission } from './omission';
import { showTarget } from './show-target';
import type { PictureOutcome, ShutterDeps } from './shutter-deps';
import { TabPictures } from './tab-pictures';
import { type Attempt, attemptPicture } from './take-picture';

/** Takes pictures of tabs at the right moment, redacted; keeps the latest of each tab in memory. */
export interface Shutter {
  /** The page changed and came to rest: consider taking the standing picture of the tab. */
  settled(tabId: number): void;
  /** First change in a frame since it was measured. `at` in epoch ms. */
  changed(tabId: number, frameId: number, at: number): void;
  /** Button or key went down. Starts a live capture when the standing picture doesn't show this moment. */
  press(tabId: number, frameId: number, press: PressEvidence): void;
  /**
   * The picture of the page before the action, or why there is none. Never throws.
   * With no press (the action was not by hand on the page): the page as it is once it rests.
   */
  pictureFor(
    tabId: number,
    frameId: number,
    framePath: number[] | null,
    press: PressEvidence | null,
  ): Promise<PictureOutcome>;
  /** A picture of the page as it is now. Never throws. */
  now(tabId: number): Promise<PictureOutcome>;
  /** The tab closed or its top document was replaced. Actions from before still get their pictures. */
  forget(tabId: number): void;
}

const ATTEMPTS = 3;
/** ms between attempts. */
const RETRY_GAP = 550;
/** ms between standing pictures of a page that goes on changing by itself. */
const IDLE_GAP = 1500;
const IDLE_PICTURES = 4;
/** ms that a page gets to come to rest when it is pictured for itself. */
const REST_PATIENCE = 1500;
/** ms after which a forgotten tab's late actions are no longer expected. */
const LATE_ACTIONS = 15_000;

export function createShutter(deps: ShutterDeps): Shutter {
  const limiter = createCaptureLimiter(deps);
  const tabs = new Map<number, TabPictures>();

  function tabOf(tabId: number): TabPictures {
    let tab = tabs.get(tabId);
    if (!tab) {
      tab = new TabPictures(deps.now());
      tabs.set(tabId, tab);
    }
    return tab;
  }

  function attempt(tabId: number, boxes: RedactionBox[], isLast: boolean): Promise<Attempt> {
    const tab = tabOf(tabId);
    const running = attemptPicture(deps, tabId, boxes, isLast).finally(() => {
      if (tab.attempt === running) tab.attempt = null;
    });
    tab.attempt = running;
    return running;
  }

  async function take(tabId: number): Promise<Attempt> {
    let boxes: RedactionBox[] = [];
    for (let round = 1; ; round++) {
      await limiter.take();
      const result = await attempt(tabId, boxes, round === ATTEMPTS);
      if (result.kind !== 'unstable' || round === ATTEMPTS) return result;
      boxes = result.boxes;
      await deps.wait(RETRY_GAP);
    }
  }

  async function takeStanding(tabId: number, tab: TabPictures): Promise<void> {
    while (tab.isWanted) {
      tab.isWanted = false;
      if (tab.isUnchanged()) return;
      if (tab.idlePictures >= IDLE_PICTURES) await deps.wait(IDLE_GAP);
      const { document } = tab;
      const result = await take(tabId);
      if (result.kind === 'taken') tab.keep(result.taken, document);
      tab.idlePictures++;
    }
  }

  function startLive(tabId: number, tab: TabPictures): Promise<Attempt> | null {
    // a second one beside it would slow both down, and show no earlier moment
    if (tab.attempt) return tab.attempt;
    if (!limiter.tryTake()) return null;
    const { document } = tab;
    return attempt(tabId, [], true).then((result) => {
      if (result.kind === 'taken') tab.keep(result.taken, document);
      return result;
    });
  }

  async function now(tabId: number): Promise<PictureOutcome> {
    const tab = tabOf(tabId);
    const { document } = tab;
    const result = await take(tabId);
    if (result.kind === 'refused') return { ok: false, omission: result.omission };
    if (result.kind === 'unstable') return { ok: false, omission: omission(result.reason) };
    tab.keep(result.taken, document);
    return result.taken.picture;
  }

  async function atRest(tabId: number, tab: TabPictures): Promise<PictureOutcome> {
    const asked = deps.now();
    if (!tab.isUnchanged()) await Promise.race([tab.next(), deps.wait(REST_PATIENCE)]);
    const { standing } = tab;
    if (standing && tab.isUnchanged()) return standing.picture;
    const outcome = await now(tabId);
    // what was done meanwhile may already be in that picture
    const isLate = tab.presses.some((press) => press.evidence.at >= asked);
    return isLate ? { ok: false, omission: omission('too-fast') } : outcome;
  }

  function unannounced(tab: TabPictures, press: Press) {
    const chosen = choosePictureUnannounced(press, tab, deps.wait);
    // known from now on: a later action's picture must not be from before this one
    tab.notePress({ ...press, standing: tab.standing, underWay: null, live: null });
    return chosen;
  }

  return {
    settled(tabId) {
      const tab = tabOf(tabId);
      tab.isWanted = true;
      tab.underWay ??= takeStanding(tabId, tab).finally(() => {
        tab.underWay = null;
      });
    },

    changed(tabId, frameId, at) {
      tabOf(tabId).noteChange({ frameId, at });
    },

    press(tabId, frameId, evidence) {
      const tab = tabOf(tabId);
      const press = { frameId, evidence };
      const same = tab.sameMoment(press);
      const { standing, underWay } = same ?? tab;
      const isGood = standing !== null && showsMoment(standing, press, tab);
      const live = isGood ? null : (same?.live ?? startLive(tabId, tab));
      tab.notePress({ ...press, standing, underWay, live });
    },

    async pictureFor(tabId, frameId, framePath, evidence) {
      const tab = tabOf(tabId);
      if (!evidence) return atRest(tabId, tab);
      const announced = tab.pressOf(frameId, evidence);
      const chosen = announced
        ? await choosePicture(announced, tab, deps.wait)
        : await unannounced(tab, { frameId, evidence });
      if ('reason' in chosen) return { ok: false, omission: chosen };
      const outcome = await chosen.picture;
      if (!outcome.ok) return outcome;
      const screenshot = showTarget(outcome.screenshot, chosen, frameId, framePath, evidence.box);
      return { ok: true, screenshot };
    },

    now,

    forget(tabId) {
      const tab = tabs.get(tabId);
      if (!tab) return;
      tab.turnPage();
      const { document } = tab;
      void deps.wait(LATE_ACTIONS).then(() => {
        const isUnused = tab.document === document && !tab.standing && !tab.underWay;
        if (isUnused && tabs.get(tabId) === tab) tabs.delete(tabId);
      });
    },
  };
}
