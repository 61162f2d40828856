import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain.ts';
import { follow, routes, write } from './follow.ts';

const client = "import axios from 'axios';\nexport const load = (path: string) => axios.get(path);\n";
const imports = "import { load } from './client';\nimport { settings, state } from './settings';";

describe('what a call gave that is made again for a call like it', () => {
  const settings = `export function settings() {
  if (process.env.URL === undefined) throw new Error('no URL');
  return { url: process.env.URL, headers: {} as any, names: ['etag', 'connection'], nested: { on: true } };
}
const kept: any = {};
export const state = () => kept;
const made: any = {};
export function fresh() { const each = {}; made.last = each; return each; }
export const last = () => made.last;
`;
  follow('is of its own: what one caller puts into it, another does not get', {
    'client.ts': client,
    'settings.ts': settings,
    'routes.ts': routes(
      imports,
      `const a = settings();\nconst b = settings();\nconst up = await load('/a');\nb.headers = up.headers;\nres.set(a.headers);\nres.send(up.data);`,
      `const a = settings();\nconst b = settings();\nconst up = await load('/a');\nb.headers = up.headers;\nres.set(b.headers); //~ header\nres.send(up.data);`,
    ),
  });
  follow('is the same where the callee keeps it', {
    'client.ts': client,
    'settings.ts': settings,
    'routes.ts': routes(
      imports.replace('state', 'state, fresh, last'),
      `state();\nstate().headers = (await load('/a')).headers;\nres.set(state().headers); //~ header\nres.send('');`,
      `fresh();\nfresh();\nconst a: any = fresh();\na.headers = (await load('/a')).headers;\nres.set(last().headers); //~ header\nres.send('');`,
    ),
  });
  follow('holds what is in it', {
    'client.ts': client,
    'settings.ts': settings,
    'routes.ts': routes(
      imports,
      `settings();\nconst up = await load('/a');\nfor (const name of settings().names) res.set(name, up.headers[name]); //~ header\nres.send(up.data);`,
      `settings();\nconst up = await load('/a');\nif (!settings().nested.on) res.set(up.headers);\nres.send(up.data);`,
    ),
  });
  follow('may be thrown instead, each time', {
    'client.ts': client,
    'settings.ts': settings,
    'routes.ts': routes(imports, `const up = await load('/a');\ntry { settings(); } catch { res.send(''); }\ntry { settings(); } catch { res.set(up.headers); } //~ header\nres.send(up.data);`),
  });
});

it('costs no steps where the call is made again', () => {
  const work = Array.from({ length: 40 }, (_each, index) => `  settings.m${String(index)} = [1, 2].map(each => each + ${String(index)}).length;`).join('\n');
  const stepsOf = (calls: number): number => {
    const folder = write({
      'client.ts': client,
      'settings.ts': `export function settings() {\n  const settings: any = {};\n${work}\n  return settings;\n}\n`,
      'routes.ts': routes("import { load } from './client';\nimport { settings } from './settings';", `const up = await load('/a');\n${'settings().m1;\n'.repeat(calls)}res.set(up.headers);`),
    });
    return explain(join(folder, 'routes.ts')).steps;
  };
  expect(stepsOf(11) - stepsOf(1)).toBeLessThan(100);
});
