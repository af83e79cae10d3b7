import { defineConfig } from 'vitest/config';

/** What starts programs may take long on a busy machine; what does not has no excuse. */
const PROGRAM_TIMEOUT = 60_000;

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 20_000 } },
      { test: { name: 'cli', include: ['test/cli/**/*.test.ts'], testTimeout: PROGRAM_TIMEOUT } },
      { test: { name: 'lsp', include: ['test/lsp/**/*.test.ts'], testTimeout: PROGRAM_TIMEOUT } },
      {
        test: {
          name: 'conformance',
          include: ['test/conformance/**/*.test.ts'],
          testTimeout: 5 * PROGRAM_TIMEOUT,
          hookTimeout: PROGRAM_TIMEOUT,
        },
      },
    ],
  },
});
