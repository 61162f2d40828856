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
export const promised = async () => ({ headers: {} as any });
export function twice() { const one: any = { headers: {} }; one.itself = one; return { one, other: one }; }
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
  follow('is of its own, also where it is promised', {
    'client.ts': client,
    'settings.ts': settings,
    'routes.ts': routes(
      imports.replace('state', 'promised'),
      `const a = await promised();\nconst b = await promised();\nconst up = await load('/a');\nb.headers = up.headers;\nres.set(a.headers);\nres.send(up.data);`,
      `const a = await promised();\nconst b = await promised();\nconst up = await load('/a');\nb.headers = up.headers;\nres.set(b.headers); //~ header\nres.send(up.data);`,
    ),
  });
  follow('is one object wherever it was one, also within itself', {
    'client.ts': client,
    'settings.ts': settings,
    'routes.ts': routes(
      imports.replace('state', 'twice'),
      `twice();\nconst { one, other } = twice();\nconst up = await load('/a');\none.headers = up.headers;\nres.set(other.itself.headers); //~ header\nres.send(up.data);`,
      `const { one } = twice();\nconst { other } = twice();\nconst up = await load('/a');\none.headers = up.headers;\nres.set(other.itself.headers);\nres.send(up.data);`,
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

describe('a call that is like another but for what it hands over', () => {
  const copies = `export const copied = (from: any) => {
  const made: any = {};
  for (const name of Object.keys(from)) made[name] = from[name];
  return made;
};
export const first = (list: any[]) => list[0];
export const chosen = (options: any) => (options.keep ? options.keep : {});
`;
  const got = "import got from 'got';\nimport { chosen, copied, first } from './copies';";
  follow('gives headers where it is given some', {
    'copies.ts': copies,
    'routes.ts': routes(
      got,
      `copied({});\nconst up = await got('http://a');\nres.set(copied(up.headers)); //~ header\nres.send(up.body);`,
      `const up = await got('http://a');\ncopied(up.headers);\nres.set(copied({}));\nres.send(up.body);`,
    ),
  });
  follow('gives them where they stand in an object or a list', {
    'copies.ts': copies,
    'routes.ts': routes(
      got,
      `first([{}]);\nchosen({ keep: {} });\nconst up = await got('http://a');\nres.set(first([up.headers])); //~ header\nres.send(up.body);`,
      `first([{}]);\nchosen({ keep: {} });\nconst up = await got('http://a');\nres.set(chosen({ keep: up.headers })); //~ header\nres.send(up.body);`,
      `const up = await got('http://a');\nfirst([up.headers]);\nchosen({ keep: up.headers });\nres.set(first([{}]));\nres.set(chosen({ keep: {} }));\nres.send(up.body);`,
    ),
  });
});

describe('calls of one function that was made twice', () => {
  const lists = `export const listed = (names: string[]) => () => [...names];
export class Names {
  constructor(private readonly names: string[]) {}
  all() { return [...this.names]; }
}
export const call = (give: () => string[]) => give();
export const deep = (given: any) => [...given.of.list.names];
export const few = listed(['connection', 'keep-alive']);
export const all = listed(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);
const first = new Names(['connection', 'keep-alive']);
const second = new Names(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);
export const fewOf = first.all.bind(first);
export const allOf = second.all.bind(second);
`;
  const filter = (list: string, mark: string): string => `for (const [name, value] of Object.entries(up.headers)) if (!${list}.includes(name)) res.set(name, value as string);${mark}`;
  const body = (few: string, all: string): string => `const up = await load('/a');\nif (req.query.all) {\n${filter(few, ' //~ header')}\n} else {\n${filter(all, '')}\n}\nres.send(up.data);`;
  follow('are told apart by what each has around it, and by what `this` is', {
    'client.ts': client,
    'lists.ts': lists,
    'routes.ts': routes("import { load } from './client';\nimport { few, all, fewOf, allOf, call, deep } from './lists';", body('few()', 'all()'), body('call(few)', 'call(all)'), body('fewOf()', 'allOf()'), body('call(fewOf)', 'call(allOf)'), body(`deep({ of: { list: { names: ['connection', 'keep-alive'] } } })`, `deep({ of: { list: { names: ['connection', 'keep-alive', 'transfer-encoding', 'content-length'] } } })`)),
  });
});

describe('what a call does to what was there before', () => {
  const drop = "export const drop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);\nexport function relax() { drop.delete('connection'); }\nexport const isStrict = () => { drop.delete('connection'); return false; };\n";
  const filter = 'for (const [name, value] of Object.entries(up.headers)) if (!drop.has(name)) res.set(name, value as string);';
  const handler = (call: string, mark: string): string => `const up = await load('/a');\n${call}${filter}${mark}\nres.send(up.data);`;
  follow('is done by each call, also by one whose result is known', {
    'client.ts': client,
    'names.ts': drop,
    'routes.ts': routes("import { load } from './client';\nimport { drop, relax, isStrict } from './names';", handler('relax();\n', ' //~ header'), handler('', ''), handler('relax();\n', ' //~ header'), handler('if (isStrict()) return;\n', ' //~ header'), handler('if (isStrict()) return;\n', ' //~ header')),
  });
});

describe('a function of the linted file', () => {
  follow('is evaluated at each call, since what it reads may be another by then', {
    'client.ts': client,
    'routes.ts': routes(
      "import { load } from './client';\nconst flags = { bare: true };\nconst isBare = () => flags.bare;",
      "const up = await load('/a');\nif (!isBare()) res.set(up.headers);\nflags.bare = false;\nif (!isBare()) res.set(up.headers); //~ header\nres.send(up.data);",
    ),
  });
});

describe('a call that a bound cut short', () => {
  const work = `export function work(given: any) {\n${'  given.count += 1;\n'.repeat(60)}  return given;\n}\n`;
  follow(
    'says nothing of the same call on another path',
    {
      'client.ts': client,
      'work.ts': work,
      'names.ts': "export const names = () => ['connection', 'keep-alive'];\n",
      'routes.ts': routes(
        "import { load } from './client';\nimport { names } from './names';\nimport { work } from './work';",
        "const up = await load('/a');\nwork(req);\nfor (const [name, value] of Object.entries(up.headers)) if (!names().includes(name)) res.set(name, value as string);\nres.send(up.data);",
        "const up = await load('/b');\nfor (const [name, value] of Object.entries(up.headers)) if (!names().includes(name)) res.set(name, value as string); //~ header\nres.send(up.data);",
      ),
    },
    { settings: { limits: { stepsElsewhere: 100 } } },
  );
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

it.each([
  ['a value that a path leads to', 'let at: any = process.env;\n  for (const part of path.split(\'.\')) {\n    at = at[part];\n    if (at === undefined) return at;\n  }\n  return at;'],
  ['a value, or none', "if (process.env.ALL === undefined) return undefined;\n  const all = JSON.parse(process.env.ALL as string);\n  const [first, second, third] = path.split('.');\n  return all[first + second + third];"],
])('costs no steps where nothing is told by what the call gives: %s', (_name, body) => {
  const work = Array.from({ length: 40 }, (_each, index) => `  const m${String(index)} = Number(process.env.M${String(index)}) + 1;`).join('\n');
  const stepsOf = (calls: number): number => {
    const folder = write({
      'client.ts': client,
      'settings.ts': `export function settings(path: string) {\n${work}\n  ${body}\n}\n`,
      'routes.ts': routes("import { load } from './client';\nimport { settings } from './settings';", `${Array.from({ length: calls }, (_, index) => `settings('a.b.c${String(index)}');`).join('\n')}\nconst up = await load('/a');\nres.send(up.data);`),
    });
    return explain(join(folder, 'routes.ts')).steps;
  };
  expect(stepsOf(11) - stepsOf(1)).toBeLessThan(100);
});
