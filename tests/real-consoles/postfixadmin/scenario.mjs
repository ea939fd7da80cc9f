/** A mailbox for a new employee, in a mail domain that does not exist yet. */
export const title = 'Give a new employee a mailbox in PostfixAdmin';

export default async function scenario({ page }) {
  const url = process.env.SOPWRIGHT_CONSOLE_URL;
  await page.goto(`${url}/login.php`);
  await page.locator('#fUsername').click();
  await page.keyboard.type('root@corp.example');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Quiet-Harbour-42');
  await clickAndLoad(page, 'button[name="submit"]');

  await page.locator('a.dropdown-toggle[href="list.php?table=domain"]').click();
  await clickAndLoad(page, '.dropdown-menu a[href="edit.php?table=domain"]');
  await type(page, 'input[name="value[domain]"]', 'staff.example');
  await type(page, 'input[name="value[description]"]', 'Employees');
  await clickAndLoad(page, 'input[name="submit"]');

  await page.locator('a.dropdown-toggle[href="list-virtual.php"]').click();
  await clickAndLoad(page, '.dropdown-menu a[href="edit.php?table=mailbox"]');
  await type(page, 'input[name="value[local_part]"]', 'jamie.rivera');
  // by keyboard, as a person may: page.select() changes the value without a trusted event
  await page.keyboard.press('Tab');
  await page.keyboard.type('staff');
  await type(page, 'input[name="value[password]"]', 'Welcome-Aboard-77');
  await type(page, 'input[name="value[password2]"]', 'Welcome-Aboard-77');
  await type(page, 'input[name="value[name]"]', 'Jamie Rivera');
  await type(page, 'input[name="value[quota]"]', '5');
  await page.locator('input[name="value[welcome_mail]"]').click();
  await clickAndLoad(page, 'input[name="submit"]');
}

async function type(page, selector, text) {
  await page.locator(selector).click();
  await page.keyboard.type(text);
}

async function clickAndLoad(page, selector) {
  await Promise.all([page.waitForNavigation(), page.locator(selector).click()]);
}
