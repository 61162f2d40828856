import { parse } from '@typescript-eslint/parser';
import type { Program } from 'estree';
import { describe, expect, test } from 'vitest';
import { analyse, type Analysis } from '../../src/dataflow/analysis.ts';
import { Library } from '../../src/dataflow/input/library.ts';
import { defaultLimits } from '../../src/dataflow/input/limits.ts';
import { clients } from '../../src/models/clients/index.ts';
import { frameworks } from '../../src/models/frameworks/index.ts';

const library = new Library(clients, frameworks);

function analyseText(text: string): Analysis {
  const program = parse(text, { range: true, loc: true, sourceType: 'module' }) as unknown as Program;
  return analyse({ path: '/app/src/server.js', program, text }, library, undefined);
}

const head = "import axios from 'axios';\nimport express from 'express';\nconst app = express();\n";

function handler(body: string): string {
  return `${head}app.get('/', async (request, response) => {\nconst up = await axios.get('https://example.com');\n${body}\n});\n`;
}

function times(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

/** Programs of a size, each with one flow that is found while the bounds last. */
const shapes: Readonly<Record<string, (size: number) => string>> = {
  'a chain of assignments': size => handler(`const a0 = up.headers;\n${times(size, index => `const a${String(index + 1)} = a${String(index)};`)}\nresponse.set(a${String(size)});`),
  'a long function': size => handler(`${times(size, index => `const b${String(index)} = { value: ${String(index)} };`)}\nresponse.set(up.headers);`),
  'a large object': size => handler(`const table = { ${times(size, index => `key${String(index)}: ${String(index)},`)} };\nresponse.set(up.headers);`),
  'a file of functions': size => `${handler('response.set(up.headers);')}${times(size, index => `function f${String(index)}(value) { return value + ${String(index)}; }`)}`,
  'a flat chain of methods': size => handler(`const text = ''${times(size, () => ".concat('a')")};\nresponse.set(up.headers);`),
  'many branches': size => handler(`let headers = up.headers;\n${times(size, index => `if (request.query.a${String(index)}) { headers = { ...headers }; }`)}\nresponse.set(headers);`),
};

describe('steps grow as the program does', () => {
  test.each(Object.entries(shapes))('%s', (_name, shape) => {
    const small = analyseText(shape(100));
    const large = analyseText(shape(200));
    expect(small.flows.length).toBeGreaterThan(0);
    expect(large.flows.length).toBeGreaterThan(0);
    expect(large.steps / small.steps).toBeLessThan(2.3);
  }, 60_000);
});

describe('bounds hold', () => {
  const hostile: Readonly<Record<string, string>> = {
    'a chain of 1,000 steps': shapes['a chain of assignments']?.(1_000) ?? '',
    'a function of 5,000 lines': shapes['a long function']?.(5_000) ?? '',
    'a file of 20,000 lines': shapes['a file of functions']?.(20_000) ?? '',
    'an object of 10,000 properties': shapes['a large object']?.(10_000) ?? '',
    '200 callbacks in one another': handler(`${'later(() => {'.repeat(200)} response.set(up.headers); ${'});'.repeat(200)}`),
    'functions that call each other twice': `${handler('response.set(f0(up.headers));')}${times(60, index => `function f${String(index)}(value) { return pick(f${String(index + 1)}(value), f${String(index + 1)}({ ...value })); }`)}`,
    'a function that calls itself': `${handler('response.set(again(up.headers));')}function again(value) { return value.more ? again({ ...value }) : value; }`,
    'functions that call each other': `${handler('response.set(even(up.headers));')}function even(value) { return odd({ ...value }); }\nfunction odd(value) { return value.x ? even(value) : value; }`,
    'an object that holds itself': handler('const self = { headers: up.headers };\nself.self = self;\nfor (const key in self) self[key] = self;\nresponse.set(self.self.self.headers);'),
    'a regex that takes powers of two': handler('for (const name of Object.keys(up.headers)) { if (!/^([a-z-]+)+!$/.test(name)) response.set(name.replace(/^([a-z-]+)+!$/, ""), up.headers[name]); }'),
    'a regex that is none': handler("for (const name of Object.keys(up.headers)) response.set(name.replace(new RegExp('('), part => part.toUpperCase()), up.headers[name]);"),
    'a loop in loops': handler(`let headers = up.headers;\n${'for (const name of list) {'.repeat(12)} headers = { ...headers, [name]: 1 }; ${'}'.repeat(12)}\nresponse.set(headers);`),
  };

  test.each(Object.entries(hostile))('%s', (_name, text) => {
    const { steps, failures } = analyseText(text);
    expect(failures).toEqual([]);
    expect(steps).toBeLessThanOrEqual(defaultLimits.steps + 1);
  }, 60_000);
});

/** Deeper than parsers go on this stack: the tree is built by hand. */
describe('nesting ends an entry point and nothing else', () => {
  const range = [0, 0];
  const leaf = { type: 'Identifier', name: 'request', range };
  const nested: Readonly<Record<string, (inner: object) => object>> = {
    'a sum': inner => ({ type: 'BinaryExpression', operator: '+', left: inner, right: leaf, range }),
    'a chain of members': inner => ({ type: 'MemberExpression', object: inner, property: leaf, computed: false, optional: false, range }),
    'a chain of calls': inner => ({ type: 'CallExpression', callee: inner, arguments: [], optional: false, range }),
  };

  test.each(Object.entries(nested))('%s', (_name, around) => {
    const text = handler('response.set(up.headers);').concat("app.get('/deep', async (request, response) => { const deep = 0; response.end(await axios.get('/')); });\n");
    const program = parse(text, { range: true, loc: true, sourceType: 'module' }) as unknown as Program;
    let deep: object = leaf;
    for (let depth = 0; depth < 50_000; depth += 1) deep = around(deep);
    const replaced = JSON.parse(JSON.stringify(program), (_key, value: { type?: string; id?: { name?: string } }) =>
      value?.type === 'VariableDeclarator' && value.id?.name === 'deep' ? Object.assign(value, { init: deep }) : value,
    ) as Program;
    const { flows, losses } = analyse({ path: '/app/src/server.js', program: replaced, text }, library, undefined);
    expect(losses.join()).toContain('an entry point was left');
    expect(flows.length).toBeGreaterThan(0);
  });
});

test('the names of a list are taken one by one where they are those of fields', () => {
  const rules = (first: string): Analysis => analyseText(handler(`const rules = ['${first}', ${times(60, index => `'model-${String(index)}',`)}].map(name => ({ name, rank: 1, shown: true }));\nresponse.set(up.headers).json(rules);`));
  expect(rules('model').steps).toBeLessThan(0.5 * rules('Content-Length').steps);
  expect(rules('model').steps).toBeLessThan(0.5 * rules('X-Model').steps);
});
