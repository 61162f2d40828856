import { ask, few, forEach, forOf, only, plain, report, web, type EditGateway } from '../gateway.ts';
import type { EditClient } from '../clients.ts';

const asked = 'req.params.name';
const set = (name: string, value: string): string => `res.setHeader(${name}, ${value})`;
const send = (client: EditClient): string => `res.send(${client.body});`;

const shapes: EditGateway['shapes'] = {
  'res.set(bag)': client => [ask(client, asked), 'res.set(up.headers);', send(client)],
  'res.set(bag), chained': client => plain(client, [ask(client, asked), `res.status(200).set(up.headers).send(${client.body});`]),
  'res.set({ ...bag, own })': client => plain(client, [ask(client, asked), "res.set({ ...up.headers, 'x-own': '1' });", send(client)]),
  'res.writeHead(status, bag)': client => plain(client, [ask(client, asked), 'res.writeHead(200, up.headers);', `res.end(${client.body});`]),
  'res.setHeaders(bag)': client => web(client, [ask(client, asked), 'res.setHeaders(up.headers);', send(client)]),
  'res.setHeader in for of': client => [ask(client, asked), forOf(client, set), send(client)],
  'res.setHeader in forEach': client => [ask(client, asked), forEach(client, set), send(client)],
  'a copy in a variable': client => plain(client, [ask(client, asked), 'const headers = { ...up.headers };', "headers['x-own'] = '1';", `res.set(headers).send(${client.body});`]),
};

/** Shapes that are the same in every version of Express. */
const more: EditGateway['shapes'] = {
  'res.set(bag).json(body)': { keeps: 'body', write: client => only('axios', client, ['const up = await axios.get(upstream + req.params.name);', 'res.set(up.headers).json(up.data);']) },
  'res.json(response)': { keeps: 'body', write: client => only('axios', client, ['const up = await axios.get(upstream + req.params.name);', 'res.json(up);']) },
  'a list that lacks names': {
    keeps: 'other fields',
    write: client =>
      few(client, [
        ask(client, asked),
        "const held = ['transfer-encoding'];",
        `for (const [name, value] of ${client.entries('up.headers')}) if (!held.includes(name.toLowerCase())) res.setHeader(name, value);`,
        send(client),
      ]),
  },
  'deletions that lack names': {
    keeps: 'other fields',
    write: client => few(client, [ask(client, asked), client.isWeb ? 'const headers = Object.fromEntries(up.headers);' : 'const headers = { ...up.headers };', "delete headers['transfer-encoding'];", 'res.set(headers);', send(client)]),
  },
  'one field': { keeps: 'other fields', write: client => few(client, [ask(client, asked), `res.setHeader('content-length', ${client.isWeb ? "up.headers.get('content-length')" : "up.headers['content-length']"} ?? 0);`, send(client)]) },
  'one connection field': { keeps: 'other fields', write: client => only('undici', client, [ask(client, asked), "res.setHeader('connection', up.headers['connection'] ?? 'close');", "res.setHeader('content-type', up.headers['content-type'] ?? 'application/octet-stream');", "if (up.headers['content-encoding']) res.setHeader('content-encoding', up.headers['content-encoding']);", send(client)]) },
  'a list of names that may pass': {
    keeps: 'other fields',
    write: client => only('axios', client, [ask(client, asked), "for (const name of ['content-type', 'content-length']) if (up.headers[name]) res.setHeader(name, up.headers[name]);", send(client)]),
  },
  'stream.pipe(res)': client => only('got', client, [`got.stream(upstream + ${asked}, { retry: { limit: 0 } }).on('error', () => res.destroy()).pipe(res);`]),
  'pipeline(stream, res)': client => only('got', client, [`await pipeline(got.stream(upstream + ${asked}, { retry: { limit: 0 } }), res).catch(() => res.destroy());`]),
  'request.pipe(res)': client => only('request', client, [`request({ url: upstream + ${asked}, gzip: true, followRedirect: false }).on('error', () => res.destroy()).pipe(res);`]),
  'req.headers to the upstream': { keeps: 'body', write: client => only('axios', client, [`const { data } = await axios.get(upstream + ${asked}, { headers: req.headers, responseType: 'text' });`, 'res.send(data);']) },
  '{ ...req.headers } to the upstream': { keeps: 'body', write: client => only('fetch', client, [`const inner = await fetch(upstream + ${asked}, { headers: { ...req.headers } });`, 'res.send(await inner.text());']) },
};

function expressOf(version: string, specifier: string, own: EditGateway['shapes']): EditGateway {
  return {
    framework: `Express ${version}`,
    imports: ["import express from 'express';", "import { pipeline } from 'node:stream/promises';"],
    installed: [["'express'", `'${specifier}'`]],
    start: 'const app = express();',
    route: (path, statements) => [`app.get('${path}/:name', async (req, res) => {`, ...statements, '});'],
    listen: `const server = app.listen(0, '127.0.0.1', () => ${report});`,
    clients: ['axios', 'fetch', 'got', 'ky', 'node-fetch', 'superagent', 'undici', 'request'],
    shapes: own,
  };
}

const usual = (given: EditGateway['shapes']): EditGateway['shapes'] =>
  Object.fromEntries(Object.entries(given).map(([name, shape]) => [name, typeof shape === 'function' ? (client: EditClient) => (client.name === 'request' ? undefined : shape(client)) : shape]));

export const express5: EditGateway = expressOf('5', 'express', usual(shapes));
/** In a file of its own: what one call lets through is looked for in the whole file. */
export const express5More: EditGateway = expressOf('5', 'express', more);
export const express4: EditGateway = expressOf('4', 'express4', usual(shapes));
