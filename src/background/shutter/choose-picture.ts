import type { ScreenshotOmission } from '@/core/sop/model';
import { type Press, showsMoment, showsRecentPast, stillShowsMoment } from './judge-picture';
import { omission } from './omission';
import type { PinnedPress, TabPictures } from './tab-pictures';
import type { Taken } from './take-picture';

/** ms that a standing picture, begun before the press, is waited for. */
const PATIENCE = 1200;

/** Best first: the very moment, before or just after the press, then the recent past. */
export async function choosePicture(
  press: PinnedPress,
  tab: TabPictures,
  wait: (ms: number) => Promise<void>,
): Promise<Taken | ScreenshotOmission> {
  const { standing } = press;
  const fits = (taken: Taken) =>
    showsMoment(taken, press, tab) || stillShowsMoment(taken, press, standing);
  if (standing && fits(standing)) return standing;
  const live = await press.live;
  if (live?.kind === 'taken' && fits(live.taken)) return live.taken;
  if (press.underWay) await Promise.race([press.underWay, wait(PATIENCE)]);
  if (tab.standing && fits(tab.standing)) return tab.standing;
  if (standing && showsRecentPast(standing, press, tab)) return standing;
  if (live?.kind === 'refused') return live.omission;
  if (live?.kind === 'unstable') return omission(live.reason);
  return omission(live ? 'page-changed' : 'too-fast');
}

/**
 * The press was not announced: keys in a field are not, nor what came before the worker did. Only a picture that
 * is proven to fit will do, or that of the click into the field.
 */
export async function choosePictureUnannounced(
  press: Press,
  tab: TabPictures,
  wait: (ms: number) => Promise<void>,
): Promise<Taken | ScreenshotOmission> {
  const { standing } = tab;
  const isFit =
    standing &&
    (showsMoment(standing, press, tab) ||
      stillShowsMoment(standing, press, null) ||
      showsRecentPast(standing, press, tab));
  if (isFit) return standing;
  const click = tab.clickBefore(press);
  if (click) return choosePicture(click, tab, wait);
  return omission(press.evidence.at < tab.since ? 'interrupted' : 'page-changed');
}
