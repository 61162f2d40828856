import { join } from 'node:path';
import type { Linter } from 'eslint';
import { expect, test } from 'vitest';

import { eslintOf, routes, write } from './follow.ts';

const manifest = (name: string): string => JSON.stringify({ name, version: '1.0.0', types: 'index.d.ts' });

/** A client behind a package: no code that could be followed, and no annotation in the linted file. */
const packages = {
  'node_modules/axios/package.json': manifest('axios'),
  'node_modules/axios/index.d.ts': `export interface AxiosResponse<T = any> { data: T; status: number; headers: Record<string, string> }
declare const axios: { get<T = any>(url: string): Promise<AxiosResponse<T>> };
export default axios;
`,
  'node_modules/@acme/sdk/package.json': manifest('@acme/sdk'),
  'node_modules/@acme/sdk/index.d.ts': `import type { AxiosResponse } from 'axios';
export declare class Orders {
  find(id: string): Promise<AxiosResponse<{ id: string }>>;
  maybe(id: string): Promise<AxiosResponse<{ id: string }> | undefined>;
  now(id: string): AxiosResponse<{ id: string }>;
  page(id: string): Promise<{ headers: Record<string, string>; data: string }>;
}
`,
  'tsconfig.json': JSON.stringify({ compilerOptions: { strict: true, module: 'nodenext', target: 'es2022', noEmit: true }, include: ['*.ts'] }),
};

const body = (call: string): string => `  const up = ${call};\n  res.set(up.headers).send(up.data);`;

const app = routes(
  `import axios from 'axios';\nimport { Orders } from '@acme/sdk';\nconst orders = new Orders();`,
  body(`await orders.find('1')`),
  body(`(await orders.maybe('2'))!`),
  body(`orders.now('3')`),
  body(`await orders.page('4')`),
  body(`await axios.get('http://a/5')`),
  `  const up = await orders.find('6');\n  res.json(up.data);`,
);

/** The routes whose answers are reported. */
async function reported(languageOptions: Linter.LanguageOptions): Promise<string[]> {
  const root = write({ ...packages, 'app.ts': app });
  const [result] = await eslintOf(root, false, {}, languageOptions).lintFiles([join(root, 'app.ts')]);
  const lines = app.split('\n');
  return result?.messages.map(({ line, ruleId, message }) => (ruleId === 'upstream/no-header-passthrough' ? /'(?:http:\/\/a\/)?(\d)'/.exec(lines[line - 2] ?? '')?.[1] : undefined) ?? message) ?? [];
}

test('without a checker, a client that only types tell of is unknown, and so silent', async () => {
  expect(await reported({})).toEqual(['5']);
});

test('with the project service of typescript-eslint it is found, and nothing else changes', async () => {
  expect(await reported({ parserOptions: { projectService: true } })).toEqual(['1', '2', '3', '5']);
  // TypeScript reads its own library first.
}, 60_000);
