import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64Of } from '@/core/export/base64';

test('base64 is what everybody else makes of the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const text = new TextDecoder().decode(base64Of(bytes));
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
    }),
  );
});
