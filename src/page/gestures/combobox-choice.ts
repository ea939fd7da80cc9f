import type { Scene } from '../scene';
import type { Sighting } from '../sighting';

const COMBOBOX = '[role=combobox],[aria-haspopup=listbox]';
/** Lists of several choices are made of checkable items. */
const OPTION = '[role=option],[role=menuitemcheckbox],[role=menuitemradio],[role=treeitem]';

/**
 * The combobox that an option belongs to, wherever on the page its list was put: the one that names the
 * list, else the one that is open, else the one with the focus.
 */
export function comboboxOfOption(option: Element): Element | null {
  if (!option.matches(OPTION)) return null;
  const root = option.getRootNode() as Document | ShadowRoot;
  const list = option.closest('[role=listbox],[role=menu],[role=tree]') ?? option.parentElement;
  for (const id of idsAround(list)) {
    const owner = root.querySelector(
      `[aria-controls~="${CSS.escape(id)}"],[aria-owns~="${CSS.escape(id)}"]`,
    );
    if (owner) return owner.matches(COMBOBOX) ? owner : owner.querySelector(COMBOBOX);
  }
  // a menu item that no combobox claims is a menu item
  if (option.getAttribute('role') !== 'option') return null;
  const open = root.querySelectorAll(
    '[role=combobox][aria-expanded=true],[aria-haspopup=listbox][aria-expanded=true]',
  );
  if (open.length === 1) return open[0] ?? null;
  const focused = root.activeElement;
  return focused?.matches(COMBOBOX) ? focused : null;
}

/** Reports the choice as one made in the combobox, with the option as the second thing named. */
export function reportChoice(scene: Scene, option: Sighting, combobox: Element): void {
  const owner = scene.eyes.look(combobox);
  scene.journal.begin(
    'select',
    { ...owner, press: option.press },
    {
      value: scene.valueOf(combobox, option.target.name),
      destination: option.target,
    },
  );
}

/** A list may be wrapped; libraries put the id that the combobox knows on the list or on its wrapper. */
function* idsAround(list: Element | null): Generator<string> {
  let element = list;
  for (let i = 0; element && i < 3; i += 1) {
    if (element.id) yield element.id;
    element = element.parentElement;
  }
}
