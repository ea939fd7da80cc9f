import { defineConfig } from 'wxt';
import { SUGGESTED_KEYS } from './src/core/recording/shortcuts';

/** Everything that the extension may do is in this manifest: no host at install, no network, no remote code. */
export default defineConfig({
  srcDir: 'src',
  entrypointsDir: '../entrypoints',
  publicDir: 'assets/public',
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: '../assets/icon.svg', developmentIndicator: false },
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'SOPwright',
    short_name: 'SOPwright',
    description:
      'Record a task in an admin console and get a numbered, redacted SOP. Everything stays on this machine.',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    // captureVisibleTab wants the literal <all_urls>; a site-only grant is a subset of it
    optional_host_permissions: ['<all_urls>'],
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; object-src 'none'; connect-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-src 'self'",
    },
    commands: {
      'toggle-recording': {
        suggested_key: { default: SUGGESTED_KEYS['toggle-recording'] },
        description: 'Start or stop recording',
      },
      'toggle-pause': {
        suggested_key: { default: SUGGESTED_KEYS['toggle-pause'] },
        description: 'Pause or resume recording',
      },
      'take-picture': {
        suggested_key: { default: SUGGESTED_KEYS['take-picture'] },
        description: 'Take a picture now',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sopwright@sopwright.app',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '122' }),
  }),
});
