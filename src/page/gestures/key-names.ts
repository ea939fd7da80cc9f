import { SUGGESTED_KEYS } from '@/core/recording/shortcuts';

const MODIFIERS = new Set([
  'Alt',
  'AltGraph',
  'CapsLock',
  'Control',
  'Fn',
  'FnLock',
  'Hyper',
  'Meta',
  'NumLock',
  'OS',
  'ScrollLock',
  'Shift',
  'Super',
  'Symbol',
]);
const NO_KEYS = new Set(['Dead', 'Process', 'Unidentified', 'Compose']);
const NAMES: Record<string, string> = { ' ': 'Space', Esc: 'Escape', '+': 'Plus' };

/** Keys of the browser and of editing: nothing that a procedure would tell, unless the page took them over. */
const COMMON_SHORTCUTS = new Set(
  [
    ...'ACDEFGHJLNOPQRSTUVWXYZ0123456789'.split('').map((key) => `Ctrl+${key}`),
    ...'CIJNPRTVZ'.split('').map((key) => `Ctrl+Shift+${key}`),
    ...['Plus', '-', '=', 'Tab', 'PageUp', 'PageDown'].map((key) => `Ctrl+${key}`),
    ...['ArrowLeft', 'ArrowRight', 'F4', 'D', 'Home'].map((key) => `Alt+${key}`),
    ...['F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12', 'Shift+F10', 'Ctrl+F5', 'Shift+F5'],
  ].sort(),
);
/** Copying, pasting and undoing are seen in what they change. */
const EDITING = new Set([
  'Ctrl+A',
  'Ctrl+C',
  'Ctrl+V',
  'Ctrl+X',
  'Ctrl+Y',
  'Ctrl+Z',
  'Ctrl+Shift+Z',
  'Ctrl+Shift+V',
]);
/** The recorder's own shortcuts. */
const OWN = new Set<string>(Object.values(SUGGESTED_KEYS));

/** A keystroke as a person would write it (`Ctrl+K`), or null for one that is no keystroke of its own. */
export function keyName(event: KeyboardEvent): string | null {
  if (event.isComposing || event.keyCode === 229 || event.repeat) return null;
  if (MODIFIERS.has(event.key) || NO_KEYS.has(event.key)) return null;
  const held = [
    event.ctrlKey && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift',
    event.metaKey && (isMac() ? 'Cmd' : 'Win'),
  ].filter((name) => name !== false);
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return [...held, NAMES[event.key] ?? key].join('+');
}

/** True for a key that writes something where text can be written. */
export function isWriting(event: KeyboardEvent): boolean {
  if (event.getModifierState('AltGraph')) return true;
  if (event.metaKey) return false;
  const isCharacter = event.key.length === 1 || event.key === 'Backspace' || event.key === 'Delete';
  // Ctrl+Alt is AltGr on Windows; Alt alone writes on a Mac
  return isCharacter && (event.ctrlKey === event.altKey || (isMac() && event.altKey));
}

/** How much a shortcut tells: always worth a step, only when the page took it over, or never. */
export function shortcutWorth(name: string): 'step' | 'if-taken' | 'none' {
  const neutral = name.replace('Cmd+', 'Ctrl+');
  if (OWN.has(neutral) || EDITING.has(neutral)) return 'none';
  return COMMON_SHORTCUTS.has(neutral) ? 'if-taken' : 'step';
}

function isMac(): boolean {
  return navigator.platform.startsWith('Mac');
}
