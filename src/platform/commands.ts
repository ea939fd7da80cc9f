import { type Command, SUGGESTED_KEYS } from '@/core/recording/shortcuts';
import { browser } from './browser';

/** Call it synchronously when the background starts. */
export function onCommand(callback: (command: Command) => void): void {
  browser.commands.onCommand.addListener((name) => {
    if (name in SUGGESTED_KEYS) callback(name as Command);
  });
}

/** Opens the popup, where the browser lets an extension do so. */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup?.();
}
