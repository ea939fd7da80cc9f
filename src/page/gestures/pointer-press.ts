import { bareTarget } from '../resolve-target';
import type { Scene } from '../scene';
import type { Sighting } from '../sighting';
import { type ControlState, stateOf } from './outcome';

/** CSS px the pointer may travel in what is still a click. */
const CLICK_TRAVEL = 10;
/** A label's click on its control follows the click on the label within this time. */
const LATEST_INDUCED_CLICK_MS = 300;

/** One press of the pointer, from going down to the action it may become: one at most. */
export class PointerPress {
  readonly innermost: Element | null;
  /** What was pressed, taken in before the page reacted; null where nothing is actionable. */
  readonly sighting: Sighting | null;
  /** What was pressed where nothing is actionable. */
  readonly bare: Element | null;
  /** State of the pressed control before. */
  readonly state: ControlState;
  readonly button: number;
  readonly #x: number;
  readonly #y: number;
  #doneAt: number | null = null;

  constructor(scene: Scene, event: MouseEvent) {
    const path = event.composedPath();
    const element = scene.resolve(event);
    this.innermost = path[0] instanceof Element ? path[0] : null;
    this.sighting = element && scene.eyes.look(element);
    this.bare = element ? null : bareTarget(path);
    this.state = element && stateOf(element);
    this.button = event.button;
    this.#x = event.clientX;
    this.#y = event.clientY;
    scene.pressed = this.sighting;
  }

  get isDone(): boolean {
    return this.#doneAt !== null;
  }

  /** A click long after its press was dealt with is one whose own press the page kept to itself. */
  get isStale(): boolean {
    return this.#doneAt !== null && performance.now() - this.#doneAt > LATEST_INDUCED_CLICK_MS;
  }

  /** True when what was pressed, or the part of it under the pointer, is no longer in the page. */
  get isGone(): boolean {
    return !this.sighting?.element.isConnected || !this.innermost?.isConnected;
  }

  finish(): void {
    this.#doneAt = performance.now();
  }

  hasTravelled(event: MouseEvent): boolean {
    return Math.hypot(event.clientX - this.#x, event.clientY - this.#y) > CLICK_TRAVEL;
  }

  /** True when an event was on what was pressed, or on the label of it. */
  isUnder(event: Event): boolean {
    if (!this.sighting) return false;
    const { element } = this.sighting;
    const path = event.composedPath();
    const isLabel = (item: EventTarget) =>
      item instanceof HTMLLabelElement && item.control === element;
    return leadsTo(path, element) || path.some(isLabel);
  }
}

/** Of a closed shadow tree a path shows the host only. */
function leadsTo(path: EventTarget[], element: Element): boolean {
  if (path.includes(element)) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.mode === 'closed' && leadsTo(path, root.host);
}
