import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedShutter, launchShutter } from './launch-shutter';
import type * as Background from './shutter-background';

declare const shutterBackground: typeof Background;

const PICTURES = 6;

/** The secret is a password field in a colour that nothing else has: one such pixel in a picture is a leak. */
const SECRET = `<input id="secret" type="password" value="hunter2hunter2" aria-label="Password"
  style="position: absolute; left: 20px; top: 60px; width: 160px; height: 30px; border: 0; outline: 0;
  padding: 0; background: #f0f; color: #f0f">`;

/** What the page does meanwhile. Runs in the page. */
const RESTLESS = {
  calm: '',
  'jumps about': `setInterval(jump, 90)`,
  'moves every frame': `(function move() { jump(); requestAnimationFrame(move) })()`,
  'is moved by a style sheet': `secret.animate([{ left: '0px' }, { left: '700px' }],
    { duration: 900, iterations: Infinity, direction: 'alternate' })`,
  'comes late and goes': `(function toast() {
    if (secret.isConnected) secret.remove(); else { jump(); document.body.append(secret) }
    setTimeout(toast, 50 + Math.random() * 300) })()`,
  'jumps on a busy page': `setInterval(() => {
    jump(); const end = performance.now() + 80; while (performance.now() < end); }, 130)`,
  'is scrolled': `document.body.style.height = '3000px';
    setInterval(() => scrollTo(0, Math.random() * 60), 110)`,
};

const page = (content: string, behaviour: string) => `<!doctype html><title>Console</title>
<body style="font: 15px sans-serif; margin: 0"><h2>Reset password</h2>${content}
<script>
  const secret = document.querySelector('#secret');
  const jump = () => { secret.style.left = Math.random() * 700 + 'px'; secret.style.top = 50 + Math.random() * 400 + 'px' };
  ${behaviour}
</script>`;

let shutter: LaunchedShutter;
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    const [, kind, name] = (request.url ?? '').split('/');
    const behaviour = RESTLESS[decodeURIComponent(name ?? '') as keyof typeof RESTLESS] ?? '';
    const { port } = server.address() as AddressInfo;
    const frame = `<iframe width="900" height="520" style="border: 0"
      src="http://localhost:${port}/page/${name}"></iframe>`;
    response.setHeader('content-type', 'text/html');
    response.end(kind === 'framed' ? page(frame, '') : page(SECRET, behaviour));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));

  shutter = await launchShutter(['<all_urls>']);
});
afterAll(async () => {
  await shutter?.close();
  server?.close();
});

async function open(kind: 'page' | 'framed', name: string): Promise<void> {
  const { port } = server.address() as AddressInfo;
  const { tab, worker } = shutter;
  await tab.goto(`http://127.0.0.1:${port}/${kind}/${encodeURIComponent(name)}`);
  await tab.bringToFront();
  await worker.evaluate(() => shutterBackground.record());
}

function isLeaking(png: string): boolean {
  const { data, channels } = decode(Buffer.from(png, 'base64'));
  for (let i = 0; i < data.length; i += channels) {
    if (data[i]! > 190 && data[i + 1]! < 80 && data[i + 2]! > 190) return true;
  }
  return false;
}

describe('a secret on a restless page', () => {
  const cases = [
    ...Object.keys(RESTLESS).map((name) => ['page', name] as const),
    ['framed', 'jumps about'] as const,
    ['framed', 'comes late and goes'] as const,
  ];

  it.each(cases)('is in no picture: %s, it %s', async (kind, name) => {
    await open(kind, name);
    let taken = 0;
    let leaks = 0;
    for (let i = 0; i < PICTURES; i++) {
      const outcome = await shutter.worker.evaluate(() => shutterBackground.take());
      if (!('png' in outcome)) continue;
      taken++;
      if (isLeaking(outcome.png)) leaks++;
    }
    console.log(`${kind}, ${name}: ${PICTURES - taken} of ${PICTURES} withheld, ${leaks} leaks`);
    expect(leaks).toBe(0);
    if (name === 'calm') expect(taken).toBe(PICTURES);
  });

  it('would be in some without the protocol', async () => {
    await open('page', 'moves every frame');
    let leaks = 0;
    for (let i = 0; i < 12 && leaks === 0; i++) {
      const { png } = await shutter.worker.evaluate(() => shutterBackground.takeNaively());
      if (isLeaking(png)) leaks++;
    }
    expect(leaks).toBeGreaterThan(0);
  });
});
