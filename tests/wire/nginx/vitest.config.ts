import { defineConfig } from 'vitest/config';

/** With a real proxy in front: `npm run wire:nginx`, which finds one. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
  },
});
