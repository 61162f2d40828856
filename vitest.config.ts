import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // For a machine that does other things as well: what hangs is found all the same.
    testTimeout: 30_000,
    // As in ESLint, where one process lints many files: the plugin is loaded once a worker, not once a test file.
    isolate: false,
    maxWorkers: '100%',
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/packaging/**', 'tests/wire/**', 'tests/integration/**', '**/node_modules/**'],
  },
});
