import type { OmissionReason, ScreenshotOmission } from '@/core/sop/model';

/** Reasons the shutter gives; others (storage, settings) are given by those who know them. */
export type ShutterReason = Exclude<OmissionReason, 'storage-full' | 'turned-off' | 'removed'>;

const SENTENCES: Record<ShutterReason, string> = {
  'page-changed':
    'The page kept changing, so no picture could be matched to the moment before this action.',
  'too-fast': 'This action followed the one before too quickly for a picture to be taken between.',
  'no-access': 'SOPwright has no permission to take a picture of this site.',
  'tab-changed': 'Another tab was in front when the picture was to be taken.',
  'not-visible': 'The page was not visible when the picture was to be taken.',
  zoomed: 'The page was zoomed by pinching, so sensitive places could not be covered for sure.',
  'frame-silent':
    'The page did not say where its sensitive places are, so no picture was kept of it.',
  'capture-failed': 'The browser did not deliver a picture.',
  'verification-failed':
    'The check of the finished picture failed, so the picture was thrown away.',
  'scan-failed': 'The page could not be searched for sensitive places, so no picture was kept.',
  'private-window': 'Pictures are not taken in private windows.',
  interrupted: 'The browser had put SOPwright to sleep and the page had already changed.',
  'not-a-page': 'The browser does not let extensions see this page.',
};

export function omission(reason: ShutterReason): ScreenshotOmission {
  return { reason, detail: SENTENCES[reason] };
}
