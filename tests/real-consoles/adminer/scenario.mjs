/** An account is unlocked and its API token withdrawn, in the database of a portal. */
export const title = 'Unlock a portal account and withdraw its API token';

export default async function scenario({ page }) {
  await page.goto(process.env.SOPWRIGHT_CONSOLE_URL);
  // by keyboard, as a person may: page.select() changes the value without a trusted event
  await page.locator('select[name="auth[driver]"]').wait();
  await page.focus('select[name="auth[driver]"]');
  await page.keyboard.type('SQLite 3');
  await type(page, 'input[name="auth[password]"]', 'Copper-Lantern-19');
  await type(page, 'input[name="auth[db]"]', 'portal.db');
  await clickAndLoad(page, 'input[type="submit"][value="Login"]');

  await clickAndLoad(page, '#menu a.select[href$="select=account"]');
  await page.locator('a[href="#fieldset-search"]').click();
  await type(page, 'input[name="where[0][val]"]', 'cduarte');
  await clickAndLoad(page, 'input[type="submit"][value="Select"]');
  await clickAndLoad(page, '#table tbody a.edit');

  await page.focus('select[name="function[api_token]"]');
  await page.keyboard.type('NULL');
  await page.locator('input[name="fields[locked]"]').click({ count: 3 });
  await page.keyboard.type('0');
  await clickAndLoad(page, 'input[type="submit"][value="Save"]');
  await page.locator('.message').wait();
}

async function type(page, selector, text) {
  await page.locator(selector).click();
  await page.keyboard.type(text);
}

async function clickAndLoad(page, selector) {
  await Promise.all([page.waitForNavigation(), page.locator(selector).click()]);
}
