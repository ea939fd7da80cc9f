import type { FrameCounters } from '@/core/recording/action';

/** Attributes that change nothing that can be seen. */
const INVISIBLE_ATTRIBUTES = new Set([
  'aria-activedescendant',
  'aria-controls',
  'aria-describedby',
  'aria-labelledby',
  'aria-owns',
  'autocomplete',
  'tabindex',
]);
/** Transitions of these move things; colours and the like are hover styling. */
const MOVING_PROPERTIES =
  /^(transform|translate|scale|rotate|left|right|top|bottom|(max-)?(width|height)|margin)/;
/** CSS px². Ripples and spinners are smaller, panels and toasts larger. */
const LARGE_AREA = 40_000;

export interface ChangeCounter {
  read(): FrameCounters;
  /** A control's value was changed, which no observer tells. */
  valueChanged(): void;
  /** Watches an open shadow tree too; harmless when it is watched already. */
  watch(root: ShadowRoot): void;
  /** Shadow roots watched so far, still in the document. */
  roots(): ShadowRoot[];
}

export interface ChangeListeners {
  /** Something that can be seen changed. Called once a batch. */
  changed(): void;
  /** Records of one batch; for those who look for what appeared. */
  mutated(records: readonly MutationRecord[]): void;
}

/** Counts what changes a picture of this frame, at a cost that doesn't grow with the page. */
export function countChanges(
  token: string,
  listeners: ChangeListeners,
  signal: AbortSignal,
): ChangeCounter {
  const counters: FrameCounters = { document: token, mutations: 0, scrolls: 0, resizes: 0 };
  const roots = new Set<ShadowRoot>();
  const observer = new MutationObserver((records) => {
    if (records.some(isVisible)) bump('mutations');
    listeners.mutated(records);
  });

  function bump(counter: 'mutations' | 'scrolls' | 'resizes'): void {
    counters[counter] += 1;
    listeners.changed();
  }

  function observe(node: Node): void {
    observer.observe(node, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeOldValue: true,
    });
  }

  observe(document);
  signal.addEventListener('abort', () => observer.disconnect());
  const options = { capture: true, passive: true, signal };
  window.addEventListener('scroll', () => bump('scrolls'), options);
  window.addEventListener('resize', () => bump('resizes'), options);
  window.addEventListener(
    'transitionend',
    (event) => {
      if (MOVING_PROPERTIES.test(event.propertyName)) bump('mutations');
    },
    options,
  );
  window.addEventListener(
    'animationend',
    (event) => {
      if (isLarge(event.target)) bump('mutations');
    },
    options,
  );

  return {
    read: () => ({ ...counters }),
    valueChanged: () => bump('mutations'),
    watch(root) {
      if (roots.has(root)) return;
      roots.add(root);
      observe(root);
    },
    roots() {
      for (const root of roots) if (!root.isConnected) roots.delete(root);
      return [...roots];
    },
  };
}

function isVisible(record: MutationRecord): boolean {
  return record.type !== 'attributes' || !INVISIBLE_ATTRIBUTES.has(record.attributeName ?? '');
}

function isLarge(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.offsetWidth * target.offsetHeight > LARGE_AREA;
}
