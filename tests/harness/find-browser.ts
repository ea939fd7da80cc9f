import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstallPackages, ensurePackages } from './debian-packages';

/** The browsers that the product is driven in. Edge and Chrome count as `chromium`. */
export type BrowserName = 'chromium' | 'firefox';

interface BrowserSource {
  readonly env: string;
  readonly commands: readonly string[];
  readonly places: readonly string[];
  readonly debianPackage: string;
}

const SOURCES: Readonly<Record<BrowserName, BrowserSource>> = {
  chromium: {
    env: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    debianPackage: 'chromium',
  },
  firefox: {
    env: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debianPackage: 'firefox-esr',
  },
};

/**
 * The path of a browser on this machine: the environment variable (CHROME_PATH, FIREFOX_PATH) first, then
 * known commands and places. As root on Debian a missing browser is installed.
 * @throws Error with one sentence: what to install, or which variable to set
 */
export async function findBrowser(name: BrowserName): Promise<string> {
  const source = SOURCES[name];
  const named = process.env[source.env];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`${source.env} is ${named}, which is not a program that can be run.`);
  }
  const found = search(source);
  if (found) return found;
  if (canInstallPackages()) {
    await ensurePackages([source.debianPackage]);
    const installed = search(source);
    if (installed) return installed;
  }
  throw new Error(
    `No ${name} was found: install it (on Debian "sudo apt-get install ${source.debianPackage}") or set ${source.env} to its path.`,
  );
}

function search(source: BrowserSource): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = source.commands.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...source.places].find(isExecutable);
}

function isExecutable(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
