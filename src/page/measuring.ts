import type { FrameReport } from '@/platform/messages';
import { countChanges } from './counters';
import type { DocumentIdentity } from './document-identity';
import { measureFrame } from './measure';
import type { PageRedactor } from './seams';
import { type ShadowRootOf, shadowRootsIn } from './shadow-roots';

export interface Measuring {
  measure(): FrameReport;
  end(): void;
}

/** Measures a frame in which nothing is recorded, from the first measurement until it is ended. */
export function startMeasuring(
  redactor: PageRedactor,
  identity: DocumentIdentity,
  shadowRootOf: ShadowRootOf,
): Measuring {
  const controller = new AbortController();
  const silent = { changed: () => {}, mutated: () => {} };
  const counters = countChanges(identity.token, silent, controller.signal);
  return {
    measure() {
      for (const root of shadowRootsIn(document, shadowRootOf)) counters.watch(root);
      return measureFrame(identity, counters, redactor, []);
    },
    end: () => controller.abort(),
  };
}
