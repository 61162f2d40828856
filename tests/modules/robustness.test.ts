import { describe } from 'vitest';
import { follow, routes } from './follow.ts';

const whole = (call: string): string => `const up = await ${call};\nres.set(up.headers); //~ header\nres.send(up.data);`;
const silent = (call: string): string => `const up = await ${call};\nres.set(up.headers);\nres.send(up.data);`;
const client = `import axios from 'axios';\nexport const load = (path: string) => axios.get(path);\n`;

describe('silence, never an error', () => {
  follow('a module that does not parse, one that is not there, one that exports no such name', {
    'routes.ts': routes(
      `import { load } from './broken';\nimport { gone } from './gone';\nimport { other, load as fine } from './client';\nimport text from './text.txt';`,
      silent(`load('/a')`),
      silent(`gone('/b')`),
      silent(`other('/c')`),
      whole(`fine('/d')`),
      silent(`text('/e')`),
    ),
    'broken.ts': `//# not linted\nimport axios from 'axios';\nexport const load = (path => axios.get(path);\n`,
    'client.ts': client,
    'text.txt': 'export default 1',
  });
  follow('files that import each other', {
    'routes.ts': routes(`import { load, loop } from './a';`, whole(`load('/a')`), silent(`loop`)),
    'a.ts': `import { send, loop as other } from './b';\nimport axios from 'axios';\nexport const http = axios.create();\nexport const load = (path: string) => send(path);\nexport const loop: any = other;\nexport * from './b';\n`,
    'b.ts': `import { http, loop as other } from './a';\nexport const send = (path: string) => http.get(path);\nexport const loop: any = other;\nexport * from './a';\n`,
  });
  follow('classes and types that hang on each other', {
    'routes.ts': routes(`import { A } from './a';\ndeclare const a: A;`, silent(`a.b.a.b.find()`)),
    'a.ts': `import type { B } from './b';\nexport class A extends Object { constructor(readonly b: B) { super(); } }\n`,
    'b.ts': `import type { A } from './a';\nexport class B { constructor(readonly a: A) {} find(): Rec { return null as any; } }\nexport type Rec = Promise<Rec>;\n`,
  });
  const many = Array.from({ length: 300 }, (_, index) => `m${String(index)}`);
  follow('a barrel of 300 files', {
    'routes.ts': routes(`import { load, m299, m3 } from './all';`, whole(`load('/a')`), silent(`m299('/b')`), silent(`m3('/b')`)),
    'all/index.ts': `${many.map(name => `export { ${name} } from './${name}';`).join('\n')}\nexport * from './client';\n`,
    'all/client.ts': client,
    ...Object.fromEntries(many.map(name => [`all/${name}.ts`, `//# not linted\nexport const ${name} = (path: string) => path;\n`])),
  });
  follow('`crossFile: false`: no other file is asked', {
    'routes.ts': routes(`import axios from 'axios';\nimport { load } from './client';`, silent(`load('/a')`), whole(`axios.get('/b')`)),
    'client.ts': client,
  }, { settings: { crossFile: false } });
  follow('a server that another file makes, and what its handler sends', {
    'app.js': `const connect = require('connect');
const http = require('http');
const proxy = require('./proxy');
const app = connect();
app.use(connect.logger('dev'));
proxy.createServer(function (req, res) {
  res.writeHead(res.answer.statusCode, res.answer.headers);
  res.answer.pipe(res);
}).listen(2);
http.request({ port: 2 }, answer => { console.log(answer.headers); }).end();
`,
    'proxy.js': `const http = require('http');
const url = require('url');
// ${'long enough that a place in this file is none in the other '.repeat(9)}
function Server(listener) {
  const scope = this;
  this.protocol = http.createServer(function (req, res) {
    const options = url.parse(req.url);
    options.headers = req.headers;
    const out = http.request(options, answer => { //~ request
      res.answer = answer;
      scope.emit('request', req, res);
    });
    req.pipe(out);
  });
}
exports.createServer = function (listener) { return new Server(listener); };
`,
  });
});
