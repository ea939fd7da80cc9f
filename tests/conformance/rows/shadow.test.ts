import { expect, test } from 'vitest';
import { openStage } from './stage';

const { play } = openStage();

/** A custom element whose shadow tree holds this. */
const hosted = (inner: string, light = '', mode: 'open' | 'closed' = 'open') =>
  `<x-host>${light}</x-host><script>
     const host = document.querySelector('x-host');
     window.inner = host.attachShadow({ mode: '${mode}' });
     window.inner.innerHTML = ${JSON.stringify(inner)};
   </script>`;

test('96 a button in an open shadow tree: the inner button, not its host', async () => {
  const { steps } = await play(
    hosted('<button><span>Grant access</span></button> <button>Revoke</button>'),
    ({ page }) => page.click('>>> span'),
  );
  expect(steps).toMatchObject([
    { kind: 'click', name: 'Grant access', text: 'Click "Grant access"' },
  ]);
});

test('97 a label that is slotted in: its text', async () => {
  const { steps } = await play(
    hosted('<button><slot></slot></button>', 'Enroll device'),
    ({ page }) => page.click('x-host'),
  );
  expect(steps).toMatchObject([{ kind: 'click', name: 'Enroll device' }]);
});

test("98 a closed shadow tree: the inner name, else the host's", async () => {
  const { steps } = await play(
    hosted('<button style="width:100px">Escalate</button>', '', 'closed'),
    async ({ page }) => {
      const box = await page.evaluate(() => {
        const { inner } = window as unknown as { inner: ShadowRoot };
        const { x, y } = inner.querySelector('button')!.getBoundingClientRect();
        return { x, y };
      });
      await page.mouse.click(box.x + 20, box.y + 8);
    },
  );
  expect(steps).toMatchObject([{ kind: 'click', name: 'Escalate' }]);
});

test('99 a page that hides its inner targets from scripts, as synthetic shadow does: the inner target', async () => {
  const { steps } = await play(
    `<c-card><div><button><span>Log a call</span></button></div></c-card>
     <script>
       const host = document.querySelector('c-card');
       Object.defineProperty(Event.prototype, 'target', { get: () => host });
       Event.prototype.composedPath = () => [host, document.body, document, window];
       Object.defineProperty(Node.prototype, 'parentNode', { get: () => null });
       Object.defineProperty(Node.prototype, 'childNodes', { get: () => [] });
       Element.prototype.closest = () => null;
       Element.prototype.querySelectorAll = () => [];
     </script>`,
    async ({ page }) => {
      const client = await page.createCDPSession();
      const { result } = await client.send('Runtime.evaluate', {
        expression: `JSON.stringify(document.querySelector('span').getBoundingClientRect())`,
        returnByValue: true,
      });
      const { x, y } = JSON.parse(result.value as string) as { x: number; y: number };
      await page.mouse.click(x + 4, y + 4);
    },
  );
  expect(steps).toMatchObject([{ kind: 'click', name: 'Log a call' }]);
});

test('100 a field in a shadow tree: its value and its label', async () => {
  const { steps } = await play(
    hosted('<label for="f">Display name</label><input id="f">'),
    async ({ page }) => {
      await page.click('>>> input');
      await page.keyboard.type('Front desk');
    },
  );
  expect(steps).toMatchObject([
    { kind: 'type', value: 'Front desk', text: 'Type "Front desk" in "Display name"' },
  ]);
});
