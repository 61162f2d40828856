// One lint of one corpus with one configuration, in a process of its own; what it cost goes to stdout as JSON.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const { configuration, plugin, cwd, list, parser, workers } = JSON.parse(process.argv[2]);

const noop = { rules: { noop: { meta: { schema: [] }, create: () => ({ Program() {} }) } } };

/** The rules of a configuration, with the plugin that brings them. */
const configurations = {
  none: async () => ({}),
  noop: async () => ({ plugins: { bench: noop }, rules: { 'bench/noop': 'error' } }),
  upstream: async () => {
    const { default: upstream } = await import(pathToFileURL(plugin).href);
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

const { ESLint } = await import('eslint');
const { plugins = {}, rules = {}, settings = {} } = await configurations[configuration]();
const languageOptions = parser === 'espree' ? { sourceType: 'commonjs' } : { parser: (await import('@typescript-eslint/parser')).default };
const eslint = new ESLint({
  cwd,
  stats: true,
  overrideConfigFile: true,
  ignore: false,
  ...(workers === undefined ? {} : { concurrency: workers }),
  overrideConfig: {
    files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'],
    plugins,
    rules,
    settings,
    languageOptions,
    linterOptions: { reportUnusedDisableDirectives: 'off', noInlineConfig: true },
  },
});
const files = JSON.parse(readFileSync(list, 'utf8'));
const began = performance.now();
const results = await eslint.lintFiles(files);
const wall = performance.now() - began;

const sum = { parse: 0, rules: 0, total: 0 };
let syntaxErrors = 0;
const reports = {};
for (const { filePath, messages, stats } of results) {
  for (const pass of stats?.times?.passes ?? []) {
    sum.parse += pass.parse.total;
    sum.total += pass.total;
    for (const { total } of Object.values(pass.rules ?? {})) sum.rules += total;
  }
  for (const { ruleId, line, fatal } of messages) {
    if (fatal) syntaxErrors += 1;
    else if (ruleId?.startsWith('upstream/')) (reports[filePath] ??= []).push(`${line} ${ruleId}`);
  }
}
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ ...sum, wall, cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS / 1024, files: files.length, syntaxErrors, reports }));
