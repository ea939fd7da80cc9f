/** The one place that imports the polyfill: promises and one name (`browser`) in every browser. */
export { default as browser } from 'webextension-polyfill';
