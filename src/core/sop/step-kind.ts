/** What a step is, in the package and in the database (see the published schema). */
export const STEP_KINDS = [
  'click',
  'double-click',
  'right-click',
  'open-in-new-tab',
  'type',
  'clear',
  'select',
  'check',
  'uncheck',
  'choose',
  'turn-on',
  'turn-off',
  'set',
  'press',
  'upload',
  'drag',
  'hover',
  'expand',
  'collapse',
  'go-to',
  'go-back',
  'go-forward',
  'reload',
  'switch-tab',
  'close-tab',
  'note',
  'gap',
] as const;

export type StepKind = (typeof STEP_KINDS)[number];

export type SignalKind = 'navigation' | 'new-tab' | 'dialog' | 'download' | 'message';

/** A consequence that belongs to an action. */
export interface Signal {
  kind: SignalKind;
  /** Redacted, ready to be read: the new page's heading or title, the toast's text, the file's name. */
  text: string;
}
