import { fieldKind } from '../fields';
import type { Scene } from '../scene';
import type { Sighting } from '../sighting';
import { ClickBurst } from './click-burst';
import { comboboxOfOption, reportChoice } from './combobox-choice';
import { noteDownload } from './downloads';
import { reportDrag, wasDragged } from './drags';
import type { FieldVisits } from './field-visits';
import { HoveredMenus } from './hovered-menus';
import type { KeyPresses } from './key-presses';
import type { Outcomes } from './outcome';
import { PointerPress } from './pointer-press';

/** A tap's click comes a while after the finger has left. */
const TOUCH_CLICK_WAIT_MS = 400;

/**
 * Clicks of the pointer, right-clicks and links opened in new tabs.
 * The target is taken in when the button goes down, the action follows when the click confirms it.
 */
export function recordClicks(
  scene: Scene,
  fields: FieldVisits,
  keys: KeyPresses,
  outcomes: Outcomes,
): void {
  const burst = new ClickBurst(scene);
  const menus = new HoveredMenus(scene);
  let press: PointerPress | null = null;

  scene.listen('pointerdown', (event) => {
    if (!event.isPrimary) return;
    press = new PointerPress(scene, event);
    const { sighting } = press;
    if (sighting) scene.outbox.post({ type: 'frame/press', press: sighting.press });
  });
  scene.listen('pointerup', (event) => {
    if (press && event.isPrimary && press.button === 0) released(press, event);
  });
  scene.listen('click', (event) => {
    if (keys.takesClick(event)) return;
    if (press?.button !== 0 || press.isStale) press = new PointerPress(scene, event);
    if (!press.isDone) clicked(press, event);
  });
  scene.listen('auxclick', (event) => {
    if (event.button !== 1 || !press?.sighting || !isOnLink(event)) return;
    press.finish();
    scene.journal.begin('open-in-new-tab', press.sighting);
  });
  scene.listen('contextmenu', (event) => {
    const isPressed = press?.button === 2 && !press.isDone;
    const current = isPressed && press ? press : new PointerPress(scene, event);
    current.finish();
    keys.contextMenuOpened(event);
    const sighting = current.sighting ?? (current.bare && scene.eyes.look(current.bare));
    if (sighting) scene.journal.begin('right-click', sighting);
  });

  /** The click may never come: its node is gone, or the page keeps it from everyone on the window. */
  function released(current: PointerPress, event: PointerEvent): void {
    const { sighting } = current;
    if (!sighting || current.isDone) return;
    if (current.hasTravelled(event)) {
      if (wasDragged(sighting)) dropped(current, event, sighting);
      return;
    }
    if (!sighting.element.isConnected) confirm(current, event, sighting);
    else if (current.isGone || current.isUnder(event)) confirmLate(current, event, sighting);
  }

  function confirmLate(current: PointerPress, event: PointerEvent, sighting: Sighting): void {
    const confirmIfOpen = () => {
      if (!current.isDone && !sighting.element.matches(':disabled')) {
        confirm(current, event, sighting);
      }
    };
    if (event.pointerType === 'mouse') scene.afterEvent(confirmIfOpen);
    else scene.later(confirmIfOpen, TOUCH_CLICK_WAIT_MS);
  }

  function dropped(current: PointerPress, event: PointerEvent, sighting: Sighting): void {
    current.finish();
    reportDrag(scene, sighting, document.elementsFromPoint(event.clientX, event.clientY));
  }

  function clicked(current: PointerPress, event: MouseEvent): void {
    const { sighting, bare } = current;
    if (!sighting) {
      if (bare) bareClicked(current, bare);
    } else if (current.isUnder(event) || !sighting.element.isConnected) {
      confirm(current, event, sighting);
    }
  }

  /** A click on prose counts when the page reacts: its listener can't be seen. */
  function bareClicked(current: PointerPress, bare: Element): void {
    current.finish();
    if (hasSelection()) return;
    const sighting = scene.eyes.look(bare);
    const before = effectMark(scene);
    scene.afterEvent(() => {
      if (effectMark(scene) !== before) scene.journal.begin('click', sighting);
    });
  }

  function confirm(current: PointerPress, event: MouseEvent, sighting: Sighting): void {
    current.finish();
    const { element, target } = sighting;
    if (leadsToValue(element) || fields.isOpenIn(element)) return;
    const kind = fieldKind(element);
    // a double-click in text selects a word
    if (kind === 'text' && event.detail > 1) return;
    // text was selected by dragging over it
    if (target.role === 'generic' && hasSelection()) return;
    menus.beforeClick(sighting);
    const combobox = comboboxOfOption(element);
    if ((event.ctrlKey || event.metaKey || event.shiftKey) && isOnLink(event)) {
      scene.journal.begin('open-in-new-tab', sighting);
    } else if (combobox) reportChoice(scene, sighting, combobox);
    else if (kind || current.state) {
      outcomes.follow(scene.journal.begin('click', sighting), element, current.state);
    } else {
      const click = burst.add(sighting, event.detail);
      if (click) noteDownload(scene, click, element);
    }
  }
}

/** Controls whose clicks only lead to their value, which is reported when it changes. */
function leadsToValue(element: Element): boolean {
  return (
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLInputElement && /^(range|file)$/.test(element.type))
  );
}

function isOnLink(event: Event): boolean {
  return event
    .composedPath()
    .some((item) => item instanceof Element && item.matches('a[href],area[href]'));
}

function hasSelection(): boolean {
  return getSelection()?.isCollapsed === false;
}

/** Changes when the page has reacted in a way that can be seen. */
function effectMark(scene: Scene): string {
  return `${scene.counters.read().mutations} ${location.href} ${document.title}`;
}
