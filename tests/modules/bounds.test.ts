import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain.ts';
import { follow, routes, write } from './follow.ts';

const client = "import axios from 'axios';\nexport const load = (path: string) => axios.get(path);\n";
const work = "export function work(value: string) { const parts = value.split(','); return parts.map(part => part.trim()).join(';'); }\n";
const own = "const mine = await fetch('http://a');\nres.set(Object.fromEntries(mine.headers)); //~ header";

describe('the steps of one handler in other files', () => {
  const files = (mark: string): Record<string, string> => ({
    'client.ts': client,
    'work.ts': work,
    'routes.ts': routes("import { load } from './client';\nimport { work } from './work';", `work(req.query.a as string);\nconst up = await load('/a');\nres.set(up.headers);${mark}\n${own}`),
  });
  follow('are enough for what comes after work', files(' //~ header'));
  follow('beyond their bound lead into no other, while the handler itself goes on', files(''), { settings: { limits: { stepsElsewhere: 5 } } });
});

describe('the steps of one handler', () => {
  const long = `export function work(value: string) { let text = value; ${"text = text + 'a'; ".repeat(40)}return text; }\n`;
  const files = (mark: string): Record<string, string> => ({ 'client.ts': client, 'work.ts': long, 'routes.ts': routes("import { load } from './client';\nimport { work } from './work';", `res.json((await load('/a')).data);`, `work(req.query.a as string);\n${own.replace(' //~ header', mark)}`) });
  follow('that are too many with other files are those of the file alone', files(' //~ header'), { settings: { limits: { stepsPerEntry: 100 } } });
  follow('that are too many alone find nothing', files(''), { settings: { limits: { stepsPerEntry: 10 } } });
});

describe('a function that is given to one of another file', () => {
  const files = (mark: string): Record<string, string> => ({
    'client.ts': client,
    'each.ts': 'export function each(ids: string[], visit: (id: string) => void) { for (const id of ids) visit(id); }\n',
    'routes.ts': routes(
      "import { load } from './client';\nimport { each } from './each';",
      "res.json((await load('/a')).data);",
      `each(['a'], id => {\n  fetch(id).then(mine => res.set(Object.fromEntries(mine.headers)));${mark}\n});`,
    ),
  });
  follow('is looked at there', files(' //~ header'));
  follow('is looked at in the file alone where a bound keeps the call from being followed', files(' //~ header'), { settings: { limits: { stepsElsewhere: 0 } } });
});

describe('a handler that another file registers', () => {
  const other = { 'client.ts': client, 'deep.ts': 'export const find = (id: string) => id;\n', 'other.ts': "import { find } from './deep';\nexport function mount(app) { app.use((req, res) => { res.json(find(req.params.id)); }); }\n" };
  const opened = (registered: string): string[] => {
    const folder = write({ ...other, 'routes.ts': `import express from 'express';\nimport { load } from './client';\nimport { mount } from './other';\nconst app = express();\n${registered}` });
    return explain(join(folder, 'routes.ts')).files.filter(({ isOpened }) => isOpened).map(({ path }) => path.slice(folder.length + 1));
  };
  const mine = "app.get('/mine', async (req, res) => { res.json((await load('/a')).data); });\n";

  it('is evaluated before one of the linted file, to which it may leave something', () => {
    expect(opened(`mount(app);\n${mine}`)).toContain('deep.ts');
  });

  it('is left to its own file after the last of the linted one', () => {
    expect(opened(`${mine}mount(app);\n`)).not.toContain('deep.ts');
  });
});

describe('an app that another file makes', () => {
  const opened = (made: string): number => {
    const folder = write({
      'client.ts': client,
      'config.ts': 'export const port = 3000;\n',
      'app.ts': "import express from 'express';\nexport const createApp = (given?: unknown) => express();\n",
      'server.ts': `import { createApp } from './app';\nimport { load } from './client';\n${made}\n`,
    });
    return explain(join(folder, 'server.ts')).files.filter(({ isOpened }) => isOpened).length;
  };

  it('is looked at where it is given what it may ask with, and begins to serve', () => {
    expect(opened('createApp({ load }).listen(3000);')).toBeGreaterThan(1);
    expect(opened('const app = await createApp({ load });\nawait app.server.listen(3000);')).toBeGreaterThan(1);
  });

  it.each([
    ['it is given nothing', 'load; createApp().listen(3000);'],
    ['it is given what nobody asks with', "load; createApp({ port: 3000, hosts: ['a'] }).listen(3000);"],
    ['it does not begin to serve', 'export const app = createApp({ load });'],
    ['something else is given that', "import { log } from './log'; log({ load }); createApp().listen(3000);"],
  ])('is not where %s', (_name, made) => {
    expect(opened(made)).toBe(1);
  });
});

describe('a file that needs others', () => {
  const handlers = Array.from({ length: 20 }, () => "const up = await load('/a');\nres.json(up.data);");
  const stepsOf = (more: string, made: string = ''): number => {
    const folder = write({ 'client.ts': client, 'queue.ts': 'export const later: unknown[] = [];\nexport const queue = (job: unknown) => { later.push(job); };\n', 'routes.ts': routes(`import { load } from './client';\n${more}`, ...handlers, made) });
    return explain(join(folder, 'routes.ts')).steps;
  };
  const job = "queue(async () => { const mine = await fetch('http://a'); res.set(Object.fromEntries(mine.headers)); });";

  it('is evaluated once, with them open', () => {
    expect(stepsOf('')).toBeLessThan(0.75 * stepsOf("import { queue } from './queue';", job));
    expect(stepsOf("import 'axios';")).toBeLessThan(1.1 * stepsOf(''));
    // Nobody is given what is left there.
    expect(stepsOf("import 'axios';", job.replace('queue', 'const left = '))).toBeLessThan(1.1 * stepsOf(''));
  });

  const files = (mark: string): Record<string, string> => ({
    'client.ts': client,
    'work.ts': work,
    'retry.ts': 'export const retry = (run: () => Promise<void>) => run();\n',
    'routes.ts': routes("import { load } from './client';\nimport { retry } from './retry';\nimport { work } from './work';", `work(req.query.a as string);\nconst first = await load('/a');\nawait retry(async () => {\n  const up = await fetch('http://a');\n  res.set(Object.fromEntries(up.headers));${mark}\n  res.json(first.data);\n});`),
  });
  follow('is gone on with alone where a bound cuts what they do', files(' //~ header'), { settings: { limits: { stepsElsewhere: 2 } } });
  follow('may give them a list that has itself', {
    'client.ts': client,
    'count.ts': 'export const count = (list: unknown[]) => list.length;\n',
    'routes.ts': routes("import { count } from './count';\nimport { load } from './client';", "const all: any[] = [];\nall.push(all, () => 1);\ncount(all);\nconst up = await load('/a');\nres.set(up.headers); //~ header"),
  });
  follow('is gone on with alone where they never call what they are given', {
    'client.ts': client,
    'queue.ts': 'const later: unknown[] = [];\nexport const queue = (job: () => Promise<void>) => { later.push(job); };\n',
    'routes.ts': routes("import { load } from './client';\nimport { queue } from './queue';", "const first = await load('/a');\nqueue(async () => {\n  const mine = await fetch('http://a');\n  res.set(Object.fromEntries(mine.headers)); //~ header\n  res.json(first.data);\n});"),
  });
});

describe('a bag that is given to a function of another file', () => {
  const files = (code: string, mark: string): Record<string, string> => ({
    'pass.ts': `export ${code}\n`,
    'routes.ts': routes("import axios from 'axios';\nimport { pass } from './pass';", `const up = await axios.get('http://a');\nconst headers = { ...up.headers };\npass(headers, ['etag']);\nres.set(headers);${mark}`),
  });
  const strips = "function pass(headers) { for (const name of ['connection', 'content-length', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade']) delete headers[name]; }";
  follow('is what that leaves of it', files(strips, ''));
  follow('is unknown where a bound keeps that from being followed', files(strips, ''), { settings: { limits: { stepsElsewhere: 0 } } });
  follow('is as it was where that calls itself and takes nothing', files('function pass(headers, names) { if (names.length > 0) { console.log(headers[names[0]]); pass(headers, names.slice(1)); } }', ' //~ header'));
});
