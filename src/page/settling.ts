import type { FrameCounters } from '@/core/recording/action';
import { resolveTarget } from './resolve-target';
import type { Scene } from './scene';

/** A frame without changes for so long has come to rest. */
const QUIET_MS = 150;
/** A pointer that stays so long on something may be about to press it. */
const POINTER_REST_MS = 80;

export interface Settling {
  /** Something that can be seen changed. */
  changed(): void;
  /** The frame has been measured: the next change is worth telling again. */
  measured(): void;
}

/** Tells the background when a picture would be a good one, and when the one it holds is out of date. */
export function reportSettling(scene: Scene, rested: () => void): Settling {
  let lastChange = performance.now();
  let isWaiting = false;
  let isToldChanged = false;
  let told = '';
  let hovered: EventTarget | undefined;

  function wait(ms: number): void {
    isWaiting = true;
    scene.later(() => {
      isWaiting = false;
      const left = lastChange + QUIET_MS - performance.now();
      if (left > 1) wait(left);
      else settle();
    }, ms);
  }

  function settle(): void {
    rested();
    const counters = scene.counters.read();
    if (same(counters) === told) return;
    told = same(counters);
    scene.outbox.post({ type: 'frame/settled', at: Date.now(), counters });
  }

  scene.listen('pointerover', (event) => {
    const path = event.composedPath();
    [hovered] = path;
    scene.later(() => {
      if (hovered === path[0]) pointerRested(resolveTarget(path, scene.namer));
    }, POINTER_REST_MS);
  });

  function pointerRested(on: Element | null): void {
    if (!on?.isConnected) return;
    scene.eyes.prepare(on);
    if (same(scene.counters.read()) !== told) settle();
  }

  wait(QUIET_MS);
  return {
    changed() {
      lastChange = performance.now();
      if (!isWaiting) wait(QUIET_MS);
      if (isToldChanged) return;
      isToldChanged = true;
      scene.outbox.post({ type: 'frame/changed', at: Date.now(), counters: scene.counters.read() });
    },
    measured() {
      isToldChanged = false;
    },
  };
}

function same(counters: FrameCounters): string {
  return `${counters.mutations} ${counters.scrolls} ${counters.resizes}`;
}
