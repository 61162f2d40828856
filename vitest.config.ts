import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/packaging/**', 'tests/wire/**', '**/node_modules/**'] },
});
