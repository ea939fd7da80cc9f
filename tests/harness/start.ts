import { serveConsole } from '../consoles/serve';
import { launch } from './launch';

/** `npm start`: a visible browser with the extension loaded and the demo console open in it. */
async function start(): Promise<void> {
  const consoleServer = await serveConsole('okta-like');
  try {
    const { browser, page } = await launch({
      headed: true,
      viewport: { width: 1280, height: 800 },
    });
    await page.goto(consoleServer.url);
    console.log(
      `The demo console is open at ${consoleServer.url}. Press SOPwright's toolbar button (it may be behind the puzzle piece), then Record. Close the browser to end.`,
    );
    await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  } finally {
    await consoleServer.close();
  }
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
process.exit();
