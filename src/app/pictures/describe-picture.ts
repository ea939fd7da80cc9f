import type { OmissionReason, ScreenshotMeta, Step } from '@/core/sop/model';

/** What a picture shows, for those who do not see it. */
export function altOf(step: Step, index: number): string {
  const which = step.screenshots.length > 1 ? `Picture ${index + 1} of step` : 'Picture of step';
  const target = step.target?.name ? `, with “${step.target.name}” highlighted` : '';
  return `${which} ${step.number}${target}`;
}

/** What was destroyed in a picture, as a sentence; null when nothing was. */
export function describeRedactions(meta: ScreenshotMeta): string | null {
  if (meta.redactions.length === 0) return null;
  const counts = new Map<string, number>();
  for (const { kind } of meta.redactions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = [...counts].map(([kind, n]) => {
    const name = NAMES[kind] ?? kind.replaceAll('-', ' ');
    return n > 1 ? `${name} (${n})` : name;
  });
  return `Destroyed in this picture: ${parts.join(', ')}.`;
}

const NAMES: Record<string, string> = {
  'one-time-code': 'one-time code',
  'national-id': 'national ID',
  'ip-address': 'IP address',
  'mac-address': 'MAC address',
  iban: 'IBAN',
  guid: 'ID',
  term: 'a term from your list',
  image: 'an image',
  frame: 'a frame that could not be read',
  unscanned: 'a part that could not be checked',
  manual: 'what was covered by hand',
};

/** Why there is no picture, where the recorder left no sentence of its own. */
export const OMISSION_SENTENCES: Record<OmissionReason, string> = {
  'page-changed': 'The page changed before a picture of it could be taken.',
  'too-fast': 'The next action came too soon after this one.',
  'no-access': 'SOPwright had no access to this page.',
  'tab-changed': 'Another tab came to the front at that moment.',
  'not-visible': 'The page was not visible.',
  zoomed: 'The page was zoomed by pinching, so places in it could not be known.',
  'frame-silent': 'A frame of the page did not answer, so it could not be checked for secrets.',
  'capture-failed': 'The browser could not take a picture.',
  'verification-failed': 'It could not be made certain that every secret was gone.',
  'scan-failed': 'The page could not be checked for secrets.',
  'private-window': 'Private windows are not recorded with pictures.',
  'storage-full': 'The disk or the browser’s storage was full.',
  interrupted: 'The browser closed before the picture was stored.',
  'turned-off': 'Pictures were turned off.',
  'not-a-page': 'This happened in the browser, not in a page.',
  removed: 'The picture was removed.',
};
