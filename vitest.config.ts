import { defineConfig } from 'vitest/config';

/** Three kinds of test: pure ones in milliseconds, modules on a cloned database, journeys in a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['{psychology,contract,sdk,widget,console}/**/*.test.{ts,tsx}'],
          pool: 'threads',
        },
      },
      {
        test: {
          name: 'server',
          include: ['{server,scripts,bench}/**/*.test.ts', 'test/guards/**/*.test.ts'],
          globalSetup: ['test/support/database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/support/database.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
