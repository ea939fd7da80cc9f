import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import type { Step } from '@/core/sop/model';

/** What a scenario may do to the recording that it runs in. */
export interface ScenarioRecorder {
  /** From here on nothing is recorded. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** The steps stored so far, in order. */
  steps(): Promise<readonly Step[]>;
}

export interface ScenarioContext {
  /** Open at about:blank, already recorded. */
  readonly page: Page;
  readonly browser: Browser;
  readonly recorder: ScenarioRecorder;
}

/** What a scenario file exports. */
export interface Scenario {
  readonly title?: string;
  /** Recording options, passed to the extension as they are. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly default: (context: ScenarioContext) => Promise<void>;
}

/**
 * Loads a scenario file.
 * @throws Error with one sentence, when there is no such file, or it can't be loaded, or exports no function
 */
export async function loadScenario(path: string): Promise<Scenario> {
  const file = resolve(path);
  if (!existsSync(file)) throw new Error(`There is no scenario at ${path}.`);
  const module = (await import(pathToFileURL(file).href).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(`${path} could not be loaded: ${reason}`);
  })) as Partial<Scenario>;
  if (typeof module.default !== 'function') {
    throw new Error(`${path} has no default export that is a function.`);
  }
  return module as Scenario;
}
