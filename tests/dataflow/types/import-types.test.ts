import { describe } from 'vitest';
import { follow } from '../../modules/follow.ts';

const ask = `const answer = await axios.get('http://users');`;
const set = 'res.set(answer.headers); //~ header';

describe('a type that is imported where it stands', () => {
  follow('of a parameter', {
    'copy.ts': `import axios from 'axios';
export async function copy(res: import('express').Response) { ${ask} ${set}\n }
export async function send({ res }: { res: import('express').Response }) { ${ask} ${set}\n }
export async function keep(res: import('./cache').Cache) { ${ask} res.set(answer.headers); }
export async function hold(res: import('express').Request) { ${ask} res.set(answer.headers); }
`,
    'cache.ts': `export interface Cache { set(headers: unknown): void }\n`,
  });
  follow('of a member, or by another name', {
    'copy.ts': `import axios from 'axios';
interface Context { res: import('express').Response }
interface Store { res: import('./cache').Cache }
type Reply = import('express').Response;
export async function copy({ res }: Context) { ${ask} ${set}\n }
export async function send(res: Reply) { ${ask} ${set}\n }
export async function keep({ res }: Store) { ${ask} res.set(answer.headers); }
`,
    'cache.ts': `export interface Cache { set(headers: unknown): void }\n`,
  });
  follow('of a handler', {
    'copy.ts': `import axios from 'axios';
export const copy: import('express').RequestHandler = async (req, res) => { ${ask} ${set}\n };
export const keep: import('./cache').Handler = async (req, res) => { ${ask} res.set(answer.headers); };
export async function show(c: import('hono').Context) {
  const answer = await fetch('http://users');
  return new Response(answer.body, { headers: answer.headers }); //~ header
}
export async function find(c: import('hono/client').Context) {
  const answer = await fetch('http://users');
  return new Response(answer.body, { headers: answer.headers });
}
`,
    'cache.ts': `export type Handler = (req: unknown, res: { set(headers: unknown): void }) => void;\n`,
  });
  follow('of the program or of a package that no model knows, which leave a parameter to its uses, and of one that a model knows, which does not', {
    'copy.ts': `import axios from 'axios';
export async function copy(req: unknown, res: import('./reply').Reply) {
  ${ask}
  res.set(answer.headers); //~ header
  res.send(answer.data);
}
export async function relay(req: unknown, res: import('hyper-express').Response) {
  ${ask}
  res.set(answer.headers); //~ header
  res.send(answer.data);
}
export async function store(req: unknown, res: import('hyper-express').Store) { ${ask} res.set(answer.headers); res.delete(req); }
export async function keep(req: unknown, res: import('express').Application) { ${ask} res.set(answer.headers); res.send(answer.data); }
`,
    'reply.ts': `export interface Reply { trace: string }\n`,
  });
});
