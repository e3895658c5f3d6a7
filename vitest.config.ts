import { defineConfig } from 'vitest/config';

/** Tests of whole runs, each with modules of its own: they start engines, change settings and listen to signals. */
const runs = [
  'test/pipeline/**/*.test.{ts,tsx}',
  'test/browser/**/*.test.{ts,tsx}',
  'test/run/**/*.test.{ts,tsx}',
];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    exclude: ['test/bench/**'],
    setupFiles: ['test/support/property-seed.ts'],
    // All cores: the default leaves one out, and most of these tests wait for one thread.
    maxWorkers: '100%',
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      { extends: true, test: { name: 'runs', include: runs } },
      // Parts are functions without a state: to load them anew for each file takes longer than to test them.
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/bench/**', ...runs],
          isolate: false,
        },
      },
    ],
  },
});
