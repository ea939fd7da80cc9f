import {
  DEFAULT_RECORDING_OPTIONS,
  type RecordingOptions,
  type RecordingScope,
} from '@/core/recording/recording';

export interface RecordChoices {
  scope: RecordingScope;
  options: RecordingOptions;
}

const KEY = 'sopwright.record-choices';

/** What the person chose last time on this computer. */
export function readRecordChoices(): RecordChoices {
  const choices: RecordChoices = { scope: 'site', options: { ...DEFAULT_RECORDING_OPTIONS } };
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return choices;
    if (Reflect.get(stored, 'scope') === 'all') choices.scope = 'all';
    for (const name of ['returnAccess', 'pictures'] as const) {
      const value: unknown = Reflect.get(stored, name);
      if (typeof value === 'boolean') choices.options[name] = value;
    }
  } catch {
    // unreadable or forbidden storage: the defaults do
  }
  return choices;
}

export function keepRecordChoices({ scope, options }: RecordChoices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ scope, ...options }));
  } catch {
    // the choice is asked again next time
  }
}
