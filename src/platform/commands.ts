import { browser } from './browser';

/** The keyboard shortcuts of the manifest. */
export type Command = 'toggle-recording' | 'toggle-pause' | 'take-picture';

const COMMANDS: ReadonlySet<string> = new Set<Command>([
  'toggle-recording',
  'toggle-pause',
  'take-picture',
]);

/** Call it synchronously when the background starts. */
export function onCommand(callback: (command: Command) => void): void {
  browser.commands.onCommand.addListener((name) => {
    if (COMMANDS.has(name)) callback(name as Command);
  });
}

/** Opens the popup, where the browser lets an extension do so. */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup?.();
}
