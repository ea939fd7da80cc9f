/** Places where browsers forbid every extension to look. */
const STORES = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore\b/,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons\b/,
  /^https:\/\/addons\.mozilla\.org\//,
];

/** What to say when the browser hides even the address from the popup, which it does for no page that it lets us see. */
export const HIDDEN_PAGE =
  'The browser does not let extensions see this page: it is an empty tab, one of the browser’s own pages or its add-on store. Go to the console you want to record, or record all sites and go there afterwards.';

/**
 * Why a page can't be recorded, as a sentence; null when it can.
 * @param url the tab's address, or undefined where the browser keeps it from us
 */
export function whyNotRecordable(url: string | undefined): string | null {
  if (url === undefined || url === '') return null;
  if (STORES.some((store) => store.test(url))) {
    return 'The browser does not let extensions record its add-on store. Go to the console you want to record and try again.';
  }
  if (/^https?:/.test(url)) return null;
  if (url.startsWith('file:')) {
    return 'Files opened in the browser are recorded only if “Allow access to file URLs” is on for SOPwright in the browser’s extension settings.';
  }
  if (url === 'about:blank' || /newtab|about:home/.test(url)) {
    return 'This tab is empty. Go to the console you want to record, or record all sites and go there afterwards.';
  }
  return 'The browser does not let extensions record its own pages. Go to the console you want to record and try again.';
}
