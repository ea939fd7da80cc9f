/** Ways to speak of a thing of one role. Slots: `{name}`, `{ordinal}`. */
export interface ThingForms {
  named: string;
  /** One of several of the same name. */
  namedNth: string;
  nameless: string;
  namelessNth: string;
}

/** What is said of a thing when its role matters to the reader. */
const THINGS = [
  'button',
  'link',
  'tab',
  'menuItem',
  'option',
  'checkbox',
  'switch',
  'field',
  'codeEditor',
  'textEditor',
  'list',
  'slider',
  'image',
  'canvas',
  'row',
  'cell',
  'columnHeader',
  'rowHeader',
  'treeItem',
  'heading',
  'media',
  'item',
] as const;
export type Thing = (typeof THINGS)[number];

/** Places that are spoken of differently. */
const PLACES = [
  'dialog',
  'row',
  'item',
  'menu',
  'list',
  'tabPanel',
  'table',
  'toolbar',
  'navigation',
  'header',
  'footer',
  'panel',
  'group',
  'tree',
  'frame',
  'section',
] as const;
export type PlaceWord = (typeof PLACES)[number];

/**
 * All the words of captions in one language: whole sentences with slots, one for each number of slots, so
 * that a language may order them as it must.
 *
 * Slots: `{target}` a thing with its role, `{name}` a thing by its name alone, `{value}`, `{field}`, `{key}`,
 * `{destination}`, `{title}`, `{url}`, `{text}`, `{place}`.
 */
export interface Messages {
  sentences: Readonly<Record<SentenceKey, string>>;
  things: Readonly<Record<Thing, ThingForms>>;
  /** Slot: `{name}`. */
  places: Readonly<Record<PlaceWord, string>>;
  /** Places of a page that need no name. */
  namelessPlaces: Readonly<Partial<Record<PlaceWord, string>>>;
  /** A sentence with a place. Slots: `{sentence}`, `{place}`. */
  inPlace: string;
  /** A place within a place. Slots: `{inner}`, `{outer}`. */
  placeInPlace: string;
  /** Slot: `{sentence}`. */
  disabled: string;
  /** "third" for 3. */
  ordinal(position: number): string;
  results: Readonly<Record<ResultKey, string>>;
  /** Two results after one step. Slots: `{first}`, `{second}`. */
  twoResults: string;
  /** Two or more results, joined. */
  severalResults: string;
  /** Titles of SOPs. Slots: `{task}`, `{console}`. */
  titles: { task: string; taskInConsole: string };
}

export type SentenceKey =
  | 'click'
  | 'clickAt'
  | 'doubleClick'
  | 'rightClick'
  | 'openInNewTab'
  | 'type'
  | 'typeSomething'
  | 'clear'
  | 'select'
  | 'selectOnly'
  | 'selectSomething'
  | 'check'
  | 'uncheck'
  | 'choose'
  | 'chooseIn'
  | 'turnOn'
  | 'turnOff'
  | 'set'
  | 'setSomething'
  | 'press'
  | 'pressIn'
  | 'pressSomething'
  | 'upload'
  | 'uploadTo'
  | 'uploadSomething'
  | 'uploadSomethingTo'
  | 'drag'
  | 'dragTo'
  | 'hover'
  | 'expand'
  | 'collapse'
  | 'goTo'
  | 'goToTitle'
  | 'goBack'
  | 'goForward'
  | 'reload'
  | 'switchTab'
  | 'switchTabUnknown'
  | 'closeTab'
  | 'closeTabUnknown'
  | 'gap'
  | 'gapUnknown';

export type ResultKey = 'navigation' | 'newTab' | 'dialog' | 'download' | 'message';
