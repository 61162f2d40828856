import { defineConfig } from 'vitest/config';

export default defineConfig({
  // For a machine that does other things as well: what hangs is found all the same.
  test: { testTimeout: 30_000, include: ['tests/**/*.test.ts'], exclude: ['tests/packaging/**', 'tests/wire/**', 'tests/integration/**', '**/node_modules/**'] },
});
