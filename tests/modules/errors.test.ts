import { describe } from 'vitest';
import { follow } from './follow.ts';

describe('an error that one path of an async function of another file throws', () => {
  follow('has what it was made with, where the function may return as well', {
    'app.ts': `import express from 'express';
import { clean, load } from './load';
const app = express();
app.get('/a', async (req, res) => { res.json(await load('http://a')); }); //~ header
app.get('/b', async (req, res) => { res.json(await clean('http://b')); });
app.get('/c', async (req, res) => {
  try { res.json(await load('http://c')); } catch { res.sendStatus(502); }
});
`,
    'load.ts': `import axios from 'axios';
class UpstreamError extends Error {
  constructor(readonly statusCode: number, readonly headers: Record<string, string>) { super('upstream'); }
}
export async function load(url: string) {
  const answer = await axios.get(url, { validateStatus: () => true });
  if (answer.status >= 500) throw new UpstreamError(502, answer.headers as Record<string, string>);
  return answer.data;
}
export async function clean(url: string) {
  const answer = await axios.get(url, { validateStatus: () => true });
  if (answer.status >= 500) throw new UpstreamError(502, { 'retry-after': '1' });
  return answer.data;
}
`,
  });
});
