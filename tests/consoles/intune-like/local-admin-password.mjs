/** Looks up the password of a laptop's local administrator, hidden behind dots until it is asked for. */
export const title = 'Look up a local administrator password';

const button = (name) => `::-p-aria([name="${name}"][role="button"])`;

async function findBlade(page, path) {
  const element = await page.waitForSelector(`iframe[src*="path=${encodeURIComponent(path)}"]`);
  return element.contentFrame();
}

export default async function lookUpPassword({ page }) {
  await page.goto(`${process.env.SOPWRIGHT_CONSOLE_URL}#view/devices`);
  const devices = await findBlade(page, 'devices');
  await devices.locator(button('NB-FIN-0004')).click();
  const device = await findBlade(page, 'device/');
  await device.locator('::-p-aria([name="Local admin password"][role="tab"])').click();
  await device.locator(button('Show local administrator password')).click();
  await device.locator(button('Show')).click();
  await device.waitForSelector('input[type="text"][readonly]');
  await device.locator(button('Copy local administrator password')).click();
  await device.locator(button('Close')).click();
  await device.waitForSelector('[role=dialog]', { hidden: true });
}
