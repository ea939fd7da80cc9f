import type { Action } from '@/core/recording/action';
import { coalesce } from '@/core/recording/coalesce';
import type { Recording } from '@/core/recording/recording';
import { emptyStep } from '@/core/sop/edit-steps';
import type { ActionRules } from '@/storage/recorder-store';

/** An action with everything optional left out. */
export function actionAt(at: number, fields: Partial<Action> = {}): Action {
  return {
    id: `frame:${at}`,
    kind: 'click',
    at,
    endedAt: at,
    targetKey: `frame#${at}`,
    target: { role: 'button', name: `Button ${at}`, context: [], frame: [], locators: [] },
    value: null,
    destination: null,
    page: { title: 'Page', url: 'https://console.test/' },
    press: null,
    framePath: [],
    open: false,
    ...fields,
  };
}

/** The real coalescer with a caption that needs no catalogue. */
export const RULES: ActionRules = {
  coalesce,
  contentOf: (action, signals) => {
    const text = `${action.kind} ${action.target?.name ?? ''} ${action.value?.text ?? ''}`.trim();
    return {
      ...emptyStep(action.at),
      kind: action.kind,
      text,
      richText: [{ type: 'text', value: text }],
      signals,
      value: action.value?.text ?? null,
    };
  },
  sectionFor: () => null,
};

export function recordingOf(sopId: string, sectionId: string): Recording {
  return {
    id: 'recording',
    status: 'recording',
    scope: 'all',
    hosts: ['<all_urls>'],
    sopId,
    sectionId,
    tabId: 1,
    startedAt: 0,
    pausedAt: null,
    browserSession: 'session',
    options: { returnAccess: false, pictures: true },
  };
}
