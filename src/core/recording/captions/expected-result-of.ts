import type { Signal } from '../../sop/step-kind';
import { messagesIn } from './catalogues';
import type { ResultKey } from './messages';
import { fill, nameToken, type Phrase, toText } from './phrase';

const RESULT_OF: Readonly<Record<Signal['kind'], ResultKey>> = {
  navigation: 'navigation',
  'new-tab': 'newTab',
  dialog: 'dialog',
  download: 'download',
  message: 'message',
};

/** What the follower should see, from nothing but what was observed; empty when nothing was. */
export function expectedResultOf(signals: readonly Signal[], language = 'en'): string {
  const messages = messagesIn(language);
  const results = finalSignals(signals).map(({ kind, text }) =>
    fill(messages.results[RESULT_OF[kind]], { text: nameToken(text) }),
  );
  const all = results.reduce<Phrase | null>(
    (first, second) => (first ? fill(messages.twoResults, { first, second }) : second),
    null,
  );
  if (!all) return '';
  return toText(results.length > 1 ? fill(messages.severalResults, { results: all }) : all);
}

/** A page is announced by its address when only the address changed: nothing that a follower would see. */
const isAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\/\S*$/i.test(text);

/** Of several pages only the last one stays; the same message twice is one. */
function finalSignals(signals: readonly Signal[]): Signal[] {
  const lastPage = signals.findLast(
    ({ kind, text }) => kind === 'navigation' && text.trim() !== '' && !isAddress(text),
  );
  const told = new Set<string>();
  return signals.filter((signal) => {
    const { kind, text } = signal;
    if (text.trim() === '' || (kind === 'navigation' && signal !== lastPage)) return false;
    const key = `${kind} ${text}`;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}
