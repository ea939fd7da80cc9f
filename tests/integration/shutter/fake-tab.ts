import { vi } from 'vitest';
import { createShutter, type Shutter } from '@/background/shutter/shutter';
import type { PictureOutcome, ShutterDeps } from '@/background/shutter/shutter-deps';
import type { Box } from '@/core/geometry';
import type { PressEvidence } from '@/core/recording/action';
import type { RedactedScreenshot } from '@/imaging/redacted-screenshot';
import type { FrameReport, SensitiveBox } from '@/platform/messages';

export const TAB = 7;
export const TARGET: Box = { x: 400, y: 300, width: 120, height: 40 };

/** A frame of the pretended page. `shows` stands for what a person would see. */
export interface FakeFrame extends FrameReport {
  frameId: number;
  isSilent: boolean;
}

const frame = (frameId: number, path: number[]): FakeFrame => ({
  frameId,
  isSilent: false,
  path,
  counters: { document: `doc${frameId}`, mutations: 0, scrolls: 0, resizes: 0 },
  viewport: { width: 1000, height: 800 },
  devicePixelRatio: 1,
  pinchZoom: 1,
  visible: true,
  boxes: [],
  scanFailed: false,
  moving: [],
  children: [],
  targets: { save: TARGET, name: TARGET, next: TARGET },
});

/** A tab in a browser in which measuring takes 4 ms and capturing 30 ms; pixels are read half-way. */
export class FakeTab {
  identity = {
    active: true,
    windowId: 1,
    windowFocused: true,
    minimized: false,
    url: 'https://admin.example/users',
    incognito: false,
    discarded: false,
    zoom: 1,
  };
  frames = [frame(0, [])];
  shows = 'users';
  captures: number[] = [];
  capture: () => Promise<Uint8Array> = () => this.paint();
  snapshot: ShutterDeps['captureBySnapshot'] = async () => null;
  lastBytes: Uint8Array | null = null;
  /** How long covering and encoding takes (ms); rejects with this where it is an error. */
  redaction: number | Error = 0;
  readonly shutter: Shutter = createShutter(this.deps());

  get top(): FakeFrame {
    return this.frames[0]!;
  }

  addChild(box: Box): FakeFrame {
    const child = frame(this.frames.length, [this.top.children.length]);
    this.top.children.push({ index: this.top.children.length, box, scale: 1, name: '' });
    this.frames.push(child);
    return child;
  }

  /** The page changes: as the recorder would report it, one message for the first change. */
  change(shows: string, where = this.top): void {
    this.shows = shows;
    where.counters = { ...where.counters, mutations: where.counters.mutations + 1 };
    this.shutter.changed(TAB, where.frameId, Date.now());
  }

  press(where = this.top, targetKey = 'save', box = TARGET): PressEvidence {
    const evidence = this.evidence(targetKey, where, box);
    this.shutter.press(TAB, where.frameId, evidence);
    return evidence;
  }

  evidence(targetKey: string, where = this.top, box = TARGET): PressEvidence {
    return { at: Date.now(), counters: { ...where.counters }, targetKey, box };
  }

  pictureFor(press: PressEvidence | null, where = this.top): Promise<PictureOutcome> {
    return this.shutter.pictureFor(TAB, where.frameId, where.path, press);
  }

  /** The page comes to rest, and the shutter gets the time to take its picture. */
  async rest(ms = 300): Promise<void> {
    this.shutter.settled(TAB);
    await vi.advanceTimersByTimeAsync(ms);
  }

  async paint(): Promise<Uint8Array> {
    await wait(15);
    const bytes = pngHeader(this.top.viewport, this.shows);
    this.lastBytes = bytes;
    await wait(15);
    return bytes;
  }

  private deps(): ShutterDeps {
    return {
      now: () => Date.now(),
      wait,
      measureFrames: async () => {
        await wait(4);
        return this.frames.map(({ isSilent, frameId, ...report }) => ({
          frameId,
          report: isSilent ? null : structuredClone(report),
        }));
      },
      captureTab: () => {
        this.captures.push(Date.now());
        return this.capture();
      },
      tabIdentity: async () => ({ ...this.identity }),
      captureBySnapshot: (tabId) => this.snapshot(tabId),
      redactPicture: async (png, boxes, geometry) => {
        if (this.redaction instanceof Error) throw this.redaction;
        if (this.redaction > 0) await wait(this.redaction);
        const bytes = png.slice(33);
        png.fill(0);
        const meta = { width: 1000, height: 800, redactions: [...boxes], ...geometry };
        return { bytes, mime: 'image/png', meta } as unknown as RedactedScreenshot;
      },
    };
  }
}

/** What the picture shows, or the reason why there is none. */
export function seen(outcome: PictureOutcome): string {
  return outcome.ok
    ? new TextDecoder().decode(outcome.screenshot.bytes)
    : `none: ${outcome.omission.reason}`;
}

export const secretAt = (x: number): SensitiveBox => ({
  x,
  y: 100,
  width: 50,
  height: 20,
  class: 'A',
  kind: 'password',
});

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function pngHeader(size: { width: number; height: number }, shows: string): Uint8Array {
  const text = new TextEncoder().encode(shows);
  const bytes = new Uint8Array(33 + text.length);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, size.width);
  view.setUint32(20, size.height);
  bytes.set(text, 33);
  return bytes;
}
