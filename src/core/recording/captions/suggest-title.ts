import type { StepContent } from '../../sop/model';
import { messagesIn } from './catalogues';
import { fill, toText } from './phrase';

/** What a title is guessed from. */
export type TitledStep = Pick<StepContent, 'kind' | 'target' | 'page'>;

/** Names that end any task and so name none. */
const GENERIC =
  /^(ok|okay|save|save changes|submit|done|close|cancel|next|back|continue|finish|apply|confirm|yes|no|search|menu|sign in|log ?in|go|add|create|new|edit|delete|update|more|actions?|send|login)$/i;
const TASK =
  /^(add|create|new|invite|edit|change|update|delete|remove|reset|assign|unassign|enable|disable|activate|deactivate|suspend|unlock|lock|revoke|grant|enrol?l?|register|import|export|install|configure|set up|approve|restart|move|rename|archive|restore|wipe|generate|rotate|deploy|share|provision)\b.+/i;
/** Splits "Users | Northwind Identity" and its like. */
const SEPARATOR = /\s+[|·•—–-]\s+|\s*[|·•]\s*|:\s+/;

/**
 * A title that a person might give: the decisive action and the console, as in "Add person in Northwind
 * Identity". Empty when the steps tell neither.
 */
export function suggestTitle(steps: readonly TitledStep[], language = 'en'): string {
  const { titles } = messagesIn(language);
  const console = consoleName(steps);
  const task = taskOf(steps) || lastArea(steps, console);
  if (task === '' || task === console) return console;
  const slots = { task: plain(task), console: plain(console) };
  return toText(fill(console === '' ? titles.task : titles.taskInConsole, slots));
}

function plain(text: string) {
  return [{ kind: 'plain' as const, text }];
}

/** The dialog in which most was done, else the last action that says what it does. */
function taskOf(steps: readonly TitledStep[]): string {
  const dialogs = new Map<string, number>();
  for (const { target } of steps) {
    const dialog = target?.context.find(({ role }) => role === 'dialog');
    if (dialog && !dialog.name.endsWith('?')) {
      dialogs.set(dialog.name, (dialogs.get(dialog.name) ?? 0) + 1);
    }
  }
  const [main] = [...dialogs].sort((a, b) => b[1] - a[1]);
  if (main && main[1] > 1) return main[0];
  const clicked = steps
    .filter(({ kind, target }) => kind === 'click' && target !== null)
    .map(({ target }) => target?.name.trim() ?? '');
  return clicked.findLast((name) => TASK.test(name) && !GENERIC.test(name)) ?? main?.[0] ?? '';
}

/** The part that most page titles share. */
function consoleName(steps: readonly TitledStep[]): string {
  const titles = new Set(steps.map(({ page }) => page?.title.trim() ?? '').filter(Boolean));
  const counts = new Map<string, number>();
  for (const title of titles) {
    const parts = title.split(SEPARATOR).map((part) => part.trim());
    for (const part of new Set(parts)) {
      if (part !== '') counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort(
    (a, b) => b[1] - a[1] || position(titles, b[0]) - position(titles, a[0]),
  );
  return best && (best[1] > 1 || titles.size === 1) ? best[0] : '';
}

/** Consoles name themselves last: "Users - Northwind Identity". */
function position(titles: ReadonlySet<string>, part: string): number {
  return Math.max(...[...titles].map((title) => title.indexOf(part)));
}

function lastArea(steps: readonly TitledStep[], console: string): string {
  const title = steps.findLast(({ page }) => (page?.title ?? '') !== '')?.page?.title ?? '';
  return title.split(SEPARATOR).find((part) => part.trim() !== '' && part.trim() !== console) ?? '';
}
