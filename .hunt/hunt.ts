import { createServer } from 'node:http';
import { readFile, readdir, rm, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { recordScenario } from '../tests/harness/record-scenario';
import { cases } from './cases.mjs';
const only = process.argv[2] ? new RegExp(process.argv[2]) : /./;
const scale = Number(process.argv[3] ?? 1);
const zoom = Number(process.argv[4] ?? 1);
const chosen = cases.filter((c: any) => only.test(c.name));
const page404 = (h: string) => `<!doctype html><html lang=en><title>Console</title><style>body{font:18px sans-serif;margin:24px}</style>${h}`;
let other = '';
const handler = (req: any, res: any) => {
  const u = new URL(req.url, 'http://x');
  res.setHeader('content-type', 'text/html; charset=utf-8');
  if (u.pathname === '/raw') return res.end(page404(u.searchParams.get('h')!));
  const c: any = cases.find((c: any) => '/' + c.name === u.pathname);
  if (!c) { res.statusCode = 404; return res.end(''); }
  const html = c.html.replaceAll('{other}', other);
  res.end(page404(`<h2>Case ${cases.indexOf(c)}</h2>${html}${/class=go/.test(html) ? '' : '<p><button class=go>Next</button></p>'}`));
};
const servers = [createServer(handler), createServer(handler)];
await Promise.all(servers.map((s) => new Promise<void>((r) => s.listen(0, '127.0.0.1', () => r()))));
const base = `http://127.0.0.1:${(servers[0]!.address() as any).port}`;
other = `http://localhost:${(servers[1]!.address() as any).port}`;
const out = '/tmp/hunt-out'; const profile = '/tmp/hunt-profile';
await rm(out, { recursive: true, force: true }); await rm(profile, { recursive: true, force: true }); await mkdir(out);
const sleep = (ms: number) => new Promise((r) => setTimeout(r, ms));
const result = await recordScenario({ out, profile, scale, formats: ['json', 'markdown', 'html', 'html-single'], slowMo: 450,
  scenario: { title: undefined as any, default: async ({ page, browser }: any) => {
    for (const c of chosen as any[]) {
      try {
        await page.goto(`${base}/${c.name}`);
        if (zoom !== 1) await page.evaluate((z: number) => { document.documentElement.style.zoom = String(z); }, zoom);
        if (c.click) await page.click(c.click);
        if (c.type) { await page.click(c.type[0]); await page.keyboard.type(c.type[1]); }
        if (c.select) await page.select(c.select[0], c.select[1]);
        if (c.upload) { const f = join(out, `password-${c.upload}.txt`); await writeFile(f, 'x'); const [ch] = await Promise.all([page.waitForFileChooser(), page.click('#f')]); await ch.accept([f]); await sleep(200); await rm(f); }
        await page.click('.go'); await sleep(550);
        if (c.then) { await page.click(c.then); await sleep(500); }
        await page.mouse.move(5, 5);
        if (!c.then && /class=go/.test(c.html)) { await page.evaluate(() => { const b = document.createElement('button'); b.textContent = 'Next'; b.id = 'nx'; document.body.append(b); }); await page.click('#nx'); await sleep(300); }
      } catch (e) { console.log('CASE FAILED', c.name, String(e).slice(0, 200)); }
    }
  } } as any });
servers.forEach((s) => { s.closeAllConnections(); s.close(); });
await writeFile('/tmp/hunt-doc.json', JSON.stringify(result.document, null, 1));
const files: string[] = [];
for (const root of [out, profile]) for (const e of await readdir(root, { recursive: true, withFileTypes: true })) if (e.isFile()) files.push(join(e.parentPath, e.name));
const leaks = new Map<string, Set<string>>();
const note = (c: any, where: string) => { if (!leaks.has(c.name)) leaks.set(c.name, new Set()); leaks.get(c.name)!.add(where); };
for (const f of files) {
  if (f.startsWith(profile) && !/IndexedDB|Local Extension|Local Storage|Session Storage|Sync Ext/.test(f)) continue;
  if (f.startsWith(profile) && !/chrome-extension|Extension/.test(f)) continue;
  const b = await readFile(f);
  for (const c of chosen as any[]) for (const s of [c.secret, ...(c.extra ?? [])]) for (const [n, v] of [['utf8', Buffer.from(s)], ['utf16', Buffer.from(s, 'utf16le')], ['b64', Buffer.from(Buffer.from(s).toString('base64').slice(0, -4))], ['hex', Buffer.from(Buffer.from(s).toString('hex'))]] as const)
    if (b.includes(v)) note(c, `${n} ${f.replace(/.*hunt-(out|profile)\//, '').slice(-60)}`);
}
const squash = (t: string) => t.toLowerCase().replace(/[^a-z0-9]/g, '');
const seen = new Set<string>(); let pics = 0;
const shots = result.document.screenshots ?? [];
const pictures = files.filter((f) => f.includes('/hunt-out/') && f.includes('/markdown/') && /\.(png|jpe?g|webp)$/.test(f));
for (const f of pictures) {
  pics++;
  const text = squash(execFileSync('tesseract', [f, '-', '--psm', '11'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  for (const c of chosen as any[]) { const s = squash(c.secret); const parts = [s, ...c.secret.split(/[-]/).filter((p: string) => p.length > 5 && !seen.has(p))];
    if (text.includes(s) || text.includes(s.slice(0, -3)) ) note(c, `PICTURE ${f.split('/').at(-1)}`); }
}
console.log('pictures', pics, 'steps', result.steps.length);
for (const s of result.steps) console.log(`${s.number}. ${s.text}`);
for (const [n, w] of leaks) console.log('LEAK', n, (cases as any[]).find((c: any) => c.name === n).secret, [...w].join(' | '));
process.exit(0);
