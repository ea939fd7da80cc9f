import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../harness/launch';
import { waitUntil } from '../harness/wait-until';

/** An open popup, side panel or editor, used as a person uses it: by what is written on it. */
export class Surface {
  constructor(readonly page: Page) {}

  /** The text of every step that is shown. */
  texts(): Promise<string[]> {
    return this.page.$$eval('[data-testid="step-text"]', (fields) =>
      fields.map((field) => (field as HTMLTextAreaElement).value),
    );
  }

  press(testId: string): Promise<void> {
    return this.page.locator(`[data-testid="${testId}"]`).click();
  }

  /** Presses the button with this accessible name; in a step, when its number is given. */
  async button(name: string, step?: number): Promise<void> {
    const within = step === undefined ? '' : `${stepSelector(step)} `;
    await this.page.locator(`${within}button[aria-label="${name}"]`).click();
  }

  /** Presses the first visible button that shows this text. */
  async buttonSaying(text: string, within = 'body'): Promise<void> {
    const handle = await this.page.waitForFunction(
      (wanted, root) =>
        [...document.querySelectorAll<HTMLElement>(`${root} button`)].find(
          (button) => button.textContent?.trim() === wanted && button.checkVisibility(),
        ),
      {},
      text,
      within,
    );
    await (handle as ElementHandle<HTMLElement>).click();
  }

  /** Chooses an entry of a menu that a button opens. */
  async choose(menu: string, item: string): Promise<void> {
    await this.button(menu);
    const handle = await this.page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(
          (entry) => entry.querySelector('.menu-label')?.textContent === wanted,
        ),
      {},
      item,
    );
    await (handle as ElementHandle<HTMLElement>).click();
  }

  /** Replaces the text of a field, typing. */
  async retype(selector: string, text: string): Promise<void> {
    await this.page.locator(selector).click();
    await this.page.$eval(selector, (field) => (field as HTMLTextAreaElement).select());
    await this.page.keyboard.type(text);
  }

  /** Gives the focus to a step as a whole, where single keys are commands. */
  async focusStep(step: number): Promise<void> {
    await this.page.$eval(stepSelector(step), (card) => (card as HTMLElement).focus());
  }

  /** Puts the caret into a step's text, at a UTF-16 offset. */
  async putCaret(step: number, offset: number): Promise<void> {
    await this.page.locator(textSelector(step)).click();
    await this.page.$eval(
      textSelector(step),
      (field, at) => (field as HTMLTextAreaElement).setSelectionRange(at, at),
      offset,
    );
  }

  /** Ticks a step's box, so that it belongs to the selection. */
  tick(step: number): Promise<void> {
    return this.page.locator(`${stepSelector(step)} input[type="checkbox"]`).click();
  }

  /** Drags a step by its handle onto another. */
  async dragStep(from: number, onto: number): Promise<void> {
    const { mouse } = this.page;
    await this.page.$eval(stepSelector(from), (card) => card.scrollIntoView({ block: 'start' }));
    const start = await centreOf(this.page, `${stepSelector(from)} .step-handle`);
    const end = await centreOf(this.page, stepSelector(onto));
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move(start.x, start.y + 8);
    await this.page.waitForSelector('.carried');
    await mouse.move(end.x, end.y, { steps: 5 });
    await this.page.waitForSelector(`.row[data-drop]:has(${stepSelector(onto)})`);
    await mouse.up();
    await this.page.waitForSelector('.carried', { hidden: true });
  }

  /** Presses a button again and again until nothing is left for it to do. */
  async pressUntilDisabled(testId: string): Promise<void> {
    const selector = `[data-testid="${testId}"]`;
    for (;;) {
      await this.page.waitForFunction(
        () => !document.querySelector('.editor-facts')?.textContent?.includes('Saving'),
      );
      const pressed = await this.page.$eval(selector, (button) => {
        (button as HTMLButtonElement).click();
        return !(button as HTMLButtonElement).disabled;
      });
      if (!pressed) return;
    }
  }

  /** Waits until some text is on the page, where a person can see it. */
  async says(text: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => document.body.innerText.replaceAll(/\s+/g, ' ').includes(wanted),
      {},
      text,
    );
  }

  /** Gives a file to the library's Import. */
  async import(file: string): Promise<void> {
    const field = await this.page.waitForSelector('input[data-testid="import-file"]');
    await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
  }

  /** Exports the open SOP by the dialog; returns the path of the file in the downloads. */
  async export(handle: ExtensionBrowser, format: string): Promise<string> {
    const known = new Set(await readdir(handle.downloads));
    await this.press('export');
    await this.press(`format-${format}`);
    await this.press('export-run');
    await this.page.waitForSelector('[data-testid="export-done"]');
    const name = await this.page.$eval(
      '[data-testid="export-done"] strong',
      (shown) => shown.textContent ?? '',
    );
    await waitUntil(`${name} in the downloads`, async () => {
      const files = await readdir(handle.downloads);
      // both browsers keep a temporary file beside it until the last byte is there
      return files.includes(name) && !files.some((file) => /\.(crdownload|part|tmp)$/.test(file));
    });
    if (known.has(name)) throw new Error(`${name} was there before.`);
    await this.buttonSaying('Close', 'dialog');
    await this.page.waitForSelector('dialog', { hidden: true });
    return join(handle.downloads, name);
  }
}

export function stepSelector(step: number): string {
  return `[data-testid="step"][aria-label="Step ${step}"]`;
}

export function textSelector(step: number): string {
  return `${stepSelector(step)} [data-testid="step-text"]`;
}

async function centreOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  return page.$eval(selector, (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}
