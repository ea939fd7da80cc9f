import type { Target } from '@/core/sop/target';
import { boxOf } from '../element-box';
import type { Scene } from '../scene';
import type { Sighting } from '../sighting';

/** CSS px that something must have moved with the pointer to have been dragged by it. */
const DRAGGED_DISTANCE = 10;
const LEVELS_UP = 8;
const LONGEST_PLACE = 60;
const HEADING = 'h1,h2,h3,h4,h5,h6,legend,caption,[role=heading]';

/** Things dragged and dropped the HTML way. Files from outside are uploads. */
export function recordDrags(scene: Scene): void {
  let dragged: Sighting | null = null;

  scene.listen('dragstart', (event) => {
    const item = event.composedPath().find((el) => el instanceof HTMLElement && el.draggable);
    dragged = item instanceof HTMLElement ? scene.eyes.look(item) : null;
  });
  scene.listen('drop', (event) => {
    if (!dragged || event.dataTransfer?.files.length) return;
    reportDrag(scene, dragged, event.composedPath());
    dragged = null;
  });
  scene.listen('dragend', () => {
    dragged = null;
  });
}

/** True when the pressed element itself has moved away under the pointer: a drag made of pointer events. */
export function wasDragged({ element, press }: Sighting): boolean {
  const now = boxOf(element);
  if (!now || !press.box) return false;
  return Math.hypot(now.x - press.box.x, now.y - press.box.y) > DRAGGED_DISTANCE;
}

/** @param path What the thing was dropped on, innermost first. */
export function reportDrag(scene: Scene, dragged: Sighting, path: EventTarget[]): void {
  const destination = placeOn(scene, path, dragged.element);
  scene.journal.begin('drag', dragged, { destination });
}

/** The nearest place with a name: what a person would say the thing was dropped on. */
function placeOn(scene: Scene, path: EventTarget[], dragged: Element): Target | null {
  const places = path.filter((el): el is Element => el instanceof Element && !dragged.contains(el));
  for (const place of places.slice(0, LEVELS_UP)) {
    const target = scene.namer.describe(place);
    const heading = place.querySelector(HEADING);
    const name = heading ? scene.namer.textOf(heading) : target.name;
    if (name === '' || name.length > LONGEST_PLACE) continue;
    return scene.redactor.target({ ...target, name }, heading ?? place);
  }
  return null;
}
