import type { PageInfo, PressEvidence } from '@/core/recording/action';
import type { Target } from '@/core/sop/target';
import type { ChangeCounter } from './counters';
import type { DocumentIdentity } from './document-identity';
import { boxOf } from './element-box';
import type { PageRedactor, TargetNamer } from './seams';

/** What was acted on, as it was at one moment, before the page reacted. Safe to send. */
export interface PageSighting {
  targetKey: string | null;
  target: Target | null;
  page: PageInfo;
  press: PressEvidence;
}

export interface Sighting extends PageSighting {
  element: Element;
  targetKey: string;
  target: Target;
}

export interface Eyes {
  /** Takes in an element now. */
  look(element: Element): Sighting;
  /** Finds out ahead what an element is called, so that a press on it costs the page nothing. */
  prepare(element: Element): void;
  /** Takes in the moment, for an action on nothing in particular. */
  lookAround(): PageSighting;
  /** The elements taken in last, still in the document. */
  recent(): Element[];
  /** The page's title and address, redacted. */
  page(): PageInfo;
}

const MOST_RECENT = 8;

export function createEyes(
  namer: TargetNamer,
  redactor: PageRedactor,
  identity: DocumentIdentity,
  counters: ChangeCounter,
): Eyes {
  const recent: WeakRef<Element>[] = [];
  let known = { title: '', href: '', page: null as PageInfo | null };

  let described = { element: null as Element | null, mark: '', target: null as Target | null };

  /** The page may have been changed by everything but the pointer; as long as nothing was, a name stays. */
  function describe(element: Element): Target {
    const mark = JSON.stringify(counters.read());
    if (!described.target || described.element !== element || described.mark !== mark) {
      const target = redactor.target(namer.describe(element), element);
      described = { element, mark, target };
    }
    return described.target as Target;
  }

  function page(): PageInfo {
    const { title } = document;
    const { href } = location;
    if (!known.page || known.title !== title || known.href !== href) {
      known = { title, href, page: redactor.page(title, href) };
    }
    return known.page as PageInfo;
  }

  return {
    page,
    prepare: describe,
    recent: () => recent.flatMap((ref) => ref.deref() ?? []).filter((el) => el.isConnected),
    lookAround: () => ({
      targetKey: null,
      target: null,
      page: page(),
      press: { at: Date.now(), counters: counters.read(), targetKey: null, box: null },
    }),
    look(element) {
      if (element instanceof HTMLInputElement && element.type === 'password') {
        redactor.noticed(element);
      }
      recent.push(new WeakRef(element));
      if (recent.length > MOST_RECENT) recent.shift();
      const targetKey = identity.keyOf(element);
      return {
        element,
        targetKey,
        target: describe(element),
        page: page(),
        press: { at: Date.now(), counters: counters.read(), targetKey, box: boxOf(element) },
      };
    },
  };
}
