/** A scheduled check runs more often, and what it finds becomes visible to the operators. */
export const title = 'Check certificates every 6 hours and show what was found';

export default async function scenario({ page }) {
  await page.goto(process.env.SOPWRIGHT_CONSOLE_URL);
  await page.locator('#node-dialog-login-username').click();
  await page.keyboard.type('ops');
  await page.locator('#node-dialog-login-password').click();
  await page.keyboard.type('Amber-Compass-58');
  await page.locator('#node-dialog-login-submit').click();

  await page.locator('#inject-daily').click({ count: 2 });
  await type(page, '#node-input-name', 'Every 6 hours');
  await type(page, '#inject-time-interval-count', '6');
  await trayClosesOn(page, '#node-dialog-ok');

  await dragFromPalette(page, '.red-ui-palette-node[data-palette-type="debug"]', 830, 320);
  await page.locator('.red-ui-flow-node-group:not(#inject-daily, #function-expiry)').wait();
  await connect(page, '#function-expiry .red-ui-flow-port-output', '.red-ui-flow-port-input');

  await page.locator('#red-ui-header-button-deploy:not(.disabled)').click();
  await page.locator('.red-ui-notification-success').wait();
}

/** Replaces what a field holds. */
async function type(page, selector, text) {
  await page.locator(selector).click({ count: 3 });
  await page.keyboard.type(text);
}

async function trayClosesOn(page, selector) {
  await page.locator(selector).click();
  await page.waitForFunction(() => !document.querySelector('.red-ui-tray'));
}

async function dragFromPalette(page, selector, x, y) {
  const from = await middleOf(page, selector);
  await drag(page, from, { x, y });
}

/** Draws a wire from an output to the last input that there is. */
async function connect(page, output, input) {
  const inputs = await page.$$(input);
  const to = await inputs.at(-1).boundingBox();
  const from = await middleOf(page, output);
  await drag(page, from, { x: to.x + to.width / 2, y: to.y + to.height / 2 });
}

async function middleOf(page, selector) {
  const element = await page.waitForSelector(selector, { visible: true });
  await element.scrollIntoView();
  const box = await element.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(page, from, to) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 20 });
  await page.mouse.up();
}
