import { ImportError } from './import-error';
import { IMPORT_LIMITS } from './limits';

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * JSON text of a stranger as plain data: UTF-8, not too deep, and without keys that reach for an
 * object's prototype.
 *
 * @throws ImportError
 */
export function parseJson(bytes: Uint8Array): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ImportError('This is not a SOPwright package: its sop.json is not valid JSON.');
  }
  checkKeys(value);
  return value;
}

/** Without recursion: a stranger's depth must not be ours. */
function checkKeys(root: unknown): void {
  const open: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > IMPORT_LIMITS.depth) throw new ImportError('This package is nested too deeply.');
    for (const key of Object.keys(value)) {
      if (FORBIDDEN.has(key)) {
        throw new ImportError(`This package holds a key that is not allowed (${key}).`);
      }
      open.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 });
    }
  }
}
