import type { Scene } from '../scene';
import type { Sighting } from '../sighting';

const MENU = 'ul,ol,menu,[role=menu],[role=menubar],[role=group]';
const TRIGGER = 'a,button,[role=menuitem],[aria-haspopup],[tabindex],span';
const MOST_LEVELS = 4;

/**
 * Menus that open by hovering: what had to be hovered before an item could be clicked is a step of its own.
 * A menu counts as hovered open when it floats and its parent was not clicked just before.
 */
export class HoveredMenus {
  readonly #scene: Scene;
  #lastClicked: Element | null = null;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** To be called before a click on `item` is reported. */
  beforeClick(item: Sighting): void {
    const triggers = this.#triggersOf(item.element);
    this.#lastClicked = item.element;
    triggers.forEach((trigger, index) => {
      const at = item.press.at - triggers.length + index;
      this.#scene.journal.begin('hover', this.#scene.eyes.look(trigger), { at });
    });
  }

  /** Outermost first; none when the menu was opened by a click. */
  #triggersOf(item: Element): Element[] {
    const triggers: Element[] = [];
    let menu = item.parentElement?.closest(MENU);
    for (let level = 0; menu && level < MOST_LEVELS; level += 1) {
      const trigger = isFloating(menu) ? triggerOf(menu) : null;
      if (!trigger || trigger === this.#lastClicked || trigger.contains(this.#lastClicked)) break;
      triggers.unshift(trigger);
      menu = trigger.parentElement?.closest(MENU);
    }
    return triggers;
  }
}

function isFloating(menu: Element): boolean {
  for (const element of [menu, menu.parentElement]) {
    if (element && /absolute|fixed/.test(getComputedStyle(element).position)) return true;
  }
  return false;
}

/** What a submenu hangs from: the thing beside it in its parent item, if the pointer is still in there. */
function triggerOf(menu: Element): Element | null {
  const parent = menu.parentElement?.closest('li,[role=none],[role=menuitem],[aria-haspopup]');
  if (!parent?.matches(':hover')) return null;
  if (parent.matches('[role=menuitem],[aria-haspopup]')) return parent;
  for (const child of parent.children) {
    if (child.contains(menu)) return null;
    const trigger = child.matches(TRIGGER) ? child : child.querySelector(TRIGGER);
    if (trigger) return trigger;
  }
  return null;
}
