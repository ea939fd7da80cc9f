import type { ShutterReason } from './omission';

/** There will be no picture, however often it is tried. */
export class Refused extends Error {
  constructor(readonly reason: ShutterReason) {
    super(reason);
  }
}
