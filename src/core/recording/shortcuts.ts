/**
 * The keys suggested to the browser for each command, as manifests write them. People can change them.
 * Chromium keeps Alt+Shift+R, P, C and X for itself and leaves a command that asks for one of these without a key.
 */
export const SUGGESTED_KEYS = {
  'toggle-recording': 'Alt+Shift+E',
  'toggle-pause': 'Alt+Shift+U',
  'take-picture': 'Alt+Shift+S',
} as const;

/** A keyboard command of the extension. */
export type Command = keyof typeof SUGGESTED_KEYS;
