/** What a blade (a frame of another origin) tells the portal around it. */
export type BladeMessage =
  | { type: 'open-blade'; path: string }
  | { type: 'show-crumbs'; crumbs: Crumb[] }
  | { type: 'notify'; title: string; body: string }
  | { type: 'planted-secret'; value: string };

export interface Crumb {
  text: string;
  path: string;
}

/** Sends a message from a blade to the portal. */
export function tellPortal(message: BladeMessage): void {
  window.top?.postMessage(message, '*');
}
