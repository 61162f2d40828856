import { defineConfig } from 'vitest/config';

/** What the libraries themselves do, over loopback: `npm ci` here, then `npx vitest run --config tests/wire/vitest.config.ts`. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    // nginx/ needs a proxy: `npm run wire:nginx`.
    exclude: ['**/node_modules/**', 'nginx/**'],
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
