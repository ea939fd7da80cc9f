import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// vitest empties style sheets otherwise, even those imported as text
const css = { include: [/assets\/export\//] };
const alias = { '@': resolve(import.meta.dirname, 'src') };

/**
 * `fast` needs no browser and runs in parallel; `browser` drives real browsers, one file at a time:
 * two of them on two cores would measure each other.
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'fast',
          css,
          include: ['tests/{unit,integration,component}/**/*.test.{ts,tsx}'],
          // property tests try many cases; a slow machine is no failure
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          css,
          include: [
            'tests/{e2e,conformance,redaction,exports,consoles,real-consoles,harness}/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/dist/**'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
