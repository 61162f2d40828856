import parser from '@typescript-eslint/parser';
import { expect, test } from 'vitest';

import { lint, offersOf } from './linting.ts';

const RELAY = 'Leave out the fields that are true of the upstream only.';
const PIPED = 'Pipe through a stream that copies no headers.';

/** What an edit adds to a file beside its own line: the code up to the handler, after the edit. */
function headAfter(head: string, line: string, name: string, filename: string): string | undefined {
  const code = `${head}export const list = async (req, res) => {\n  ${line}\n};\n`;
  return before(offersOf({ code }, lint({ filename, code })).find(offer => offer.name.endsWith(name))?.output);
}

function before(output: string | undefined): string | undefined {
  return output?.slice(0, output.search(/^export const list/m));
}

const LIST = `const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];`;

const RELAYED = "const up = await axios.get('http://orders.internal'); res.set(up.headers).send(up.data);";
const AXIOS = "import axios from 'axios';";

test.each([
  ['imports', `${AXIOS}\n\n`, `${AXIOS}\n\n${LIST}\n\n`],
  ['a directive and imports', `'use strict';\n\n${AXIOS}\n`, `'use strict';\n\n${AXIOS}\n\n${LIST}\n`],
  ['an interpreter line', `#!/usr/bin/env node\n${AXIOS}\n`, `#!/usr/bin/env node\n${AXIOS}\n\n${LIST}\n`],
  ['the comment on the line of the last import', `${AXIOS} // the upstream's client\n\n`, `${AXIOS} // the upstream's client\n\n${LIST}\n\n`],
  ['an import that another statement shares its line with', `${AXIOS} const { log } = console;\n`, `${AXIOS}\n\n${LIST}\nconst { log } = console;\n`],
  ['an import of CommonJS', "import axios = require('axios');\n\n", `import axios = require('axios');\n\n${LIST}\n\n`],
  ['a require that gives nothing', "require('dotenv/config');\nconst axios = require('axios');\n", `require('dotenv/config');\nconst axios = require('axios');\n\n${LIST}\n`],
])('a list of names stands after %s', (_name, head, expected) => {
  expect(headAfter(head, RELAYED, RELAY, 'gateway.ts')).toBe(expected);
});

const ASKED = "const up = await require('axios').get('http://orders.internal'); res.set(up.headers).send(up.data);";

test.each([
  ['an interpreter line', '#!/usr/bin/env node\n', `#!/usr/bin/env node\n${LIST}\n\n`],
  ['an interpreter line and a directive', "#!/usr/bin/env node\n'use strict';\n\n", `#!/usr/bin/env node\n'use strict';\n\n${LIST}\n\n`],
  ['directives', "'use strict';\n'use server';\n\n", `'use strict';\n'use server';\n\n${LIST}\n\n`],
  ['the comment of a directive', "'use strict'; // as ever\n\n", `'use strict'; // as ever\n\n${LIST}\n\n`],
  ['a comment that is of the file', '// @ts-nocheck\n', `// @ts-nocheck\n${LIST}\n\n`],
  ['a comment that stands by itself', '/** Orders of the shop. */\n\n', `/** Orders of the shop. */\n\n${LIST}\n\n`],
])('without imports, a list of names stands after %s', (_name, head, expected) => {
  expect(headAfter(head, ASKED, RELAY, 'gateway.js')).toBe(expected);
});

test.each([
  ['the comment that describes it', '/** Lists orders. */\n'],
  ['the comment that is there for its first line', '// eslint-disable-next-line no-undef\n'],
  ['both', '/** Lists orders. */\n// @ts-expect-error\n'],
])('without imports, a list of names stands before %s', (_name, comments) => {
  const code = `${comments}exports.list = async (req, res) => {\n  ${ASKED}\n};\n`;
  const output = offersOf({ code }, lint({ filename: 'gateway.js', code })).find(({ name }) => name.endsWith(RELAY))?.output;
  expect(output?.slice(0, output.indexOf('exports.list'))).toBe(`${LIST}\n\n${comments}`);
});

const STREAMED = "res.status(200).vary('accept');\n  got.stream('http://orders.internal').pipe(res);";
const GOT = "import got from 'got';";
const STREAM = "import { PassThrough } from 'node:stream';";

test.each([
  ['imports', `${GOT}\n\n`, `${GOT}\n${STREAM}\n\n`],
  ['a directive and imports', `'use server';\n\n${GOT}\n`, `'use server';\n\n${GOT}\n${STREAM}\n`],
  ['the comment on the line of the last import', `${GOT} // the upstream's client\n`, `${GOT} // the upstream's client\n${STREAM}\n`],
  ['an import that another statement shares its line with', "import got from 'got'; log(got)\n", `import got from 'got';\n${STREAM}\nlog(got)\n`],
  ['requires', "'use strict';\nconst got = require('got');\n\n", "'use strict';\nconst got = require('got');\nconst { PassThrough } = require('node:stream');\n\n"],
])('an import stands after %s', (_name, head, expected) => {
  const code = `${head}app.get('/', (req, res) => {\n  ${STREAMED}\n});\n`;
  const output = offersOf({ code }, lint({ filename: 'gateway.js', code })).find(({ name }) => name.endsWith(PIPED))?.output;
  expect(output?.slice(0, output.indexOf('app.get'))).toBe(expected);
});

test.each([
  ['CommonJS', 'gateway.js', "'use strict';\n\n", 'exports.list = ', '\'use strict\';\n\nconst { PassThrough } = require("node:stream");\n\n'],
  ['CommonJS by its name', 'gateway.cjs', '', 'app.get("/", ', 'const { PassThrough } = require("node:stream");\n\n'],
  ['a module by its name', 'gateway.mjs', "import './load.js';\n", 'app.get("/", ', "import './load.js';\nimport { PassThrough } from \"node:stream\";\n"],
])('what is added is in the words of %s', (_name, filename, head, handler, expected) => {
  const code = `${head}${handler}(req, res) => {\n  res.status(200).vary("accept");\n  require("got").stream("http://orders.internal").pipe(res);\n}${handler.includes('(') ? ')' : ''};\n`;
  const output = offersOf({ code }, lint({ filename, code })).find(({ name }) => name.endsWith(PIPED))?.output;
  expect(output?.slice(0, output.indexOf(handler))).toBe(expected);
});

test('a list of names stands before a statement of which the parser says that it is no directive', () => {
  const code = `${AXIOS}\n\nlog('begun');\nexport const list = async (req, res) => {\n  ${RELAYED}\n};\n`;
  const parsed = parser.parseForESLint(code, { range: true, loc: true, comment: true, tokens: true });
  for (const statement of parsed.ast.body) if (statement.type === 'ExpressionStatement') Object.assign(statement, { directive: null });
  const offers = offersOf({ code }, lint({ filename: 'gateway.js', code, parser: { parseForESLint: () => parsed as never } }));
  expect(before(offers.find(({ name }) => name.endsWith(RELAY))?.output)).toBe(`${AXIOS}\n\n${LIST}\n\nlog('begun');\n`);
});

test('what a file begins with is no import where code of it runs later', () => {
  const code = "'use strict';\nconst got = require('got');\nconst server = require('http').createServer((req, res) => {\n  got.stream('http://orders.internal').pipe(res);\n});\n";
  const output = offersOf({ code }, lint({ filename: 'gateway.cjs', code })).find(({ name }) => name.endsWith(PIPED))?.output;
  expect(output?.slice(0, output.indexOf('const server'))).toBe("'use strict';\nconst got = require('got');\nconst { PassThrough } = require('node:stream');\n");
});

test.each([
  ['a line that would go on', '(async () => log(got))()', `${GOT.slice(0, -1)}\n${STREAM}\n(async`],
  ['a line that begins with ;', ';(async () => log(got))()', `${GOT.slice(0, -1)}\n${STREAM.slice(0, -1)}\n;(async`],
  ['any other', 'log(got)', `${GOT.slice(0, -1)}\n${STREAM.slice(0, -1)}\nlog`],
])('without semicolons, an import stands before %s', (_name, line, expected) => {
  const code = `import got from 'got'\n${line}\nexport const list = (req, res) => {\n  ${STREAMED.replaceAll(';', '')}\n}\n`;
  const output = offersOf({ code }, lint({ filename: 'gateway.js', code })).find(({ name }) => name.endsWith(PIPED))?.output;
  expect(output?.slice(0, expected.length)).toBe(expected);
});
