import { consoleNames } from './build.ts';
import { serveConsole } from './serve.ts';

const name = consoleNames.find((candidate) => candidate === process.argv[2]);
if (!name) {
  console.error(`Usage: npm run console -- <${consoleNames.join('|')}>`);
  process.exit(2);
}
const { url } = await serveConsole(name);
console.log(`${name} is at ${url} (Ctrl+C ends it)`);
