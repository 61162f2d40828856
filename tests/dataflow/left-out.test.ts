import { describe } from 'vitest';
import { follow } from '../modules/follow.ts';

describe('a parameter that has a default', () => {
  follow('may be left out by a caller that is not seen', {
    'app.ts': `import express from 'express';
import axios, { type AxiosInstance } from 'axios';
export function build(client = axios) {
  const app = express();
  app.get('/users', async (req, res) => {
    const answer = await client.get('http://users');
    res.set(answer.headers).send(answer.data); //~ header
  });
  app.get('/names', async (req, res) => {
    const answer = await client.get('http://users');
    res.send(answer.data);
  });
  return app;
}
export function buildWith({ client = axios.create(), prefix = '/' } = {}) {
  const app = express();
  app.get(prefix, async (req, res) => {
    const answer = await client.get('http://users');
    res.set(answer.headers).send(answer.data); //~ header
  });
  return app;
}
interface Options { client?: AxiosInstance }
export class Users {
  private readonly client;
  constructor({ client = axios.create() }: Options = {}) { this.client = client; }
  async show(req: express.Request, res: express.Response) {
    const answer = await this.client.get('http://users');
    res.set(answer.headers).send(answer.data); //~ header
  }
}
`,
  });
  follow('of which nothing is known is nothing', {
    'app.ts': `import express from 'express';
import { other } from 'other';
export function build(client = other) {
  const app = express();
  app.get('/users', async (req, res) => {
    const answer = await client.get('http://users');
    res.set(answer.headers).send(answer.data);
  });
  return app;
}
`,
  });
});
