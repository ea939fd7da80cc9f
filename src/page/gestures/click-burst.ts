import type { Entry } from '../journal';
import type { Scene } from '../scene';
import type { Sighting } from '../sighting';

/**
 * Clicks that the browser counts together. Two are a double-click; a third shows that they were
 * separate clicks after all (ten fast clicks on "+" are ten).
 */
export class ClickBurst {
  readonly #scene: Scene;
  #element: Element | null = null;
  #first: Entry | null = null;
  /** The second click, until it is known whether it makes a double-click. */
  #second: Sighting | null = null;
  #isDouble = false;

  constructor(scene: Scene) {
    this.#scene = scene;
    scene.listen('dblclick', () => this.#doubled());
  }

  /** @param count `event.detail`. @returns null while the click waits for its `dblclick`. */
  add(sighting: Sighting, count: number): Entry | null {
    if (count <= 1 || this.#element !== sighting.element) return this.#start(sighting);
    if (count === 2) {
      this.#second = sighting;
      this.#scene.afterEvent(() => this.#separate());
      return null;
    }
    if (this.#isDouble) this.#first?.revise({ kind: 'click' });
    this.#isDouble = false;
    this.#separate();
    return this.#scene.journal.begin('click', sighting);
  }

  #start(sighting: Sighting): Entry {
    this.#separate();
    this.#second = null;
    this.#element = sighting.element;
    this.#isDouble = false;
    this.#first = this.#scene.journal.begin('click', sighting);
    return this.#first;
  }

  #doubled(): void {
    if (!this.#second || !this.#first) return;
    this.#isDouble = true;
    this.#first.revise({ kind: 'double-click' });
  }

  /** The second click was one of its own. */
  #separate(): void {
    if (!this.#second || this.#isDouble) return;
    this.#scene.journal.begin('click', this.#second);
    this.#second = null;
  }
}
