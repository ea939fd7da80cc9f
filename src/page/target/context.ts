import type { Place } from '@/core/sop/target';
import { holds } from './flat-tree';
import { placesAround, type Surrounding } from './place';

/** Place roles that say nothing by themselves without the group they are in. */
const NEEDS_GROUP: Readonly<Record<string, string>> = {
  radio: 'radiogroup',
  menuitem: 'menu',
  menuitemcheckbox: 'menu',
  menuitemradio: 'menu',
};

/**
 * The places that must be said so that only one element is meant, outermost first: an open modal dialog
 * always, the group of a radio button, the menu of an item, and of the rest only what sets namesakes apart.
 * What no place sets apart is told by its position (role `position`, name "1", "2"...), last.
 */
export function contextOf(
  element: Element,
  role: string,
  name: string,
  findNamesakes: (within: Element | null) => Element[],
): Place[] {
  const places = [...placesAround(element)];
  const modal = places.find((place) => place.isModal) ?? null;
  const chosen = new Set<Surrounding>(modal ? [modal] : []);
  const group = places.find((place) => place.role === NEEDS_GROUP[role]);
  if (group) chosen.add(group);
  const namesakes = findNamesakes(modal?.element ?? null);
  let left = namesakes.filter((other) => !group || !isSetApart(other, group));
  for (const place of places) {
    if (left.length === 0) break;
    if (chosen.has(place) || hasSaid(chosen, place) || place.name === name) continue;
    const rest = left.filter((other) => !isSetApart(other, place));
    if (rest.length === left.length) continue;
    chosen.add(place);
    left = rest;
  }
  const context = places
    .filter((place) => chosen.has(place))
    .reverse()
    .map(({ role: placeRole, name: placeName }) => ({ role: placeRole, name: placeName }));
  if (left.length > 0)
    context.push({ role: 'position', name: String(positionAmong(element, left)) });
  return context;
}

/** The same words need not be said twice: a region and the heading in it. */
function hasSaid(chosen: Set<Surrounding>, place: Surrounding): boolean {
  return [...chosen].some((each) => each.name === place.name);
}

/** True when another element is not in this place nor in one that would be called the same. */
function isSetApart(other: Element, place: Surrounding): boolean {
  if (holds(place.element, other)) return false;
  for (const around of placesAround(other)) {
    if (around.role === place.role) return around.name !== place.name;
  }
  return true;
}

function positionAmong(element: Element, others: Element[]): number {
  const before = others.filter(
    (other) => (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  );
  return before.length + 1;
}
