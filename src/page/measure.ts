import type { Box } from '@/core/geometry';
import type { ChildFrame, FrameReport } from '@/platform/messages';
import type { ChangeCounter } from './counters';
import type { DocumentIdentity } from './document-identity';
import { boxOf } from './element-box';
import { framePath } from './frame-path';
import { movingAreas } from './moving-areas';
import type { PageRedactor } from './seams';

const ACTIONABLE =
  'a[href],button,input,select,textarea,summary,label,[role=button],[role=link],[role=menuitem],[role=option],[role=tab],[role=switch],[role=checkbox],[role=radio],[role=combobox],[tabindex],[contenteditable]';
const MOST_TARGETS = 400;
/** Elements looked at for being actionable; a page with more has more than fit on a screen. */
const MOST_CANDIDATES = 5_000;

/** What a picture of this frame must know: what to cover, where the children are, where the targets are. */
export function measureFrame(
  identity: DocumentIdentity,
  counters: ChangeCounter,
  redactor: PageRedactor,
  recent: Iterable<Element>,
): FrameReport {
  const roots = [document, ...counters.roots()];
  return {
    path: framePath(),
    counters: counters.read(),
    viewport: { width: window.innerWidth, height: window.innerHeight },
    devicePixelRatio: window.devicePixelRatio,
    pinchZoom: window.visualViewport?.scale ?? 1,
    visible: document.visibilityState === 'visible',
    ...sensitiveBoxes(redactor),
    moving: movingAreas(roots),
    ...knownChildren(roots, redactor),
    targets: targetBoxes(roots, identity, recent),
  };
}

/** A child frame that isn't known can't be covered: then all of this frame must be. */
function knownChildren(
  roots: Root[],
  redactor: PageRedactor,
): Pick<FrameReport, 'children'> & Partial<Pick<FrameReport, 'scanFailed'>> {
  try {
    return { children: childFrames(roots, redactor) };
  } catch {
    return { children: [], scanFailed: true };
  }
}

function sensitiveBoxes(redactor: PageRedactor): Pick<FrameReport, 'boxes' | 'scanFailed'> {
  try {
    return redactor.boxes();
  } catch {
    return { boxes: [], scanFailed: true };
  }
}

type Root = Document | ShadowRoot;

function targetBoxes(
  roots: Root[],
  identity: DocumentIdentity,
  recent: Iterable<Element>,
): Record<string, Box> {
  const targets: Record<string, Box> = {};
  let count = 0;
  const add = (element: Element) => {
    const box = boxOf(element);
    if (!box || !isInViewport(box)) return;
    targets[identity.keyOf(element)] = box;
    count += 1;
  };
  for (const element of recent) add(element);
  for (const root of roots) {
    const candidates = root.querySelectorAll(ACTIONABLE);
    for (let i = 0; i < Math.min(candidates.length, MOST_CANDIDATES); i += 1) {
      if (count >= MOST_TARGETS) return targets;
      add(candidates[i] as Element);
    }
  }
  return targets;
}

function isInViewport({ x, y, width, height }: Box): boolean {
  return x < window.innerWidth && y < window.innerHeight && x + width > 0 && y + height > 0;
}

function childFrames(roots: Root[], redactor: PageRedactor): ChildFrame[] {
  const children: ChildFrame[] = [];
  for (const root of roots) {
    for (const element of root.querySelectorAll('iframe,frame,object,embed')) {
      const child = childFrame(element as HTMLElement, redactor);
      if (child) children.push(child);
    }
  }
  return children;
}

function childFrame(element: HTMLElement, redactor: PageRedactor): ChildFrame | null {
  const isFrame = element instanceof HTMLIFrameElement || element instanceof HTMLFrameElement;
  if (!isFrame && !(element instanceof HTMLObjectElement)) return null;
  const outer = element.getBoundingClientRect();
  if (!element.contentWindow || outer.width === 0 || outer.height === 0) return null;
  const scale = scaleOf(element, outer);
  const style = getComputedStyle(element);
  const left = element.clientLeft + Number.parseFloat(style.paddingLeft);
  const top = element.clientTop + Number.parseFloat(style.paddingTop);
  const right = Number.parseFloat(style.paddingRight);
  const bottom = Number.parseFloat(style.paddingBottom);
  const by = scale ?? 1;
  const name = element.title || element.ariaLabel || element.name || '';
  return {
    index: indexOf(element.contentWindow),
    box:
      scale === null
        ? { x: outer.x, y: outer.y, width: outer.width, height: outer.height }
        : {
            x: outer.x + left * by,
            y: outer.y + top * by,
            width: Math.max(0, (element.clientWidth - (left - element.clientLeft) - right) * by),
            height: Math.max(0, (element.clientHeight - (top - element.clientTop) - bottom) * by),
          },
    scale,
    name: name === '' ? '' : redactor.text(name),
  };
}

function indexOf(child: Window): number | null {
  for (let i = 0; i < window.length; i += 1) if (window[i] === child) return i;
  return null;
}

/** CSS px of this frame per CSS px of the child; null when it is turned or skewed. */
function scaleOf(element: HTMLElement, outer: DOMRect): number | null {
  for (let el: Element | null = element; el; el = parentOf(el)) {
    const { transform, rotate } = getComputedStyle(el);
    if (rotate && rotate !== 'none') return null;
    if (transform === 'none' || transform === '') continue;
    const matrix = new DOMMatrixReadOnly(transform);
    if (!matrix.is2D || matrix.b !== 0 || matrix.c !== 0 || matrix.a <= 0 || matrix.d <= 0)
      return null;
  }
  const across = outer.width / element.offsetWidth;
  const down = outer.height / element.offsetHeight;
  return Math.abs(across - down) < 0.02 ? across : null;
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
