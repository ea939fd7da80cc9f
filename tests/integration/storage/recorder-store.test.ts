import { describe, expect, test } from 'vitest';
import type { RedactedScreenshot } from '@/imaging/redacted-screenshot';
import { actionAt, RULES, recordingOf } from './actions';
import { freshDatabase } from './fresh-database';

async function recordingInto() {
  const stores = freshDatabase();
  const { sopId, sectionId } = await stores.sops.createSop('Test');
  const recording = recordingOf(sopId, sectionId);
  await stores.recorder.setRecording(recording);
  const texts = async () =>
    (await stores.sops.loadSop(sopId))!.sections.flatMap((s) => s.steps.map((x) => x.text));
  return { ...stores, sopId, recording, texts };
}

describe('recorder store', () => {
  test('an action reported again, because the worker died before it answered, is one step', async () => {
    const { recorder, recording, texts } = await recordingInto();
    await recorder.storeAction(recording, actionAt(1), '', RULES);
    await recorder.storeAction(recording, actionAt(1), '', RULES);
    expect(await texts()).toEqual(['click Button 1']);
  });

  test('a report that comes late goes where it belongs', async () => {
    const { recorder, recording, texts } = await recordingInto();
    for (const at of [1, 5, 3]) await recorder.storeAction(recording, actionAt(at), '', RULES);
    expect(await texts()).toEqual(['click Button 1', 'click Button 3', 'click Button 5']);
  });

  test('an action reads no more of a long recording than of a short one', async () => {
    const { recorder, recording, db, sopId, texts } = await recordingInto();
    let read = 0;
    db.steps.hook('reading', (row) => {
      read += 1;
      return row;
    });
    const readFor = async (at: number) => {
      read = 0;
      await recorder.storeAction(recording, actionAt(at), '', RULES);
      await recorder.storeSignal(
        sopId,
        { at: 1e9, actionId: null },
        { kind: 'message', text: 'Saved' },
        RULES,
      );
      await recorder.latestAction(sopId);
      await recorder.countSteps(sopId);
      return read;
    };
    for (let at = 1; at <= 20; at++) await readFor(at);
    const early = await readFor(21);
    for (let at = 22; at <= 120; at++) await readFor(at);
    expect(await readFor(121)).toBe(early);
    expect(await texts()).toHaveLength(121);
  });

  test('two reports at the same time are both kept, in either order', async () => {
    const { recorder, recording, texts } = await recordingInto();
    await Promise.all(
      [4, 2, 6, 1].map((at) => recorder.storeAction(recording, actionAt(at * 10_000), '', RULES)),
    );
    expect(await texts()).toHaveLength(4);
    expect(await texts()).toEqual([...(await texts())].sort());
  });

  test('a pause is not overwritten by what changes the recording at the same time', async () => {
    const { recorder } = await recordingInto();
    await Promise.all([
      recorder.changeRecording((now) => ({ ...now, status: 'paused', pausedAt: 5 })),
      recorder.changeRecording((now) => ({ ...now, tabId: 7 })),
    ]);
    expect(await recorder.recording()).toMatchObject({ status: 'paused', pausedAt: 5, tabId: 7 });
  });

  test('typing grows the step, but not over a text that a person wrote', async () => {
    const { recorder, recording, edits, sopId, sops, texts } = await recordingInto();
    const typing = (endedAt: number, text: string) =>
      actionAt(1, { kind: 'type', endedAt, value: { text, kinds: [] }, open: true });
    await recorder.storeAction(recording, typing(2, 'A'), '', RULES);
    await recorder.storeAction(recording, typing(3, 'Ada'), '', RULES);
    expect(await texts()).toEqual(['type Button 1 Ada']);
    const id = (await sops.loadSop(sopId))!.sections[0]!.steps[0]!.id;
    await edits.apply(sopId, { type: 'set-step', stepId: id, patch: { text: 'Type the name' } });
    await recorder.storeAction(recording, typing(4, 'Ada L'), '', RULES);
    expect(await texts()).toEqual(['Type the name']);
    expect((await sops.loadSop(sopId))!.sections[0]!.steps[0]!.value).toBe('Ada L');
  });

  test('a step that a person deleted while it was being typed stays deleted', async () => {
    const { recorder, recording, edits, sopId, sops, texts } = await recordingInto();
    await recorder.storeAction(recording, actionAt(1, { kind: 'type', endedAt: 2 }), '', RULES);
    const id = (await sops.loadSop(sopId))!.sections[0]!.steps[0]!.id;
    await edits.apply(sopId, { type: 'delete-steps', stepIds: [id] });
    await recorder.storeAction(recording, actionAt(1, { kind: 'type', endedAt: 3 }), '', RULES);
    expect(await texts()).toEqual([]);
  });

  test('a message belongs to the latest action before it, whichever frame shows it', async () => {
    const { recorder, recording, sopId, sops } = await recordingInto();
    for (const at of [10, 20, 30]) await recorder.storeAction(recording, actionAt(at), '', RULES);
    const message = { kind: 'message', text: 'Copied' } as const;
    await recorder.storeSignal(sopId, { at: 25, actionId: 'frame:10' }, message, RULES);
    const steps = (await sops.loadSop(sopId))!.sections[0]!.steps;
    expect(steps.map((step) => step.signals.length)).toEqual([0, 1, 0]);
  });

  test('a chain of redirects is one navigation, to where it ended', async () => {
    const { recorder, recording, sopId, sops } = await recordingInto();
    await recorder.storeAction(recording, actionAt(1), '', RULES);
    for (const text of ['Sign-in', 'Checking', 'Home']) {
      await recorder.storeSignal(
        sopId,
        { at: 1e9, actionId: null },
        { kind: 'navigation', text },
        RULES,
      );
    }
    expect((await sops.loadSop(sopId))!.sections[0]!.steps[0]!.signals).toEqual([
      { kind: 'navigation', text: 'Home' },
    ]);
  });

  test('a picture lies beside its step; purging the SOP takes it along', async () => {
    const { recorder, recording, sopId, sops, db } = await recordingInto();
    const stored = (await recorder.storeAction(recording, actionAt(1), '', RULES))!;
    const bytes = new Uint8Array([1, 2, 3]);
    const meta = { width: 1, height: 1, scale: 1, target: null, redactions: [] };
    const screenshot = { bytes, mime: 'image/png', meta } as unknown as RedactedScreenshot;
    const id = (await sops.addScreenshot(sopId, stored.stepId, screenshot))!;
    expect((await sops.screenshotBytes(id))!.bytes).toEqual(bytes);
    expect(JSON.stringify(await db.steps.toArray())).not.toContain('bytes');
    await sops.purgeSop(sopId);
    expect(await db.pictures.count()).toBe(0);
    expect(await db.steps.count()).toBe(0);
  });

  test('pictures that were on their way when the worker died say so', async () => {
    const { recorder, recording, sopId, sops } = await recordingInto();
    await recorder.storeAction(recording, actionAt(1), '', RULES);
    await recorder.settlePendingPictures({ reason: 'interrupted', detail: 'Restarted.' });
    expect((await sops.loadSop(sopId))!.sections[0]!.steps[0]!.screenshotOmitted).toEqual({
      reason: 'interrupted',
      detail: 'Restarted.',
    });
  });
});
