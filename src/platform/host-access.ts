import type { RecordingScope } from '@/core/recording/recording';
import { browser } from './browser';

/** Match patterns to ask for: every site, or the one that `url` is on (all its ports and paths). */
export function hostsFor(scope: RecordingScope, url: string): string[] {
  if (scope === 'all') return ['<all_urls>'];
  const { protocol, hostname } = new URL(url);
  return [`${protocol}//${hostname}/*`];
}

/**
 * Asks the technician for access to these hosts.
 * Must be called synchronously in a click handler. Resolves false when it was refused.
 */
export function requestHosts(hosts: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts });
}

export function hasHosts(hosts: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: hosts });
}

/** Gives access back. Hosts that are required by the manifest (none) or by policy stay. */
export async function returnHosts(hosts: string[]): Promise<void> {
  await browser.permissions.remove({ origins: hosts });
}

/** Calls back when the technician grants hosts, wherever they did it. */
export function onHostsGranted(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback);
}
