import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain.ts';
import { follow, routes, write } from './follow.ts';

const client = "import axios from 'axios';\nexport const load = (path: string) => axios.get(path);\n";

describe('what a file makes when it is loaded', () => {
  follow('is the same object at each mention of what CommonJS exports', {
    'store.js': 'exports.store = { last: null };\nmodule.exports.other = { last: null };\n',
    'index.js': 'module.exports = { stores: { last: null } };\n',
    'routes.js': `const express = require('express');
const axios = require('axios');
const lib = require('./store');
const all = require('./index');
const app = express();
app.get('/one', async (req, res) => {
  const up = await axios.get('/one');
  lib.store.last = up.headers;
  res.set(lib.store.last); //~ header
  res.send(up.data);
});
app.get('/two', async (req, res) => {
  const up = await axios.get('/two');
  lib.store.last = up.headers;
  res.set(lib.other.last);
  res.send(up.data);
});
app.get('/three', async (req, res) => {
  const up = await axios.get('/three');
  all.stores.last = up.headers;
  res.set(all.stores.last); //~ header
  res.send(up.data);
});
`,
  });
  follow('is there on each path, as it was when it was loaded', {
    'client.ts': client,
    'store.ts': "export const store: any = { names: ['etag'] };\nexport const drop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);\n",
    'routes.ts': routes(
      "import { load } from './client';\nimport { store, drop } from './store';",
      "const up = await load('/a');\nif (req.query.all) store.names = Object.keys(up.headers);\nfor (const name of store.names) res.set(name, up.headers[name]); //~ header\nres.send(up.data);",
      "const up = await load('/b');\nfor (const name of store.names) res.set(name, up.headers[name]);\nres.send(up.data);",
      "const up = await load('/c');\nif (req.query.all) { for (const [name, value] of Object.entries(up.headers)) if (!drop.has(name)) res.set(name, value as string); }\nelse { for (const [name, value] of Object.entries(up.headers)) if (!drop.has(name)) res.set(name, value as string); }\nres.send(up.data);",
    ),
  });
  follow('does to another file what it does on each path that comes to it', {
    'client.ts': client,
    'names.ts': "export const drop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);\n",
    'keep.ts': "import { drop } from './names';\nfunction keep() {\n  drop.delete('connection');\n  return { kept: true };\n}\nexport const kept = keep();\n",
    'routes.ts': routes(
      "import { load } from './client';\nimport { drop } from './names';\nimport { kept } from './keep';",
      "const up = await load('/a');\nfor (const [name, value] of Object.entries(up.headers)) if (!drop.has(name)) res.set(name, value as string);\nres.send(up.data);",
      "const up = await load('/b');\nres.locals.kept = kept.kept;\nfor (const [name, value] of Object.entries(up.headers)) if (!drop.has(name)) res.set(name, value as string); //~ header\nres.send(up.data);",
      "const up = await load('/c');\nres.locals.kept = kept.kept;\nfor (const [name, value] of Object.entries(up.headers)) if (!drop.has(name)) res.set(name, value as string); //~ header\nres.send(up.data);",
    ),
  });
  follow(
    'is made anew where a bound cut it short on another path',
    {
      'client.ts': client,
      'work.ts': `export function work(given: any) {\n${'  given.count += 1;\n'.repeat(60)}  return given;\n}\n`,
      'names.ts': "const make = () => ['connection', 'keep-alive'];\nexport const drop = make();\n",
      'routes.ts': routes(
        "import { load } from './client';\nimport { drop } from './names';\nimport { work } from './work';",
        "const up = await load('/a');\nwork(req);\nfor (const [name, value] of Object.entries(up.headers)) if (!drop.includes(name)) res.set(name, value as string);\nres.send(up.data);",
        "const up = await load('/b');\nfor (const [name, value] of Object.entries(up.headers)) if (!drop.includes(name)) res.set(name, value as string); //~ header\nres.send(up.data);",
      ),
    },
    { settings: { limits: { stepsElsewhere: 100 } } },
  );
});

describe('the steps of what is loaded', () => {
  const lines = Array.from({ length: 40 }, (_each, index) => `  made.m${String(index)} = [1, 2].map(each => each + ${String(index)}).length;`).join('\n');
  const stepsOf = (exported: string, paths: number): number => {
    const folder = write({
      'client.ts': client,
      'settings.ts': `function make(again = true): any {\n  const made: any = {};\n${lines}\n  if (again) made.inner = make(made.m0 > 1);\n  return made;\n}\n${exported}`,
      'routes.ts': routes("import { load } from './client';\nimport { settings } from './settings';", ...Array.from({ length: paths }, () => "const up = await load('/a');\nif (req.query.one) settings.m1();\nelse settings.m2();\nres.set(up.headers);")),
    });
    return explain(join(folder, 'routes.ts')).steps;
  };
  it.each(['export const settings = make();\n', 'const made = make();\nexport { made as settings };\n', 'exports.settings = make();\n', 'module.exports = { settings: make() };\n'])('are taken once: %j', exported => {
    expect(stepsOf(exported, 11) - stepsOf(exported, 1)).toBeLessThan(600);
  });
});
