import { fieldKind } from '../fields';
import { bareTarget } from '../resolve-target';
import type { Scene } from '../scene';
import type { Sighting } from '../sighting';
import { ClickBurst } from './click-burst';
import { comboboxOfOption, reportChoice } from './combobox-choice';
import { reportDrag, wasDragged } from './drags';
import type { FieldVisits } from './field-visits';
import { HoveredMenus } from './hovered-menus';
import type { KeyPresses } from './key-presses';
import { type ControlState, type Outcomes, stateOf } from './outcome';

/** CSS px the pointer may travel in what is still a click. */
const CLICK_TRAVEL = 10;
/** A tap's click comes a while after the finger has left. */
const TOUCH_CLICK_WAIT_MS = 400;
/** A label's click on its control follows the click on the label within this time. */
const LATEST_INDUCED_CLICK_MS = 300;

/** One press of the pointer, from going down to the click it may become. */
interface Press {
  innermost: Element | null;
  sighting: Sighting | null;
  /** What was pressed where nothing is actionable. */
  bare: Element | null;
  state: ControlState;
  x: number;
  y: number;
  button: number;
  /** Set when an action has come of it: a press makes one at most. */
  isDone: boolean;
  doneAt: number;
}

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
  let press: Press | null = null;

  scene.listen('pointerdown', (event) => {
    if (event.isPrimary) press = begin(event);
  });
  scene.listen('pointerup', (event) => {
    if (press && event.isPrimary && press.button === 0) released(press, event);
  });
  scene.listen('click', (event) => {
    if (keys.takesClick(event)) return;
    if (press?.button !== 0 || isStale(press)) press = begin(event);
    if (!press.isDone) clicked(press, event);
  });
  scene.listen('auxclick', (event) => {
    if (event.button === 1 && press && linkOf(event) && press.sighting) {
      finish(press);
      scene.journal.begin('open-in-new-tab', press.sighting);
    }
  });
  scene.listen('contextmenu', (event) => {
    const isPressed = press?.button === 2 && !press.isDone;
    const current = isPressed && press ? press : begin(event);
    finish(current);
    keys.contextMenuOpened(event);
    const sighting = current.sighting ?? (current.bare && scene.eyes.look(current.bare));
    if (sighting) scene.journal.begin('right-click', sighting);
  });

  function begin(event: PointerEvent | MouseEvent): Press {
    const element = scene.resolve(event);
    const innermost = event.composedPath()[0];
    const sighting = element && scene.eyes.look(element);
    scene.pressed = sighting;
    if (sighting && event.type === 'pointerdown') {
      scene.outbox.post({ type: 'frame/press', press: sighting.press });
    }
    return {
      innermost: innermost instanceof Element ? innermost : null,
      sighting,
      bare: element ? null : bareTarget(event.composedPath()),
      state: element && stateOf(element),
      x: event.clientX,
      y: event.clientY,
      button: event.button,
      isDone: false,
      doneAt: 0,
    };
  }

  function finish(done: Press): void {
    done.isDone = true;
    done.doneAt = performance.now();
  }

  /** The click may never come: its node is gone, or the page keeps it from everyone on the window. */
  function released(current: Press, event: PointerEvent): void {
    const { sighting, innermost } = current;
    if (!sighting || current.isDone) return;
    if (travel(current, event) > CLICK_TRAVEL) {
      if (wasDragged(sighting)) dropped(current, event, sighting);
      return;
    }
    const isGone = !sighting.element.isConnected || !innermost?.isConnected;
    if (!isGone && !leadsTo(event.composedPath(), sighting.element)) return;
    if (!sighting.element.isConnected) confirm(current, event, sighting);
    else {
      const confirmLate = () => {
        if (!current.isDone && !sighting.element.matches(':disabled')) {
          confirm(current, event, sighting);
        }
      };
      if (event.pointerType === 'mouse') scene.afterEvent(confirmLate);
      else scene.later(confirmLate, TOUCH_CLICK_WAIT_MS);
    }
  }

  function dropped(current: Press, event: PointerEvent, sighting: Sighting): void {
    finish(current);
    const beneath = document.elementsFromPoint(event.clientX, event.clientY);
    reportDrag(scene, sighting, beneath);
  }

  function clicked(current: Press, event: MouseEvent): void {
    const { sighting } = current;
    if (!sighting) {
      if (current.bare) bareClicked(current, current.bare);
      return;
    }
    const path = event.composedPath();
    const isOnTarget = leadsTo(path, sighting.element) || isInLabelOf(path, sighting.element);
    if (isOnTarget || !sighting.element.isConnected) confirm(current, event, sighting);
  }

  function bareClicked(current: Press, bare: Element): void {
    finish(current);
    if (hasSelection()) return;
    const sighting = scene.eyes.look(bare);
    const before = effectMark(scene);
    scene.afterEvent(() => {
      if (effectMark(scene) !== before) scene.journal.begin('click', sighting);
    });
  }

  function confirm(current: Press, event: MouseEvent, sighting: Sighting): void {
    finish(current);
    const { element } = sighting;
    const kind = fieldKind(element);
    if (isSilent(element) || fields.isOpenIn(element)) return;
    if (kind === 'text' && event.detail > 1) return;
    // text was selected by dragging over it
    if (sighting.target.role === 'generic' && hasSelection()) return;
    menus.beforeClick(sighting);
    if ((event.ctrlKey || event.metaKey || event.shiftKey) && linkOf(event)) {
      scene.journal.begin('open-in-new-tab', sighting);
      return;
    }
    const combobox = comboboxOfOption(element);
    if (combobox) reportChoice(scene, sighting, combobox);
    else if (kind || current.state) {
      outcomes.follow(scene.journal.begin('click', sighting), element, current.state);
    } else burst.add(sighting, event.detail);
  }
}

/** A click long after its press was dealt with is one whose own press the page kept to itself. */
function isStale(press: Press): boolean {
  return press.isDone && performance.now() - press.doneAt > LATEST_INDUCED_CLICK_MS;
}

/** Controls whose clicks only lead to their value, which is reported when it changes. */
function isSilent(element: Element): boolean {
  return (
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLInputElement && /^(range|file)$/.test(element.type))
  );
}

/** True when the event was on the element. Of a closed shadow tree a path shows the host only. */
function leadsTo(path: EventTarget[], element: Element): boolean {
  if (path.includes(element)) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.mode === 'closed' && leadsTo(path, root.host);
}

function isInLabelOf(path: EventTarget[], control: Element): boolean {
  return path.some((item) => item instanceof HTMLLabelElement && item.control === control);
}

function linkOf(event: Event): Element | null {
  const link = event
    .composedPath()
    .find((item) => item instanceof Element && item.matches('a[href],area[href]'));
  return link instanceof Element ? link : null;
}

function travel(from: Press, to: MouseEvent): number {
  return Math.hypot(to.clientX - from.x, to.clientY - from.y);
}

function hasSelection(): boolean {
  return getSelection()?.isCollapsed === false;
}

/** Changes when the page has reacted in a way that can be seen. */
function effectMark(scene: Scene): string {
  return `${scene.counters.read().mutations} ${location.href} ${document.title}`;
}
