import type { Place } from '@/core/sop/target';
import { ancestorsOf, holds } from './flat-tree';
import { isModalDialog, placesAround, type Surrounding } from './place';

/** Roles that say nothing by themselves without the group they are in. */
const NEEDS_GROUP: Readonly<Record<string, string>> = {
  radio: 'radiogroup',
  menuitem: 'menu',
  menuitemcheckbox: 'menu',
  menuitemradio: 'menu',
};
/** Namesakes that are compared; more of them make the place no clearer. */
const COMPARED = 6;
/** Namesakes that are counted for a position. */
const COUNTED = 99;

/** Finds elements of the same role and name, at most `limit`, in the whole page or within an element. */
export type FindNamesakes = (within: Element | null, limit: number) => Element[];

export interface Context {
  places: Place[];
  /** True when role and name alone mean the element. */
  isOnlyOne: boolean;
}

/**
 * The places that must be said so that only one element is meant, outermost first: an open modal dialog
 * always, the group of a radio button, the menu of an item, and of the rest only what sets namesakes apart.
 * What no place sets apart is told by its position (role `position`, name "1", "2"...), last.
 */
export function contextOf(
  element: Element,
  role: string,
  name: string,
  findNamesakes: FindNamesakes,
): Context {
  const modal = modalAround(element);
  const namesakes = findNamesakes(modal, COMPARED);
  const chosen: Surrounding[] = [];
  let left = namesakes;
  const choose = (place: Surrounding) => {
    chosen.push(place);
    left = left.filter((other) => !isSetApart(other, place));
  };
  const group = NEEDS_GROUP[role];
  const isPlain = !modal && !group && name !== '';
  if (isPlain && left.length === 0) return { places: [], isOnlyOne: true };
  for (const place of placesAround(element)) {
    const isNeeded =
      place.element === modal ||
      (place.role === group && !isSaid(chosen, group)) ||
      (name === '' && chosen.length === 0 && place.name !== '');
    if (!isNeeded && (left.length === 0 || !setsApart(place, left, chosen, name))) {
      if (isPlain && left.length === 0) break;
      continue;
    }
    if (place.isSayable) choose(place);
  }
  const places = chosen.reverse().map((place) => ({ role: place.role, name: place.name }));
  if (left.length > 0) {
    const others = findNamesakes(modal, COUNTED);
    const same = others.filter((other) => !chosen.some((place) => isSetApart(other, place)));
    places.push({ role: 'position', name: String(positionAmong(element, same)) });
  }
  return { places, isOnlyOne: namesakes.length === 0 };
}

function modalAround(element: Element): Element | null {
  for (const ancestor of ancestorsOf(element)) if (isModalDialog(ancestor)) return ancestor;
  return null;
}

function isSaid(chosen: Surrounding[], role: string): boolean {
  return chosen.some((place) => place.role === role);
}

/** True when a place tells the element from one more namesake, in words that weren't said yet. */
function setsApart(
  place: Surrounding,
  others: Element[],
  chosen: Surrounding[],
  name: string,
): boolean {
  if (others.every((other) => holds(place.element, other))) return false;
  if (!place.isSayable || place.name === name) return false;
  if (chosen.some((each) => each.name !== '' && each.name === place.name)) return false;
  return others.some((other) => isSetApart(other, place));
}

/** True when another element is not in this place nor in one that would be called the same. */
function isSetApart(other: Element, place: Surrounding): boolean {
  if (holds(place.element, other)) return false;
  for (const around of placesAround(other)) {
    if (around.role === place.role) return !around.isCalled(place.name);
  }
  return true;
}

function positionAmong(element: Element, others: Element[]): number {
  const before = others.filter(
    (other) => (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  );
  return before.length + 1;
}
