import * as v from 'valibot';
import { STEP_KINDS } from '@/core/sop/step-kind';
import type { AppMessage, FrameMessage } from './messages';

/**
 * The first of the three doors. A frame runs in a page that may be hostile, so whatever comes from one
 * is checked for shape and size; what doesn't fit is dropped.
 */

const short = v.pipe(v.string(), v.maxLength(500));
const text = v.pipe(v.string(), v.maxLength(20_000));
const count = v.pipe(v.number(), v.finite());
const box = v.object({ x: count, y: count, width: count, height: count });
const counters = v.object({ document: short, mutations: count, scrolls: count, resizes: count });
const page = v.object({ title: text, url: text });
const press = v.object({ at: count, counters, box: v.nullable(box), targetKey: v.nullable(short) });
const framePath = v.nullable(v.pipe(v.array(v.pipe(v.number(), v.integer())), v.maxLength(20)));

const locator = v.variant('by', [
  v.object({ by: v.literal('test-id'), attribute: short, value: text }),
  v.object({ by: v.literal('role'), role: short, name: text }),
  v.object({ by: v.literal('label'), text }),
  v.object({ by: v.literal('placeholder'), text }),
  v.object({ by: v.literal('alt'), text }),
  v.object({ by: v.literal('text'), text }),
  v.object({ by: v.literal('title'), text }),
  v.object({ by: v.literal('css'), selector: text }),
]);

const target = v.object({
  role: short,
  name: text,
  context: v.pipe(v.array(v.object({ role: short, name: text })), v.maxLength(20)),
  frame: v.pipe(v.array(text), v.maxLength(20)),
  locators: v.pipe(v.array(locator), v.maxLength(20)),
  disabled: v.optional(v.boolean()),
  inputType: v.optional(short),
});

const action = v.object({
  id: short,
  kind: v.picklist(STEP_KINDS.filter((k) => k !== 'note')),
  at: count,
  endedAt: count,
  targetKey: v.nullable(short),
  target: v.nullable(target),
  value: v.nullable(v.object({ text, kinds: v.pipe(v.array(short), v.maxLength(50)) })),
  destination: v.nullable(target),
  page,
  press: v.nullable(press),
  framePath,
  open: v.boolean(),
  detail: v.optional(text),
});

const signal = v.object({
  kind: v.picklist(['navigation', 'new-tab', 'dialog', 'download', 'message']),
  text,
});

const arrival = v.object({
  type: v.picklist(['navigate', 'reload', 'back-forward', 'same-document', 'entered', 'present']),
  historyIndex: count,
  page,
  heading: text,
});

const frameMessage = v.variant('type', [
  v.object({ type: v.literal('frame/hello'), framePath, document: short }),
  v.object({ type: v.literal('frame/arrived'), at: count, arrival }),
  v.object({ type: v.literal('frame/action'), action }),
  v.object({ type: v.literal('frame/signal'), at: count, actionId: v.nullable(short), signal }),
  v.object({ type: v.literal('frame/settled'), at: count, counters }),
  v.object({ type: v.literal('frame/changed'), at: count, counters }),
  v.object({ type: v.literal('frame/press'), press }),
]);

/** The message of a frame, or null when it isn't one. Unknown fields are dropped. */
export function parseFrameMessage(raw: unknown): FrameMessage | null {
  const result = v.safeParse(frameMessage, raw);
  return result.success ? (result.output as FrameMessage) : null;
}

const startRequest = {
  scope: v.picklist(['site', 'all']),
  tabId: count,
  sopId: v.nullable(short),
  options: v.object({ returnAccess: v.boolean(), pictures: v.boolean() }),
};

const id = short;
const ids = v.pipe(v.array(short), v.minLength(1), v.maxLength(10_000));
const by = v.optional(short);
const anyRecord = v.record(v.string(), v.unknown());

const command = v.variant('type', [
  v.object({ type: v.literal('set-fields'), fields: anyRecord }),
  v.object({ type: v.literal('set-step'), stepId: id, patch: anyRecord }),
  v.object({ type: v.literal('set-section-title'), sectionId: id, title: text }),
  v.object({ type: v.literal('add-step'), sectionId: id, afterStepId: v.nullable(id), text }),
  v.object({ type: v.literal('delete-steps'), stepIds: ids }),
  v.object({ type: v.literal('duplicate-steps'), stepIds: ids }),
  v.object({ type: v.literal('merge-steps'), stepIds: ids }),
  v.object({ type: v.literal('split-step'), stepId: id, offset: count }),
  v.object({
    type: v.literal('move-steps'),
    stepIds: ids,
    sectionId: id,
    afterStepId: v.nullable(id),
  }),
  v.object({ type: v.literal('group-steps'), stepIds: ids, title: text }),
  v.object({ type: v.literal('move-section'), sectionId: id, afterSectionId: v.nullable(id) }),
  v.object({ type: v.literal('ungroup-section'), sectionId: id }),
  v.object({ type: v.literal('remove-screenshot'), screenshotId: id }),
  v.object({ type: v.literal('add-screenshot'), screenshotId: id }),
  v.object({ type: v.literal('replace-screenshot'), screenshotId: id }),
]);

const appMessage = v.variant('type', [
  v.object({ type: v.literal('recording/intend'), ...startRequest }),
  v.object({ type: v.literal('recording/refused') }),
  v.object({ type: v.literal('recording/start'), ...startRequest }),
  v.object({ type: v.literal('recording/stop') }),
  v.object({ type: v.literal('recording/pause') }),
  v.object({ type: v.literal('recording/resume') }),
  v.object({ type: v.literal('recording/state') }),
  v.object({ type: v.literal('recording/go-on') }),
  v.object({ type: v.literal('recording/take-picture'), stepId: v.nullable(id) }),
  v.object({ type: v.literal('sop/edit'), sopId: id, command, by }),
  v.object({ type: v.literal('sop/undo'), sopId: id, by }),
  v.object({ type: v.literal('sop/redo'), sopId: id, by }),
  v.object({ type: v.literal('sop/create'), title: text }),
  v.object({ type: v.literal('sop/delete'), sopId: id }),
  v.object({ type: v.literal('sop/restore'), sopId: id }),
]);

/** The message of an extension page, or null when it isn't one. */
export function parseAppMessage(raw: unknown): AppMessage | null {
  const result = v.safeParse(appMessage, raw);
  return result.success ? (result.output as AppMessage) : null;
}
