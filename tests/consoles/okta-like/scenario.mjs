/** A new person joins: the record, a group, a first password, and the feature they were waiting for. */
export const title = 'Set up a new colleague';

const button = (name) => `::-p-aria([name="${name}"][role="button"])`;
const field = (name) => `::-p-aria([name="${name}"][role="textbox"])`;
const option = (name) => `::-p-aria([name="${name}"][role="option"])`;

async function type(page, name, text) {
  const input = await page.waitForSelector(field(name));
  await input.click();
  await page.keyboard.type(text, { delay: 20 });
}

async function addPerson(page) {
  await page.locator(button('Directory')).click();
  await page.locator('::-p-aria([name="People"][role="link"])').click();
  await page.locator(button('Add person')).click();
  await type(page, 'First name', 'Linnea');
  await type(page, 'Last name', 'Hallward');
  await type(page, 'Username', 'linnea.hallward@example.com');
  await type(page, 'Primary email', 'linnea.hallward@example.com');
  const groups = await page.waitForSelector('::-p-aria([role="combobox"][name="Groups Optional"])');
  await groups.click();
  await page.keyboard.type('Eng', { delay: 20 });
  await page.locator(option('Engineering')).click();
  // The list stays open for further choices and covers the dialog; leaving the field closes it.
  await page.keyboard.press('Tab');
  await page
    .locator('::-p-aria([name="User must change password on first login"][role="checkbox"])')
    .click();
  await page.locator(button('Save')).click();
  await page.waitForSelector('[role=dialog]', { hidden: true });
}

async function assignGroup(page) {
  await page.locator('::-p-aria([name="Linnea Hallward"][role="link"])').click();
  await page.locator('::-p-aria([name="Groups 1"][role="tab"])').click();
  await page.locator(button('Assign to groups')).click();
  const groups = await page.waitForSelector('::-p-aria([role="combobox"][name="Find groups"])');
  await groups.click();
  await page.keyboard.type('VPN', { delay: 20 });
  await page.locator(option('VPN users')).click();
  await page.keyboard.press('Tab');
  await page.waitForSelector('[role=listbox]', { hidden: true });
  await page.locator(button('Assign')).click();
  await page.waitForSelector('[role=dialog]', { hidden: true });
}

async function resetPassword(page) {
  await page.locator(button('Reset password')).click();
  await page.locator('label ::-p-text(Create a temporary password)').click();
  await page.locator(button('Create temporary password')).click();
  await page.locator(button('Copy temporary password')).click();
  await page.locator(button('Done')).click();
  await page.waitForSelector('[role=dialog]', { hidden: true });
}

async function turnOnFeature(page) {
  await page.locator(button('Settings')).click();
  await page.locator('::-p-aria([name="Features"][role="link"])').click();
  await page.locator('input[aria-label="Self-service password reset"]').click();
  await page.waitForSelector(
    'input[aria-label="Self-service password reset"][aria-checked="true"]',
  );
}

export default async function setUpColleague({ page }) {
  await page.goto(`${process.env.SOPWRIGHT_CONSOLE_URL}admin/dashboard`);
  await addPerson(page);
  await assignGroup(page);
  await resetPassword(page);
  await turnOnFeature(page);
}
