import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/bench/**'],
    setupFiles: ['test/support/property-seed.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
