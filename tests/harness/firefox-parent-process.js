// This text is sent to Firefox and runs in its parent process, in the scope of the browser window:
// it presses the toolbar button and gives BiDi an id for documents that are not in a tab (the popup,
// the background page, hidden extension pages), so that they are driven with real input like any page.
async (command, extensionId, argument) => {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { setTimeout: delay } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs');

  window.sopwrightExposed ??= new Map();
  const exposed = window.sopwrightExposed;
  const extension = () => WebExtensionPolicy.getByID(extensionId).extension;

  const until = async (what, ask) => {
    for (let tries = 0; tries < 500; tries++) {
      const answer = ask();
      if (answer) return answer;
      await new Promise((resolve) => delay(resolve, 20));
    }
    throw new Error(`waited in vain for ${what}`);
  };

  const expose = (browser) => {
    // only browsers of tabs have the key that ids hang on
    browser.permanentKey ??= {};
    NavigableManager.getBrowserById = function (id) {
      const ofTab = Object.getPrototypeOf(NavigableManager).getBrowserById.call(this, id);
      return ofTab ?? exposed.get(id) ?? null;
    };
    const id = NavigableManager.getIdForBrowser(browser);
    exposed.set(id, browser);
    return { context: id, url: browser.currentURI.spec };
  };

  const isLoaded = (browser) => browser?.currentURI?.spec.startsWith('moz-extension:');

  const commands = {
    async openPopup() {
      const find = () => document.querySelector('browser[webextension-view-type=popup]');
      await until('the last popup to close', () => !find());
      const action = ExtensionParent.apiManager.global.browserActionFor(extension());
      await action.triggerAction(window);
      // it loads in a hidden panel first and is then moved to another browser element in the visible one
      const isShown = (browser) => browser?.closest('panel')?.state === 'open';
      return expose(await until('the popup', () => isShown(find()) && isLoaded(find()) && find()));
    },
    async openHiddenPage() {
      const page = new ExtensionParent.HiddenExtensionPage(extension(), 'tab');
      const browser = await page.createBrowserElement().then(() => page.browser);
      ExtensionParent.apiManager.emit('extension-browser-inserted', browser);
      browser.fixupAndLoadURIString(argument, { triggeringPrincipal: extension().principal });
      await until(argument, () => isLoaded(browser));
      return expose(browser);
    },
    async background() {
      await extension().wakeupBackground?.();
      const find = () =>
        [...extension().views].find((view) => view.viewType === 'background')?.xulBrowser;
      return expose(await until('the background', find));
    },
    async killBackground() {
      await extension().terminateBackground();
      await until('the background to end', () => extension().backgroundState === 'stopped');
    },
    async gone() {
      const browser = exposed.get(argument);
      while (browser?.isConnected) await new Promise((resolve) => delay(resolve, 50));
      exposed.delete(argument);
    },
    async remove() {
      const browser = exposed.get(argument);
      const panel = browser?.closest('panel');
      if (panel) panel.hidePopup();
      else browser?.remove();
    },
    async answerPermissionPrompts() {
      Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);
    },
    async resizeWindow() {
      // an extension's sidebar opens by itself when it is installed
      window.SidebarController.hide();
      const { width, height } = JSON.parse(argument);
      window.resizeBy(width, height);
    },
  };
  return JSON.stringify((await commands[command]()) ?? null);
};
