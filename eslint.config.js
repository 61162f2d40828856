import parser from '@typescript-eslint/parser';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import { defineConfig } from 'eslint/config';

// Ours, as it was built: `npm run build` comes before `npm run lint`.
import upstream from './dist/index.js';

export default defineConfig([
  // The example and the gateways on the wire have the bug in them, and fixtures are data.
  { ignores: ['dist/', 'coverage/', 'examples/', 'tests/wire/frameworks/gateways/', 'tests/wire/frameworks/apps/*/{.*,build,dist}/', 'tests/wire/frameworks/apps/*/src/routeTree.gen.ts', 'tests/fixtures/', 'tests/**/fixtures/', 'bench/corpus/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.ts'], languageOptions: { parser } },
  upstream.configs.strict,
  { files: ['src/rules/*.ts'], extends: [eslintPlugin.configs.recommended] },
  {
    files: ['src/rules/*.ts'],
    rules: {
      'eslint-plugin/meta-property-ordering': 'error',
      'eslint-plugin/report-message-format': ['error', '^[A-Z`{].*\\.$'],
      'eslint-plugin/require-meta-docs-description': ['error', { pattern: '^Disallow .*[^.]$' }],
    },
  },
]);
