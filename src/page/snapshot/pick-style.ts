import { isLocalValue } from '@/core/redaction/viewport-description';

/** The named computed properties; values that name something to be loaded are left out. */
export function pickStyle(
  style: CSSStyleDeclaration,
  properties: readonly string[],
): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const property of properties) {
    const value = style.getPropertyValue(property);
    if (value && value !== 'none' && isLocalValue(value)) picked[property] = value;
  }
  return picked;
}
