import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decode } from 'fast-png';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LaunchedShutter, launchShutter } from './launch-shutter';
import type * as Background from './shutter-background';

declare const shutterBackground: typeof Background;

const PAGE = `<!doctype html><title>Console</title>
<body style="margin: 0; font: 15px sans-serif; background: oklch(0.9 0.05 150)">
<header style="height: 60px; background: rgb(20, 60, 160); color: #fff">Console</header>
<input type="password" value="hunter2hunter2" aria-label="Password" style="position: absolute; left: 40px;
  top: 120px; width: 200px; height: 32px; border: 0; background: #f0f; color: #f0f">
<iframe src="http://localhost:PORT/frame" style="position: absolute; left: 400px; top: 120px; width: 300px;
  height: 200px; border: 0"></iframe>`;
const FRAME = `<!doctype html><body style="background: #f0f">Another site's secret`;

let shutter: LaunchedShutter;
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    response.setHeader('content-type', 'text/html');
    response.end(request.url === '/frame' ? FRAME : PAGE.replace('PORT', String(port)));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  shutter = await launchShutter(['http://127.0.0.1/*']);
});
afterAll(async () => {
  await shutter?.close();
  server?.close();
});

it('with access to one site only, a picture is drawn of the page, without its secrets', async () => {
  const { tab, worker } = shutter;
  await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await tab.bringToFront();
  await worker.evaluate(() => shutterBackground.record());
  expect(await worker.evaluate(() => shutterBackground.canCapture())).toBe(false);

  const before = await tab.content();
  const outcome = await worker.evaluate(() => shutterBackground.take());
  if (!('png' in outcome)) throw new Error(`No picture: ${outcome.reason}`);
  const { width, height, data, channels } = decode(Buffer.from(outcome.png, 'base64'));
  const view = await tab.evaluate(() => [innerWidth, innerHeight]);
  expect([width, height]).toEqual(view);
  const pixel = (x: number, y: number) => [...data.slice((y * width + x) * channels).slice(0, 3)];
  expect(pixel(500, 30)).toEqual([20, 60, 160]);
  // the field's cover and the other site's frame look the same
  expect(pixel(140, 136)[0]).toBeLessThan(200);
  for (let i = 0; i < data.length; i += channels) {
    const isSecret = data[i]! > 190 && data[i + 1]! < 80 && data[i + 2]! > 190;
    if (isSecret) throw new Error(`A secret at pixel ${i / channels}`);
  }
  expect(await tab.content()).toBe(before);
});
