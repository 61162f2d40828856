/** Programs that grow, each with one flow, and what their work must not do as they grow. */

const head = "import axios from 'axios';\nimport express from 'express';\nconst app = express();\n";

/** @param {string} body */
const handler = body => `${head}app.get('/', async (request, response) => {\nconst up = await axios.get('https://example.com');\n${body}\n});\n`;

/** @param {number} count @param {(index: number) => string} line @param {string} [between] */
const times = (count, line, between = '\n') => Array.from({ length: count }, (_, index) => line(index)).join(between);

/**
 * Programs of one file, by their size; with the size at which they are timed.
 * @type {Readonly<Record<string, { size: number, text: (size: number) => string }>>}
 */
export const shapes = {
  'a chain of assignments': { size: 1000, text: size => handler(`const a0 = up.headers;\n${times(size, index => `const a${index + 1} = a${index};`)}\nresponse.set(a${size});`) },
  'a function of many lines': { size: 5000, text: size => handler(`${times(size, index => `const b${index} = { value: ${index} };`)}\nresponse.set(up.headers);`) },
  'callbacks in one another': { size: 200, text: size => handler(`${times(size, index => `later(value${index} => {`, ' ')} response.set(up.headers); ${'});'.repeat(size)}\nresponse.set(up.headers);`) },
  'a large object': { size: 5000, text: size => handler(`const table = { ${times(size, index => `key${index}: { label: 'k', limit: ${index} },`, ' ')} };\nresponse.set({ ...up.headers, 'x-label': table.key1.label });`) },
  'many branches': { size: 300, text: size => handler(`let headers = up.headers;\n${times(size, index => `if (request.query.a${index}) { headers = { ...headers, 'x-${index}': '1' }; }`)}\nresponse.set(headers);`) },
  'many handlers': { size: 400, text: size => `${head}${times(size, index => `app.get('/${index}', async (request, response) => { const up = await axios.get('/${index}'); response.set(up.headers); response.send(up.data); });`)}\n` },
  'a bundle in one line': { size: 2000, text: size => `${handler('response.set(up.headers);').replaceAll('\n', ' ')}${times(size, index => `function a${index}(e,t){var n=e[t]||{};return n.c=${index},t>2?a${(index + 1) % size}(n,t-1):n}`, ';')}\n` },
};

/**
 * Programs of many files.
 * @type {Readonly<Record<string, { size: number, files: (size: number) => Record<string, string> }>>}
 */
export const projects = {
  'a barrel of many ways': {
    size: 300,
    files: size => ({
      'app.ts': handler("response.set((await load('/')).headers);").replace('const app', "import { load } from './all';\nconst app").replace(/const up = .*\n/, ''),
      'all/index.ts': `${times(size, index => `export * from './part-${index}';`)}\nexport * from './client';\n`,
      'all/client.ts': "import axios from 'axios';\nexport const load = (path: string) => axios.get(path);\n",
      ...Object.fromEntries(Array.from({ length: size }, (_, index) => [`all/part-${index}.ts`, `export const part${index} = ${index};\n`])),
    }),
  },
  'a circle of imports': {
    size: 100,
    files: size => ({
      'app.ts': handler("response.set((await load0('/')).headers);").replace('const app', "import { load0 } from './part-0';\nconst app").replace(/const up = .*\n/, ''),
      ...Object.fromEntries(
        Array.from({ length: size }, (_, index) => [
          `part-${index}.ts`,
          `import axios from 'axios';\nimport { load${(index + 1) % size} } from './part-${(index + 1) % size}';\nexport const load${index} = (path: string) => (path === '' ? load${(index + 1) % size}(path) : axios.get(path));\n`,
        ]),
      ),
    }),
  },
};
