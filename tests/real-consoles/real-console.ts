/** A console that nobody here wrote, running on loopback with its data in a temporary folder. */
export interface RealConsole {
  /** Where it is served, without a trailing slash. */
  readonly url: string;
  /** Stops it and removes its data. */
  close(): Promise<void>;
}
