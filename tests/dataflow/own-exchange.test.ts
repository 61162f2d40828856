import { describe } from 'vitest';
import { follow } from '../modules/follow.ts';

const ask = `http.get({ host: 'inner', path: req.url }, answer => {`;

describe('a response inside an object of the program', () => {
  follow('by the type of the member', {
    'forward.ts': `import http from 'node:http';
import type { Exchange } from './exchange';
export class Forward {
  run(exchange: Exchange) {
    const { req, res, host } = exchange;
    if (!host) { res.status(500).json({}); return; }
    http.get({ host, path: req.url }, answer => {
      res.writeHead(answer.statusCode, answer.headers); //~ header
      answer.pipe(res);
    });
  }
  log(exchange: Exchange) { const { req, host } = exchange; http.get({ host }, answer => { console.log(req.url, answer.headers); }); }
}
`,
    'exchange.ts': `import type { Request, Response } from 'express';\nexport interface Exchange { req: Request; res: Response; host?: string }\n`,
  });
  follow('by the type of the member alone, where it is used once', {
    'resolvers.ts': `import axios from 'axios';
import type { Response } from 'express';
interface Answering { res: Response }
interface Context extends Answering { user: string }
interface Store { res: { set(headers: unknown): void } }
type Reply = Response;
export const resolvers = {
  Query: {
    async user(_: unknown, { id }: { id: string }, { res }: Context) {
      const answer = await axios.get('http://users/' + id);
      res.set(answer.headers); //~ header
      return answer.data;
    },
    async team(_: unknown, { id }: { id: string }, { res }: Context) {
      const answer = await axios.get('http://teams/' + id);
      res.set('etag', answer.headers.etag);
      return answer.data;
    },
    async kept(_: unknown, { id }: { id: string }, { res }: Store) {
      const answer = await axios.get('http://teams/' + id);
      res.set(answer.headers);
      return answer.data;
    },
  },
};
export async function load(context: Context) {
  const answer = await axios.get('http://users');
  context.res.set(answer.headers); //~ header
  return answer.data;
}
export async function copy(reply: Reply) {
  const answer = await axios.get('http://users');
  reply.set(answer.headers); //~ header
  return answer.data;
}
`,
  });
  follow('by what is done with it', {
    'forward.js': `const http = require('node:http');
module.exports = class {
  run({ req, res }) {
    ${ask}
      res.writeHead(answer.statusCode, answer.headers); //~ header
      answer.pipe(res);
    }).on('error', () => { res.statusCode = 502; });
  }
  keep({ req, store }) {
    ${ask}
      for (const name in answer.headers) store.set(name, answer.headers[name]);
    });
  }
};
`,
  });
});

describe('a response whose type is the program\'s own', () => {
  follow('that extends one which is known', {
    'reply.ts': `import type { ServerResponse } from 'node:http';
interface Named { name: string }
export interface Reply extends Named, ServerResponse { status(code: number): this }
`,
    'forward.ts': `import http from 'node:http';
import type { Reply } from './reply';
export const forward = (path: string) => (res: Reply) => {
  http.get({ host: 'inner', path }, answer => {
    for (const [name, value] of Object.entries(answer.headers)) res.setHeader(name, value); //~ header
    answer.pipe(res);
  });
};
`,
  });
  follow('of which nothing is known but its uses', {
    'forward.ts': `import axios from 'axios';
interface Reply { status(code: number): Reply; json(value: unknown): void; set(headers: unknown): Reply }
interface Store { set(name: string, value: unknown): void }
export async function forward(path: any, res: Reply) {
  const answer = await axios.get(path);
  res.status(answer.status).set(answer.headers).json(answer.data); //~ header
}
export const relay = async (req: any, res: any) => {
  const answer = await axios.get(req.path);
  res.status(answer.status);
  res.set(answer.headers); //~ header
  res.json(answer.data);
};
export async function keep(path: string, store: Store) {
  const answer = await axios.get(path);
  for (const name of Object.keys(answer.headers)) store.set(name, answer.headers[name]);
}
`,
  });
  follow('what a package calls a request or response of its own isn\'t', {
    'ask.ts': `import axios from 'axios';
import type { SuperAgentRequest } from 'superagent';
export async function ask(path: string, request: SuperAgentRequest) {
  const answer = await axios.get(path);
  request.set(answer.headers).type('json').send(answer.data);
}
`,
  });
});
