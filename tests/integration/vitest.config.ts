import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/integration/*.test.ts'],
    // Whole processes: language servers, hooks, a browser; one at a time.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
