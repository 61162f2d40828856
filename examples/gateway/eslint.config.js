import parser from '@typescript-eslint/parser';
import upstream from 'eslint-plugin-upstream';

export default [upstream.configs.recommended, { files: ['**/*.ts'], languageOptions: { parser } }];
