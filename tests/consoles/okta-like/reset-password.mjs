/** Resets one person's password from the list, and reads the temporary password shown once. */
export const title = 'Reset a password';

export default async function resetPassword({ page }) {
  await page.goto(`${process.env.SOPWRIGHT_CONSOLE_URL}admin/users`);
  await page
    .locator('::-p-aria([name="Search people Optional"][role="searchbox"])')
    .fill('grace.abara@');
  await page.waitForFunction(() => document.querySelectorAll('[role=cell] a').length === 1);
  await page.locator('::-p-aria([name="More actions"][role="button"])').click();
  await page.locator('::-p-aria([name="Reset password"][role="menuitem"])').click();
  await page.locator('label ::-p-text(Create a temporary password)').click();
  await page.locator('::-p-aria([name="Create temporary password"][role="button"])').click();
  await page.locator('::-p-aria([name="Copy temporary password"][role="button"])').click();
  await page.locator('::-p-aria([name="Done"][role="button"])').click();
  await page.waitForSelector('[role=dialog]', { hidden: true });
}
