/** A colleague is locked out of an encrypted laptop: give them the recovery key, sync the device, then require BitLocker by policy. */
export const title = 'Recover a BitLocker laptop and require encryption';

const DEVICE = 'NB-HUM-0003';
const button = (name) => `::-p-aria([name="${name}"][role="button"])`;
const tab = (name) => `::-p-aria([name="${name}"][role="tab"])`;
const option = (name) => `::-p-aria([name="${name}"][role="option"])`;

/** The frame in which the portal shows a blade; each blade is a new frame of another origin. */
async function findBlade(page, path) {
  const element = await page.waitForSelector(`iframe[src*="path=${encodeURIComponent(path)}"]`);
  return element.contentFrame();
}

async function type(page, frame, selector, text) {
  const input = await frame.waitForSelector(selector);
  await input.click();
  await page.keyboard.type(text, { delay: 20 });
}

async function choose(frame, field, choice) {
  await frame.locator(`::-p-aria([name="${field}"][role="combobox"])`).click();
  await frame.locator(option(choice)).click();
}

async function openDevice(page) {
  await page.locator(button('All devices')).click();
  const devices = await findBlade(page, 'devices');
  await type(page, devices, '::-p-aria([name="Search devices"][role="searchbox"])', DEVICE);
  await devices.waitForFunction(
    () => document.querySelectorAll('[role=gridcell] button').length === 1,
  );
  await devices.locator(button(DEVICE)).click();
  return findBlade(page, 'device/');
}

async function readRecoveryKey(device) {
  await device.locator(tab('Recovery keys')).click();
  await device.locator(button('Show recovery key')).click();
  await device.locator(button('Copy bitlocker recovery key')).click();
  await device.locator(button('Close')).click();
  await device.waitForSelector('[role=dialog]', { hidden: true });
}

async function syncDevice(page, device) {
  await device.locator(button('Sync')).click();
  await device.locator(button('Yes')).click();
  await device.waitForSelector('[role=alertdialog]', { hidden: true });
  await page.waitForSelector('::-p-text(Sync initiated)');
  await page.locator(button('Notifications')).click();
  await page.locator(button('Close')).click();
  await page.waitForSelector('[role=dialog]', { hidden: true });
}

async function createPolicy(page) {
  await page.locator(button('Compliance policies')).click();
  const policies = await findBlade(page, 'policies');
  await policies.locator(button('Create policy')).click();
  const wizard = await findBlade(page, 'create-policy');
  const next = () => wizard.locator(button('Next')).click();
  await type(page, wizard, '::-p-aria([name="Name"][role="textbox"])', 'Encrypted laptops');
  await choose(wizard, 'Platform', 'Windows 10 and later');
  await next();
  await wizard.locator('::-p-aria([name="Require BitLocker"][role="switch"])').click();
  await type(
    page,
    wizard,
    '::-p-aria([name="Minimum OS version"][role="textbox"])',
    '10.0.22621.0',
  );
  await choose(wizard, 'Required password type', 'Alphanumeric');
  await next();
  await choose(wizard, 'Notify', 'Service desk');
  await next();
  await type(page, wizard, '::-p-aria([name="Included groups"][role="combobox"])', 'Fin');
  await wizard.locator('[role=menuitemcheckbox], [role=option]').click();
  await page.keyboard.press('Tab');
  await next();
  await wizard.locator(button('Create')).click();
  const list = await findBlade(page, 'policies');
  await list.waitForSelector('::-p-text(Encrypted laptops)');
}

export default async function recoverLaptop({ page }) {
  await page.goto(process.env.SOPWRIGHT_CONSOLE_URL);
  const device = await openDevice(page);
  await readRecoveryKey(device);
  await syncDevice(page, device);
  await createPolicy(page);
}
