import { describe } from 'vitest';
import { follow, routes } from '../../modules/follow.ts';

const CLIENT = `import axios from 'axios';
const HOP = ['connection', 'keep-alive', 'transfer-encoding', 'content-length'];
const REST = ['keep-alive', 'transfer-encoding', 'content-length'];
const load = async () => (await axios.get('http://users.internal')).headers;`;

/** A handler that drops all but `connection`, which `code` may drop, and then sends the rest. */
const dropping = (code: string, mark = ''): string => `const headers = await load();
for (const name of REST) delete headers[name];
${code}
res.set(headers).end();${mark}`;

const HEADER = ' //~ header';

describe('headers that are missing', () => {
  follow('where a variable has nothing that was read of them', {
    'users.js': routes(
      CLIENT,
      dropping('const connection = headers.connection;\nif (connection) delete headers.connection;'),
      dropping('const { connection } = headers;\nif (connection !== undefined) delete headers.connection;'),
      dropping("const connection = headers['connection'] || '';\nif (connection) { for (const token of connection.split(',')) delete headers[token]; delete headers.connection; }"),
      dropping("const connection = headers.connection;\nif (typeof connection === 'string') delete headers.connection;"),
      dropping("const connection = headers.connection;\nif (typeof connection !== 'string') return res.set(headers).end();\ndelete headers.connection;"),
      dropping('const upgrade = headers.upgrade;\nif (upgrade) delete headers.connection;', HEADER),
      dropping('const connection = req.headers.connection;\nif (connection) delete headers.connection;', HEADER),
      dropping('let connection = headers.connection;\nif (req.query.raw) connection = req.query.raw;\nif (connection) delete headers.connection;', HEADER),
      dropping("const connection = headers.connection;\nif (typeof connection === 'object') delete headers.connection;", HEADER),
      dropping("const connection = headers.connection;\nif (connection === 'string') delete headers.connection;", HEADER),
      dropping('let connection = req.query.raw;\nif (req.query.own) connection = headers.connection;\nif (connection) delete headers.connection;', HEADER),
      `const { headers } = await axios.get('http://guests.internal');
const connection = headers.connection;
Object.assign(headers, await load());
for (const name of REST) delete headers[name];
if (connection) delete headers.connection;
res.set(headers).end(); //~ header`,
    ),
    'fetch.js': routes(
      '',
      `const headers = new Headers((await fetch('http://users.internal')).headers);
for (const name of ['keep-alive', 'transfer-encoding', 'content-length', 'content-encoding']) headers.delete(name);
const connection = headers.get('connection');
if (connection) headers.delete('connection');
res.setHeaders(headers).end();`,
      `const headers = new Headers((await fetch('http://users.internal')).headers);
for (const name of ['keep-alive', 'transfer-encoding', 'content-length', 'content-encoding']) headers.delete(name);
const connection = headers.get('upgrade');
if (connection) headers.delete('connection');
res.setHeaders(headers).end(); //~ header`,
    ),
  });

  follow('where a condition puts their name in a list', {
    'users.js': routes(
      CLIENT,
      `const headers = await load();
const drop = new Set(REST);
const connection = headers.connection;
if (connection) {
  drop.add('connection');
  for (const token of connection.split(',')) drop.add(token.trim());
}
for (const [name, value] of Object.entries(headers)) if (!drop.has(name)) res.setHeader(name, value);
res.end();`,
      `const headers = await load();
const drop = [...REST];
if (headers.connection) drop.push('connection', ...headers.connection.split(','));
for (const name of drop) delete headers[name];
res.set(headers).end();`,
      `const headers = await load();
const drop = [...REST];
if (!('connection' in headers)) res.set('x-hop', 'none');
else drop.push('connection');
for (const name of drop) delete headers[name];
res.set(headers).end(); //~ header`,
      `const headers = await load();
const drop = [...REST];
if ('connection' in headers) drop.push('connection');
for (const name of drop) delete headers[name];
res.set(headers).end();`,
      `const headers = await load();
const drop = [...REST];
const connection = headers.connection;
if (connection) drop.push('connection');
for (const name of drop) delete headers[name];
res.set(headers).set('connection', connection).end(); //~ hop`,
      `const headers = await load();
const drop = [...REST];
if (headers.upgrade) drop.push('connection');
for (const name of drop) delete headers[name];
res.set(headers).end(); //~ header`,
      `const headers = await load();
const drop = [...REST];
if (req.headers.connection) drop.push('connection');
for (const name of drop) delete headers[name];
res.set(headers).end(); //~ header`,
      `const headers = await load();
const drop = [...REST];
drop.push(req.query.drop);
for (const name of drop) delete headers[name];
res.set(headers).end(); //~ header`,
      `const headers = await load();
const drop = [...HOP];
drop.push(req.query.drop);
for (const name of drop) delete headers[name];
res.set(headers).end();`,
    ),
  });

  follow('where a list was asked for the names that a bag has', {
    'users.js': routes(
      CLIENT,
      'const headers = await load();\nHOP.filter(name => name in headers).forEach(name => { delete headers[name]; });\nres.set(headers).end();',
      'const headers = await load();\nfor (const name of HOP.filter(name => headers[name] !== undefined)) delete headers[name];\nres.set(headers).end();',
      'const headers = await load();\nfor (const name of HOP.filter(function (name) { return Object.hasOwn(headers, name); })) delete headers[name];\nres.set(headers).end();',
      'const headers = await load();\nREST.filter(name => name in headers).forEach(name => { delete headers[name]; });\nres.set(headers).end(); //~ header',
      'const headers = await load();\nHOP.filter(name => name in req.headers).forEach(name => { delete headers[name]; });\nres.set(headers).end(); //~ header',
      'const headers = await load();\nHOP.filter(name => headers[name] === undefined).forEach(name => { delete headers[name]; });\nres.set(headers).end(); //~ header',
      "const etag = 'etag';\nconst headers = await load();\nHOP.filter(name => etag in headers).forEach(name => { delete headers[name]; });\nres.set(headers).end(); //~ header",
      "const headers = await load();\nHOP.filter(name => 'etag' in headers).forEach(name => { delete headers[name]; });\nres.set(headers).end(); //~ header",
      'const headers = await load();\nHOP.filter(name => { if (req.query.raw) return false; return name in headers; }).forEach(name => { delete headers[name]; });\nres.set(headers).end(); //~ header',
      'const headers = await load();\nconst there = HOP.filter(name => name in headers);\nthere.pop();\nfor (const name of there) delete headers[name];\nres.set(headers).end(); //~ header',
      'const headers = await load();\nconst there = HOP.filter(name => name in headers);\nthere.splice(0, 1);\nfor (const name of there) delete headers[name];\nres.set(headers).end(); //~ header',
      "const headers = await load();\nconst there = HOP.filter(name => name in headers);\nif (req.query.raw) res.type('text/plain');\nelse there.pop();\nfor (const name of there) delete headers[name];\nres.set(headers).end(); //~ header",
      'const headers = await load();\nlet there = HOP.filter(name => name in headers);\nif (req.query.raw) there = [];\nfor (const name of there) delete headers[name];\nres.set(headers).end(); //~ header',
    ),
  });

  follow('where their name was sought in a list of names and taken out', {
    'users.js': routes(
      `${CLIENT}
const without = (names, name) => {
  const at = names.indexOf(name);
  if (at === -1) return names;
  names.splice(at, 1);
  return names;
};`,
      ...[
        'for (const hop of HOP) { const at = names.indexOf(hop); if (at >= 0) names.splice(at, 1); }',
        'HOP.forEach(hop => { const at = names.indexOf(hop); if (at !== -1) names.splice(at, 1); });',
        'for (const hop of HOP) if (names.includes(hop)) names.splice(names.indexOf(hop), 1);',
        'for (const hop of HOP) without(names, hop);',
      ].map(code => `const headers = await load();\nconst names = Object.keys(headers);\n${code}\nfor (const name of names) res.setHeader(name, headers[name]);\nres.end();`),
      ...[
        'for (const hop of REST) { const at = names.indexOf(hop); if (at >= 0) names.splice(at, 1); }',
        'for (const hop of HOP) { const at = Object.keys(req.headers).indexOf(hop); if (at >= 0) names.splice(at, 1); }',
        'for (const hop of HOP) { const at = names.indexOf(hop); if (at >= 0) names.splice(at, 0); }',
        'for (const hop of HOP) { const at = names.indexOf(hop); if (at > 0) names.splice(at, 1); }',
      ].map(code => `const headers = await load();\nconst names = Object.keys(headers);\n${code}\nfor (const name of names) res.setHeader(name, headers[name]); //~ header\nres.end();`),
      `const headers = await load();
const values = Object.values(headers);
values.splice(values.indexOf('close'), 1);
values.forEach((value, index) => res.setHeader('x-' + index, value));
res.end();`,
      `const headers = await load();
const names = Object.keys(headers);
names.splice(Object.keys(req.headers).indexOf('connection'), 1);
for (const name of names) res.setHeader(name, headers[name]);
res.end();`,
      `const headers = await load();
for (const name of REST) delete headers[name];
const names = Object.keys(headers);
names.splice(names.indexOf('connection'), 1);
if (names.includes('connection')) delete headers.connection;
res.set(headers).end(); //~ header`,
      `const headers = await load();
const names = Object.keys(headers).filter(name => !REST.includes(name));
const at = names.indexOf('connection');
if (at > -1) names.splice(at, 1);
for (const name of names) res.setHeader(name, headers[name]);
res.end();`,
    ),
  });
});
