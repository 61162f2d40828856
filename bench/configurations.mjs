/** The built plugin. */
export const pluginUrl = new URL('../dist/index.js', import.meta.url).href;

const noop = { rules: { noop: { meta: { schema: [] }, create: () => ({ Program() {} }) } } };

/** The rules of each configuration, with the plugin that brings them. */
const configurations = {
  noop: () => ({ plugins: { bench: noop }, rules: { 'bench/noop': 'error' } }),
  upstream: async () => {
    const { default: upstream } = await import(pluginUrl);
    return { plugins: { upstream }, rules: Object.fromEntries(Object.keys(upstream.rules).map(name => [`upstream/${name}`, 'error'])) };
  },
  'upstream in-file': async () => ({ ...(await configurations.upstream()), settings: { upstream: { crossFile: false } } }),
  'no-unsanitized': async () => (await import('eslint-plugin-no-unsanitized')).default.configs.recommended,
  security: async () => (await import('eslint-plugin-security')).default.configs.recommended,
  sonarjs: async () => (await import('eslint-plugin-sonarjs')).default.configs.recommended,
  'import-x/no-cycle': async () => ({
    plugins: { 'import-x': (await import('eslint-plugin-import-x')).default },
    rules: { 'import-x/no-cycle': 'error' },
    settings: { 'import-x/resolver': { node: { extensions: ['.js', '.ts'] } }, 'import-x/extensions': ['.js', '.ts'], 'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] } },
  }),
};

/** Names of the peers, in the order in which they are shown. */
export const peers = ['no-unsanitized', 'security', 'sonarjs', 'import-x/no-cycle'];

/** The flat config of one configuration: nothing else is on. */
export async function optionsFor(name, parser) {
  const { plugins = {}, rules = {}, settings = {} } = await configurations[name]();
  const languageOptions = parser === 'espree' ? { sourceType: 'commonjs' } : { parser: (await import('@typescript-eslint/parser')).default };
  return {
    files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'],
    plugins,
    rules,
    settings,
    languageOptions,
    linterOptions: { reportUnusedDisableDirectives: 'off', noInlineConfig: true },
  };
}
