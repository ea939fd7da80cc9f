import type { RedactedValue } from '@/core/recording/action';
import { classOf, placeholderOf } from '@/core/redaction/classes';
import type { RedactionKind } from '@/core/sop/redaction-kind';
import type { Locator, Target } from '@/core/sop/target';

/**
 * A copy of a target with everything sensitive taken out of its texts. Locators that named a credential,
 * or that work by code and named anything sensitive, are dropped.
 * @param nameKind what the element's own text is by where it stands, if that is sensitive.
 */
export function redactTarget(
  target: Target,
  nameKind: RedactionKind | null,
  redact: (raw: string) => RedactedValue,
): Target {
  const rename = (raw: string): RedactedValue => {
    if (nameKind && raw.trim() !== '' && raw.trim() === target.name.trim()) {
      return { text: placeholderOf(nameKind), kinds: [nameKind] };
    }
    return redact(raw);
  };
  return {
    ...target,
    name: rename(target.name).text,
    context: target.context.map((place) => ({ ...place, name: redact(place.name).text })),
    frame: target.frame.map((name) => redact(name).text),
    locators: target.locators.flatMap((locator) => redactLocator(locator, rename) ?? []),
  };
}

function redactLocator(locator: Locator, redact: (raw: string) => RedactedValue): Locator | null {
  switch (locator.by) {
    case 'test-id':
      return redact(locator.value).kinds.length > 0 ? null : locator;
    case 'css':
      return redact(locator.selector).kinds.length > 0 ? null : locator;
    case 'role': {
      const { text, kinds } = redact(locator.name);
      return isCredential(kinds) ? null : { ...locator, name: text };
    }
    default: {
      const { text, kinds } = redact(locator.text);
      return isCredential(kinds) ? null : { ...locator, text };
    }
  }
}

function isCredential(kinds: readonly RedactionKind[]): boolean {
  return kinds.some((kind) => classOf(kind) === 'A');
}
