/** As much of jsdom as the tests use; its types are not packaged with it. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string);
    readonly window: Window & typeof globalThis;
  }
}
