import type { Place, Target } from '../../sop/target';
import type { Messages, PlaceWord, Thing } from './messages';
import { fill, nameToken, type Phrase } from './phrase';

/** The place role that carries a position among namesakes: its name is the number. */
const POSITION = 'position';

const THING_OF_ROLE: Readonly<Record<string, Thing>> = {
  audio: 'media',
  button: 'button',
  canvas: 'canvas',
  cell: 'cell',
  checkbox: 'checkbox',
  columnheader: 'columnHeader',
  combobox: 'list',
  gridcell: 'cell',
  heading: 'heading',
  img: 'image',
  link: 'link',
  listbox: 'list',
  menuitem: 'menuItem',
  menuitemcheckbox: 'menuItem',
  menuitemradio: 'menuItem',
  option: 'option',
  radio: 'option',
  row: 'row',
  rowheader: 'rowHeader',
  searchbox: 'field',
  slider: 'slider',
  spinbutton: 'field',
  switch: 'switch',
  tab: 'tab',
  textbox: 'field',
  treeitem: 'treeItem',
  video: 'media',
};

const WORD_OF_PLACE: Readonly<Record<string, PlaceWord>> = {
  alertdialog: 'dialog',
  banner: 'header',
  complementary: 'panel',
  contentinfo: 'footer',
  dialog: 'dialog',
  grid: 'table',
  group: 'group',
  list: 'list',
  listbox: 'list',
  listitem: 'item',
  menu: 'menu',
  menubar: 'menu',
  navigation: 'navigation',
  radiogroup: 'group',
  row: 'row',
  table: 'table',
  tablist: 'group',
  tabpanel: 'tabPanel',
  toolbar: 'toolbar',
  tree: 'tree',
  treegrid: 'table',
  treeitem: 'tree',
};

/** A thing with its role, as in `Click the "Users" link`. */
export function targetPhrase(target: Target, messages: Messages): Phrase {
  return thingPhrase(target, thingOf(target), messages);
}

/** A thing by its name alone, as in `Type "Ada" in "First name"`; by its role where it has no name. */
export function fieldPhrase(target: Target, messages: Messages): Phrase {
  const isEditor = target.inputType === 'code-editor';
  if (target.name !== '' && positionOf(target) === null && !isEditor) return nameToken(target.name);
  return targetPhrase(target, messages);
}

function thingOf(target: Target): Thing {
  if (target.inputType === 'code-editor') return 'codeEditor';
  if (target.inputType === 'contenteditable' && target.name === '') return 'textEditor';
  const thing = THING_OF_ROLE[target.role] ?? 'item';
  // Its menu is said as its place.
  if (thing === 'menuItem' && target.name !== '' && target.context.some(isMenu)) {
    return positionOf(target) === null ? 'button' : 'menuItem';
  }
  return thing;
}

function isMenu(place: Place): boolean {
  return place.role === 'menu' || place.role === 'menubar';
}

function thingPhrase(target: Target, thing: Thing, messages: Messages): Phrase {
  const forms = messages.things[thing];
  const position = positionOf(target);
  const name = nameToken(target.name);
  if (position === null) return fill(target.name === '' ? forms.nameless : forms.named, { name });
  const ordinal: Phrase = [{ kind: 'plain', text: messages.ordinal(position) }];
  return fill(target.name === '' ? forms.namelessNth : forms.namedNth, { name, ordinal });
}

function positionOf(target: Target): number | null {
  const place = target.context.find(({ role }) => role === POSITION);
  const position = Number(place?.name);
  return place && Number.isInteger(position) && position > 0 ? position : null;
}

/** The places around a thing, innermost first, then its frame; null where none needs saying. */
export function placePhrase(target: Target, messages: Messages): Phrase | null {
  const frame = target.frame.filter((name) => name.trim() !== '').at(-1);
  const places = target.context
    .map((place) => onePlace(place, messages))
    .filter((phrase) => phrase !== null)
    .reverse();
  if (frame) places.push(fill(messages.places.frame, { name: nameToken(frame) }));
  return places.reduce<Phrase | null>(
    (inner, outer) => (inner ? fill(messages.placeInPlace, { inner, outer }) : outer),
    null,
  );
}

function onePlace({ role, name }: Place, messages: Messages): Phrase | null {
  if (role === POSITION) return null;
  const word = WORD_OF_PLACE[role] ?? 'section';
  if (name.trim() !== '') return fill(messages.places[word], { name: nameToken(name) });
  const nameless = messages.namelessPlaces[word];
  return nameless ? fill(nameless) : null;
}
