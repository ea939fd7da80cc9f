import { expect, test } from 'vitest';
import { openStage } from './stage';

const { play } = openStage();

const END = '<button id="end">Finish</button>';

test('28 a label and its checkbox: Check, once', async () => {
  const { steps } = await play(
    '<label for="mfa">Require MFA</label> <input type="checkbox" id="mfa">',
    ({ page }) => page.click('label'),
  );
  expect(steps).toMatchObject([
    { kind: 'check', name: 'Require MFA', text: 'Check "Require MFA"' },
  ]);
});

test("29 a drawn box in a label: Check, by the label's name", async () => {
  const { steps } = await play(
    `<style>input{position:absolute;opacity:0}.box{display:inline-block;width:16px;height:16px;border:1px solid}</style>
     <label><input type="checkbox"><span class="box"></span> Send an invitation</label>`,
    ({ page }) => page.click('.box'),
  );
  expect(steps).toMatchObject([{ kind: 'check', text: 'Check "Send an invitation"' }]);
});

test('30 Space on a checkbox: Check, once, no Press', async () => {
  const { texts } = await play(
    '<label><input type="checkbox"> Block sign-in</label>',
    async ({ page }) => {
      await page.focus('input');
      await page.keyboard.press('Space');
    },
  );
  expect(texts).toEqual(['Check "Block sign-in"']);
});

test('31 a checkbox that refuses: Click, not Check', async () => {
  const { steps } = await play(
    `<label><input type="checkbox" id="a"> Delete permanently</label><br>
     <label><input type="checkbox" id="b"> Bypass approval</label>
     <script>
       a.addEventListener('click', (event) => event.preventDefault());
       b.addEventListener('change', () => { b.checked = false; });
     </script>`,
    async ({ page }) => {
      await page.click('#a');
      await page.click('#b');
    },
  );
  expect(steps).toMatchObject([
    { kind: 'click', text: 'Click the "Delete permanently" checkbox' },
    { kind: 'click', text: 'Click the "Bypass approval" checkbox' },
  ]);
});

test('32 an arrow key in a radio group: Choose the new option', async () => {
  const { steps } = await play(
    `<fieldset><legend>Assignment</legend>
       <label><input type="radio" name="r" checked> Automatic</label>
       <label><input type="radio" name="r"> Manual</label></fieldset>`,
    async ({ page }) => {
      await page.focus('input');
      await page.keyboard.press('ArrowDown');
    },
  );
  expect(steps).toMatchObject([{ kind: 'choose', name: 'Manual' }]);
  expect(steps[0]?.text).toMatch(/^Choose "Manual"/);
});

test('33 switches: Turn on, Turn off', async () => {
  const { steps } = await play(
    `<button role="switch" aria-checked="false">Self-service</button>
     <label><input type="checkbox" role="switch" checked> Guest access</label>
     <script>
       const button = document.querySelector('button');
       button.onclick = () => button.setAttribute('aria-checked', button.ariaChecked !== 'true');
     </script>`,
    async ({ page }) => {
      await page.click('button');
      await page.waitForSelector('button[aria-checked=true]');
      await page.click('button');
      await page.click('input');
    },
  );
  expect(steps).toMatchObject([
    { kind: 'turn-on', text: 'Turn on "Self-service"' },
    { kind: 'turn-off', text: 'Turn off "Self-service"' },
    { kind: 'turn-off', text: 'Turn off "Guest access"' },
  ]);
});

test("34 a select-all box: one Check; the children's changes are not the technician's", async () => {
  const { texts } = await play(
    `<label><input type="checkbox" id="all"> All devices</label>
     <label><input type="checkbox" class="one"> LT-1</label><label><input type="checkbox" class="one"> LT-2</label>
     <script>all.onchange = () => document.querySelectorAll('.one').forEach((box) => box.click());</script>`,
    async ({ page }) => {
      await page.click('#all');
      await page.waitForSelector('.one:checked');
    },
  );
  expect(texts).toEqual(['Check "All devices"']);
});

test('35 the label of a button: one click', async () => {
  const { steps } = await play(
    '<label for="browse">Company logo</label> <button id="browse">Browse</button>',
    ({ page }) => page.click('label'),
  );
  expect(steps).toMatchObject([{ kind: 'click' }]);
});

const ROLES =
  '<option>Reader</option><option>Editor</option><option>Marshal</option><option>Owner</option>';

test('63 a native list: Select the visible label, once', async () => {
  const { steps } = await play(
    `<label>Role <select><option value="r1">Reader</option><option value="r2">Editor</option></select></label>`,
    async ({ page }) => {
      await page.click('select');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('select')?.value === 'r2');
    },
  );
  expect(steps).toMatchObject([
    { kind: 'select', name: 'Role', value: 'Editor', text: 'Select "Editor" in "Role"' },
  ]);
});

test('64 several in a list: one Select of both, no Click', async () => {
  const { steps } = await play(
    `<label>Roles <select multiple size="4">${ROLES}</select></label>`,
    async ({ page }) => {
      await page.click('option:nth-child(2)');
      await page.keyboard.down('Control');
      await page.click('option:nth-child(4)');
      await page.keyboard.up('Control');
    },
  );
  expect(steps).toMatchObject([{ kind: 'select', value: 'Editor, Owner' }]);
});

test('65 a list that is open: Select', async () => {
  const { texts } = await play(
    `<label>Roles <select size="2">${ROLES}</select></label>`,
    ({ page }) => page.click('option:nth-child(2)'),
  );
  expect(texts).toEqual(['Select "Editor" in "Roles"']);
});

test('66 letters typed at a list: one Select, the final one', async () => {
  const { texts } = await play(
    `<label>Role <select>${ROLES}</select></label>`,
    async ({ page }) => {
      await page.focus('select');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.type('ma');
    },
  );
  expect(texts).toEqual(['Select "Marshal" in "Role"']);
});

test('67 a list opened again, the same option: nothing', async () => {
  const { texts } = await play(
    `<label>Role <select>${ROLES}</select></label><br><br><br><br><br><br><br><br><br><br>${END}`,
    async ({ page }) => {
      await page.click('select');
      await page.keyboard.press('Enter');
      await page.click('#end');
    },
  );
  expect(texts).toEqual(['Click "Finish"']);
});

test('68 an ARIA combobox with its list elsewhere: one Select', async () => {
  const { steps } = await play(
    `<label for="group">Group</label> <input id="group" role="combobox" aria-expanded="false" aria-controls="list" autocomplete="off">
     <p>Members follow.</p><div id="portal"></div>
     <script>
       const names = ['Finance', 'Marketing', 'Market research', 'Sales'];
       const show = () => {
         const wanted = group.value.toLowerCase();
         portal.innerHTML = '<ul role="listbox" id="list">' + names.filter((name) => name.toLowerCase().includes(wanted))
           .map((name) => '<li role="option">' + name + '</li>').join('') + '</ul>';
         group.setAttribute('aria-expanded', 'true');
       };
       group.onfocus = group.onclick = group.oninput = show;
       portal.onmousedown = (event) => event.preventDefault();
       portal.onclick = (event) => {
         group.value = event.target.textContent;
         portal.innerHTML = '';
         group.setAttribute('aria-expanded', 'false');
       };
     </script>`,
    async ({ page }) => {
      await page.click('#group');
      await page.keyboard.type('mark');
      await page.click('li');
    },
  );
  expect(steps).toMatchObject([
    { kind: 'select', name: 'Group', value: 'Marketing', text: 'Select "Marketing" in "Group"' },
  ]);
});

test('69 an option whose node is used again for another: the name at the press', async () => {
  const { steps } = await play(
    `<div role="listbox" aria-label="Devices"><div role="option" tabindex="-1">LT-0412</div></div>
     <script>
       const option = document.querySelector('[role=option]');
       option.onmousedown = () => { option.textContent = 'LT-0977'; };
     </script>`,
    ({ page }) => page.click('[role=option]'),
  );
  expect(steps).toHaveLength(1);
  expect(steps[0]?.text).toContain('LT-0412');
  expect(steps[0]?.text).not.toContain('LT-0977');
});
