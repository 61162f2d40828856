import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/packaging/**', 'tests/wire/**', 'tests/integration/**', '**/node_modules/**'] },
});
