import { buildConsole, consoleNames } from './build.ts';

for (const name of consoleNames) {
  const started = Date.now();
  const folder = await buildConsole(name);
  console.log(`${name}: ${folder} (${Date.now() - started} ms)`);
}
