import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Cases } from '../rules/cases/cases.ts';

const TOP = join(import.meta.dirname, '../..');

/** Code in which something is reported, and the path under which it is linted. */
export interface Input {
  readonly name: string;
  readonly filename: string;
  readonly code: string;
}

/** Every invalid case of the rules, every block that the pages call incorrect, and the gateway of the example. */
export async function collectInputs(): Promise<readonly Input[]> {
  return [...(await caseInputs()), ...pageInputs(), ...exampleInputs()];
}

async function caseInputs(): Promise<Input[]> {
  const folder = join(TOP, 'tests/rules/cases');
  const files = readdirSync(folder).filter(file => file !== 'cases.ts');
  const modules = (await Promise.all(files.map(file => import(join(folder, file))))) as Record<string, Cases>[];
  return modules.flatMap((exported, index) =>
    Object.values(exported).flatMap(({ invalid }) =>
      invalid.map(({ name = '', filename = 'file.ts', code }) => ({ name: `${files[index] ?? ''}: ${name}`, filename, code })),
    ),
  );
}

function pageInputs(): Input[] {
  const folder = join(TOP, 'docs/rules');
  return readdirSync(folder).flatMap(file => {
    const section = readFileSync(join(folder, file), 'utf8').split(/^###? /m).find(text => text.startsWith('❌')) ?? '';
    const blocks = [...section.matchAll(/^```(js|ts)\n(.*?)^```$/gms)];
    return blocks.map(([, language = '', code = ''], index) => ({ name: `docs/rules/${file} ${String(index + 1)}`, filename: `page.${language}`, code }));
  });
}

function exampleInputs(): Input[] {
  const folder = 'examples/gateway/src';
  return readdirSync(join(TOP, folder)).map(file => ({ name: `${folder}/${file}`, filename: `${folder}/${file}`, code: readFileSync(join(TOP, folder, file), 'utf8') }));
}
