import type { RedactedValue } from '@/core/recording/action';
import { kindOfValue, placeholderOf } from '@/core/redaction/classes';
import { isPasswordMix } from '@/core/redaction/code-like';
import { KnownValues } from '@/core/redaction/known-values';
import { type RedactionPolicy, STRICT_POLICY } from '@/core/redaction/policy';
import { isAllowed, redactText } from '@/core/redaction/redact-text';
import { redactUrl } from '@/core/redaction/redact-url';
import { isPlausibleValue } from '@/core/redaction/value-shape';
import type { RedactionKind } from '@/core/sop/redaction-kind';
import type { PageRedactor } from '../seams';
import type { ShadowRootOf } from './collect-content';
import { ControlMemory } from './control-memory';
import { isControl } from './judge-control';
import { judgeText, learnFromRow } from './judge-text';
import { redactTarget } from './redact-target';
import { scanFrame } from './scan-frame';
import { TextFindings } from './text-findings';

export interface PageRedactorOptions {
  policy?: RedactionPolicy;
  /** Values known from elsewhere in the recording; filled further by this frame. */
  known?: KnownValues;
  /** How to reach shadow roots; give the extension's own way to reach closed ones too. Default: open ones only. */
  shadowRootOf?: ShadowRootOf;
}

/**
 * The redactor of one frame: the door through which everything leaves it.
 * Its methods don't throw on strange pages: `boxes()` reports `scanFailed`, text is replaced whole.
 * @example const redactor = createPageRedactor(document); redactor.value(input, input.value).text // '[password]'
 */
export function createPageRedactor(
  document: Document,
  options: PageRedactorOptions = {},
): PageRedactor {
  const { policy = STRICT_POLICY, known = new KnownValues() } = options;
  const shadowRootOf = options.shadowRootOf ?? ((el: Element) => el.shadowRoot);
  const controls = new ControlMemory(known);
  const findings = new TextFindings();
  const redact = (raw: string) => redactText(raw, { known, policy });
  const remembered = (el: Element, kind: RedactionKind, raw: string): RedactedValue => {
    controls.remember(el, kind, raw);
    return { text: placeholderOf(kind), kinds: [kind] };
  };
  return {
    value(el, raw) {
      const byPlace = isControl(el) ? controls.kindOf(el) : judgeText(el, raw);
      if (!byPlace && isPasswordMix(raw.trim())) return remembered(el, 'secret', raw);
      const kind = byPlace && kindOfValue(byPlace, raw);
      if (!kind || raw.trim() === '' || isAllowed(policy, kind, raw)) return redact(raw);
      if (el.tagName === 'SELECT' && !isPlausibleValue(kind, raw)) return redact(raw);
      return remembered(el, kind, raw);
    },
    text: (raw) => redact(raw).text,
    target(target, el) {
      learnFromRow(el, known);
      const kind = judgeText(el, target.name);
      const nameKind = kind && !isAllowed(policy, kind, target.name) ? kind : null;
      if (nameKind) known.remember(target.name, nameKind);
      return redactTarget(target, nameKind, redact);
    },
    page: (title, url) => ({ title: redact(title).text, url: redactUrl(url, { known, policy }) }),
    boxes() {
      try {
        return {
          boxes: scanFrame({ document, known, policy, controls, findings, shadowRootOf }),
          scanFailed: false,
        };
      } catch {
        return { boxes: [], scanFailed: true };
      }
    },
    noticed(el) {
      if (isControl(el)) controls.wasPassword(el);
    },
  };
}
