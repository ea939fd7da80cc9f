import { type FieldKind, fieldKind, fieldOf } from '../fields';
import type { Scene } from '../scene';
import type { PageSighting, Sighting } from '../sighting';
import { comboboxOfOption, reportChoice } from './combobox-choice';
import { isWriting, keyName, shortcutWorth } from './key-names';
import { type ControlState, type Outcomes, stateOf } from './outcome';

/** A key that went down on something it may activate; the browser's click follows, at once or on key up. */
interface KeyGesture {
  sighting: Sighting | null;
  state: ControlState;
  /** Set when an action has come of it, or when the click that follows is only the form being sent. */
  isDone: boolean;
}

export interface KeyPresses {
  /** Deals with a click that came from the keyboard. @returns false for a click of the pointer. */
  takesClick(event: MouseEvent): boolean;
  /** The browser's own menu swallows the next Escape, unless the page has a menu of its own. */
  contextMenuOpened(event: MouseEvent): void;
}

const MOVES = /^(Shift\+)?(Arrow(Up|Down|Left|Right)|Home|End|PageUp|PageDown|Tab)$/;
const NATIVELY_ACTIVATED = 'a[href],area[href],button,input,summary,label';

/** Keys that do something by themselves: shortcuts, Enter, Escape, and the keyboard's clicks. */
export function recordKeys(scene: Scene, outcomes: Outcomes): KeyPresses {
  let gesture: KeyGesture | null = null;
  let nativeMenu: MouseEvent | null = null;

  scene.listen('pointerdown', () => {
    gesture = null;
    nativeMenu = null;
  });
  scene.listen('keydown', (event) => {
    const name = keyName(event);
    if (name === null) return;
    const field = fieldOf(event.composedPath());
    const kind = field && fieldKind(field);
    if (kind && isWriting(event)) return;
    if (name === 'Enter' || name === 'Space') activated(event, name, field, kind);
    else if (name === 'Escape') escaped(event);
    else if (MOVES.test(name)) moved(event);
    else if (!(kind && isEditingKey(event))) shortcut(event, name);
  });

  function activated(event: KeyboardEvent, name: string, field: Element | null, kind: FieldKind) {
    if (kind === 'list' || (kind && name === 'Space')) return;
    if (field && kind) entered(event, field);
    else widgetActivated(event, name);
  }

  /** Enter in a field. */
  function entered(event: KeyboardEvent, field: Element): void {
    const sighting = scene.eyes.look(field);
    gesture = { sighting, state: null, isDone: true };
    const option = activeOption(field);
    const combobox = option && comboboxOfOption(option);
    if (option && combobox) reportChoice(scene, scene.eyes.look(option), combobox);
    else if (field instanceof HTMLInputElement) press('Enter', sighting);
    else {
      // a new line, unless the page makes it "send"
      pressIfTaken(event, 'Enter', sighting);
    }
  }

  function widgetActivated(event: KeyboardEvent, name: string): void {
    const element = activeOption(focusedIn(event)) ?? scene.resolve(event);
    if (!element) {
      pressIfTaken(event, name, scene.eyes.lookAround());
      return;
    }
    const sighting = scene.eyes.look(element);
    gesture = { sighting, state: stateOf(element), isDone: false };
    scene.outbox.post({ type: 'frame/press', press: sighting.press });
    if (!element.matches(NATIVELY_ACTIVATED)) activate(gesture, sighting);
  }

  function activate(current: KeyGesture, sighting: Sighting): void {
    current.isDone = true;
    const combobox = comboboxOfOption(sighting.element);
    if (combobox) reportChoice(scene, sighting, combobox);
    else {
      const entry = scene.journal.begin('click', sighting);
      outcomes.follow(entry, sighting.element, current.state);
    }
  }

  function escaped(event: KeyboardEvent): void {
    const wasNativeMenu = nativeMenu?.defaultPrevented === false;
    nativeMenu = null;
    if (!wasNativeMenu) press('Escape', sightingOf(event));
  }

  /** Arrow keys choose among radio buttons; elsewhere they only move. */
  function moved(event: KeyboardEvent): void {
    const focused = focusedIn(event);
    const isRadio = focused instanceof HTMLInputElement && focused.type === 'radio';
    gesture = isRadio ? { sighting: null, state: null, isDone: false } : null;
  }

  function shortcut(event: KeyboardEvent, name: string): void {
    const isPlain = !/^(Ctrl|Alt|Cmd|Win)\+|F\d+$/.test(name);
    const worth = isPlain ? 'if-taken' : shortcutWorth(name);
    if (worth === 'step') press(name, sightingOf(event));
    else if (worth === 'if-taken') pressIfTaken(event, name, sightingOf(event));
  }

  function press(name: string, sighting: PageSighting): void {
    scene.journal.begin('press', sighting, { value: { text: name, kinds: [] } });
  }

  function pressIfTaken(event: KeyboardEvent, name: string, sighting: PageSighting): void {
    scene.afterEvent(() => {
      if (event.defaultPrevented) press(name, sighting);
    });
  }

  function sightingOf(event: KeyboardEvent): PageSighting {
    const element = fieldOf(event.composedPath()) ?? scene.resolve(event);
    return element ? scene.eyes.look(element) : scene.eyes.lookAround();
  }

  return {
    takesClick(event) {
      if (event.detail !== 0 || !gesture) return false;
      if (gesture.isDone) return true;
      const element = scene.resolve(event);
      const isSame = gesture.sighting !== null && gesture.sighting.element === element;
      if (isSame && gesture.sighting) activate(gesture, gesture.sighting);
      else if (element instanceof HTMLInputElement && element.type === 'radio') {
        // the browser has moved the choice already
        gesture.state = { holder: element, on: false };
        activate(gesture, scene.eyes.look(element));
      }
      return true;
    },
    contextMenuOpened(event) {
      nativeMenu = event;
    },
  };
}

function focusedIn(event: KeyboardEvent): Element | null {
  const innermost = event.composedPath()[0];
  return innermost instanceof Element ? innermost : null;
}

/** The option that a widget keeping the focus itself points at. */
function activeOption(widget: Element | null): Element | null {
  const id = widget?.getAttribute('aria-activedescendant');
  if (!widget || !id || widget.getAttribute('aria-expanded') === 'false') return null;
  const root = widget.getRootNode() as Document | ShadowRoot;
  return root.getElementById(id);
}

/** Word-wise moving and deleting. */
function isEditingKey(event: KeyboardEvent): boolean {
  return /^(Backspace|Delete|Insert|Arrow|Home|End)/.test(event.key);
}
