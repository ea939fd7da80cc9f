import type { Action, PageInfo } from '@/core/recording/action';
import { redactText } from '@/core/redaction/redact-text';
import { redactUrl } from '@/core/redaction/redact-url';
import type { Locator, Target } from '@/core/sop/target';

/** The second pass: frames redact what leaves them, and what arrives is redacted again before it is stored. */
export function redactAction(action: Action): Action {
  return {
    ...action,
    target: action.target && redactTarget(action.target),
    destination: action.destination && redactTarget(action.destination),
    value: action.value && { ...action.value, text: clean(action.value.text) },
    page: redactPage(action.page),
    ...(action.detail === undefined ? {} : { detail: clean(action.detail) }),
  };
}

export function redactPage(page: PageInfo): PageInfo {
  return { title: clean(page.title), url: redactUrl(page.url) };
}

/** Free text, redacted. */
export function clean(text: string): string {
  return redactText(text).text;
}

function redactTarget(target: Target): Target {
  return {
    ...target,
    name: clean(target.name),
    context: target.context.map(({ role, name }) => ({ role, name: clean(name) })),
    frame: target.frame.map(clean),
    locators: target.locators.filter(isHarmless),
  };
}

/** A locator with something redacted in it finds nothing, so it goes. */
function isHarmless(locator: Locator): boolean {
  const { by: _by, ...parts } = locator;
  return Object.values(parts).every((part) => clean(part) === part);
}
