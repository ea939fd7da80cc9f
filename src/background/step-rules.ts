import type { Action } from '@/core/recording/action';
import { sectionFor } from '@/core/recording/auto-section';
import { captionOf } from '@/core/recording/captions/caption-of';
import { expectedResultOf } from '@/core/recording/captions/expected-result-of';
import { coalesce } from '@/core/recording/coalesce';
import type { StepContent } from '@/core/sop/model';
import type { Signal } from '@/core/sop/step-kind';
import type { ActionRules } from '@/storage/recorder-store';

/** How an action becomes a step: the core's rules, as the store applies them inside its transaction. */
export const STEP_RULES: ActionRules = { coalesce, contentOf, sectionFor };

function contentOf(action: Action, signals: Signal[]): StepContent {
  return {
    ...captionOf(action),
    kind: action.kind,
    target: action.target,
    value: action.value?.text ?? null,
    signals,
    page: action.page,
    screenshotOmitted: null,
    expectedResult: expectedResultOf(signals),
    callouts: [],
    branches: [],
    hidden: false,
    optional: false,
    at: action.at,
    durationMs: Math.max(0, action.endedAt - action.at),
  };
}
