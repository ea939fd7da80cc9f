import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packageJsonSchema, SCHEMA_FILE } from './package-json-schema';

test('the published schema is the one that packages are checked against', () => {
  const published: unknown = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'));
  expect(published, 'run npm run schema').toEqual(packageJsonSchema());
});
