import type { Arrival } from '@/platform/messages';
import type { Scene } from './scene';

/** A route's title and heading come a moment after its address. */
const ROUTE_REST_MS = 300;
/** A page that is still without a title by then is reported without one. */
const LONGEST_WAIT_MS = 3_000;

/** The parts of the Navigation API that are used; not in every supported browser. */
interface NavigationLike extends EventTarget {
  currentEntry: { index: number } | null;
}
type NavigateEventLike = Event & { userInitiated?: boolean };

/** Reports, from the top frame, each document that loads and each route that changes in it. */
export function reportArrivals(scene: Scene): { restored(): void } {
  const navigation = (window as { navigation?: NavigationLike }).navigation;
  let known = location.href;
  let route = 0;
  let isAwaitingTitle = false;
  let isByHand = false;
  let isPresentTold = false;

  function send(type: Arrival['type'], at: number): void {
    const arrival: Arrival = {
      type,
      historyIndex: navigation?.currentEntry?.index ?? -1,
      page: scene.eyes.page(),
      heading: scene.redactor.text(scene.namer.heading()),
    };
    scene.outbox.post({ type: 'frame/arrived', at, arrival });
  }

  function loaded(): void {
    isAwaitingTitle = !document.title && Date.now() - performance.timeOrigin < LONGEST_WAIT_MS;
    if (!isAwaitingTitle) tellLoaded();
    else {
      scene.later(() => {
        if (isAwaitingTitle) loaded();
      }, ROUTE_REST_MS);
    }
  }

  function tellLoaded(): void {
    isAwaitingTitle = false;
    send(loadType(), performance.timeOrigin);
  }

  /** Of a tab that nobody looks at nothing is told. */
  function tellPresent(): void {
    if (isPresentTold || document.visibilityState !== 'visible') return;
    isPresentTold = true;
    send('present', Date.now());
  }

  function routeChanged(type: Arrival['type']): void {
    if (location.href === known) return;
    known = location.href;
    const at = Date.now();
    const serial = ++route;
    scene.later(() => {
      if (serial === route) send(type, at);
    }, ROUTE_REST_MS);
  }

  if (document.readyState === 'loading') scene.listen('DOMContentLoaded', loaded);
  else if (isFresh()) loaded();
  else {
    tellPresent();
    scene.listen('visibilitychange', tellPresent);
  }
  // what is done on a page comes after the page
  scene.journal.beforeBegin(() => {
    if (isAwaitingTitle) tellLoaded();
  });
  scene.listen('popstate', () => routeChanged('back-forward'));
  scene.listen('hashchange', () => routeChanged('same-document'));
  navigation?.addEventListener(
    'navigate',
    (event: NavigateEventLike) => {
      isByHand = event.userInitiated === true;
    },
    { signal: scene.signal },
  );
  navigation?.addEventListener(
    'currententrychange',
    (event) => {
      const isTraversal = 'navigationType' in event && event.navigationType === 'traverse';
      if (isTraversal) routeChanged('back-forward');
      else routeChanged(isByHand ? 'entered' : 'same-document');
    },
    { signal: scene.signal },
  );
  return {
    restored() {
      known = location.href;
      send('back-forward', Date.now());
    },
  };
}

/** False in a page that was open long before the recorder came: nobody went there just now. */
function isFresh(): boolean {
  return performance.now() < LONGEST_WAIT_MS;
}

function loadType(): Arrival['type'] {
  const [entry] = performance.getEntriesByType('navigation');
  const type = entry instanceof PerformanceNavigationTiming ? entry.type : 'navigate';
  if (type === 'reload') return 'reload';
  return type === 'back_forward' ? 'back-forward' : 'navigate';
}
