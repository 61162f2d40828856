import { createRandom } from './random.mjs';
import { declarationOf } from './declarations.mjs';

/**
 * A file of about 500 lines: a route with a client, or the same business without one.
 * @param {{ asks: boolean, imports: boolean }} options `imports`: the client is in `./orders-client`.
 */
export function editorFile({ asks, imports }) {
  const random = createRandom(21);
  const taken = new Set();
  const lines = [];
  while (lines.length < 470) lines.push('', ...declarationOf(random, 'order', 25, { isTyped: true, calls: [], taken }).lines);
  const head = ["import { logger, metrics, state } from './lib';"];
  if (!asks && !imports) return [...head, ...lines, ''].join('\n');
  head.push("import express from 'express';", imports ? "import { load } from './orders-client';" : "import axios from 'axios';", 'const app = express();');
  const call = imports ? 'load(req.params.id)' : 'axios.get(`http://orders/${req.params.id}`)';
  const routes = ['one', 'two', 'three'].flatMap((name, index) => ['', `app.get('/orders/${name}/:id', async (req, res) => {`, `  const up = await ${call};`, index === 0 ? '  res.set(up.headers);' : "  res.set('x-kind', 'order');", '  res.status(up.status).send(up.data);', '});']);
  return [...head, ...lines, ...routes, ''].join('\n');
}

/** The other file, in two versions. */
export const dependency = {
  copying: "import axios from 'axios';\nexport const load = (id: string) => axios.get(`http://orders/${id}`);\n",
  harmless: "export const load = async (id: string) => ({ status: 200, headers: { 'x-id': id }, data: id });\n",
};
