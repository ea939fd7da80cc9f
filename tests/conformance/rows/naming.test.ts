import { expect, test } from 'vitest';
import { openStage } from './stage';

const { play } = openStage();

test('101 named by two texts: both, joined', async () => {
  const { steps } = await play(
    '<p id="a">Lock after</p><p id="b">minutes idle</p><input aria-labelledby="a b">',
    async ({ page }) => {
      await page.click('input');
      await page.keyboard.type('15');
    },
  );
  expect(steps).toMatchObject([
    {
      kind: 'type',
      name: 'Lock after minutes idle',
      text: 'Type "15" in "Lock after minutes idle"',
    },
  ]);
});

test('102 the third of five Delete buttons: in the row that it is in', async () => {
  const rows = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo'].map(
    (name) => `<tr><td>${name}</td><td>Active</td><td><button>Delete</button></td></tr>`,
  );
  const { steps } = await play(
    `<table><tr><th>Name</th><th>Status</th><th></th></tr>${rows.join('')}</table>`,
    async ({ page }) => (await page.$$('button'))[2]?.click(),
  );
  expect(steps).toMatchObject([
    {
      name: 'Delete',
      context: [{ role: 'row', name: 'Charlie' }],
      text: 'Click "Delete" in the row for "Charlie"',
    },
  ]);
});

test('103 text that is hidden from people who listen: left out of the name', async () => {
  const { steps } = await play(
    '<button><span aria-hidden="true">add_circle</span>New policy<span aria-hidden="true">9</span></button>',
    ({ page }) => page.click('button'),
  );
  expect(steps).toMatchObject([{ name: 'New policy', text: 'Click "New policy"' }]);
});
