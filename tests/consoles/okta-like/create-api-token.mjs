/** Creates an API token, whose value is shown once. */
export const title = 'Create an API token';

const button = (name) => `::-p-aria([name="${name}"][role="button"])`;

export default async function createApiToken({ page }) {
  await page.goto(`${process.env.SOPWRIGHT_CONSOLE_URL}admin/dashboard`);
  await page.locator(button('Security')).click();
  await page.locator('::-p-aria([name="API"][role="link"])').click();
  await page.locator(button('Create token')).click();
  const name = await page.waitForSelector(
    '::-p-aria([name="What do you want your token to be named?"][role="textbox"])',
  );
  await name.click();
  await page.keyboard.type('Asset inventory', { delay: 20 });
  await page.locator('[role=dialog] button::-p-text(Create token)').click();
  await page.locator(button('Copy token value')).click();
  await page.locator(button('OK, got it')).click();
  await page.waitForSelector('[role=dialog]', { hidden: true });
}
