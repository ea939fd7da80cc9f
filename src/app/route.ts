import { useSyncExternalStore } from 'react';

/** Where a surface is. `home` is the library in the tab, and the latest SOP in popup and side panel. */
export type Route = { name: 'home' } | { name: 'library' } | { name: 'sop'; id: string };

/** Reads a location's hash: `#/`, `#/library`, `#/sop/<id>`. Anything else is home. */
function parseRoute(hash: string): Route {
  const [name, id] = hash.replace(/^#\/?/, '').split('/');
  if (name === 'library') return { name };
  if (name === 'sop' && id) {
    try {
      return { name, id: decodeURIComponent(id) };
    } catch {
      return { name: 'home' };
    }
  }
  return { name: 'home' };
}

export function hashOf(route: Route): string {
  if (route.name === 'sop') return `#/sop/${encodeURIComponent(route.id)}`;
  return route.name === 'library' ? '#/library' : '#/';
}

export function go(route: Route): void {
  location.hash = hashOf(route);
}

/** The current route; re-renders when it changes. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(
    (changed) => {
      addEventListener('hashchange', changed);
      return () => removeEventListener('hashchange', changed);
    },
    () => location.hash,
  );
  return parseRoute(hash);
}
