import { useSyncExternalStore } from 'react';

/** Goes to a page of the console without loading a document. */
export function navigate(path: string): void {
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  return () => removeEventListener('popstate', listener);
}

/** The path of the page now shown. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}
