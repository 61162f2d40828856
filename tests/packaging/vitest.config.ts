import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/packaging/*.test.ts'],
    globalSetup: 'tests/packaging/pack.ts',
    // Installs and whole ESLint processes: slow at first, and one at a time.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
