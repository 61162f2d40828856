import { describe } from 'vitest';
import { follow, routes } from '../../modules/follow.ts';

const answer = (ask: string): string => `const answer = await ${ask};\nres.set(answer.headers).send(answer.data); //~ header`;

describe('what is null when a file is loaded, and set by another function', () => {
  follow('a variable of the file', {
    'routes.js': `const express = require('express');
const axios = require('axios');
let session = null;
function keep(value) { session = value; }
function current() { if (session === null) throw new Error('not signed in'); return session; }
const app = express();
app.post('/session', (req, res) => { keep(req.body.id); res.end(); });
app.get('/', async (req, res) => {
  const answer = await axios.get('http://users', { headers: { session: current() } });
  res.set(answer.headers).send(answer.data); //~ header
});
`,
  });
  follow('a flag that a counter stands for', {
    'routes.ts': routes(
      `import axios from 'axios';\nlet open = 0;\nsetInterval(() => { open++; }, 9);\nlet [low, high] = [undefined, undefined];\nexport const learn = range => { [low, high] = range; };`,
      `if (open === 0 || !low || !high) return res.end();\n${answer(`axios.get('http://a')`)}`,
    ),
  });
  follow('a variable that is set through a type', {
    'routes.ts': routes(`import axios from 'axios';\nlet base = null;\nlet tries = 0;\nexport const learn = (found: unknown) => { (base as unknown) = found; (tries as number)++; };`, `if (base === null || tries === 0) return res.end();\n${answer('axios.get(base)')}`),
  });
  follow('a variable around the handler that a factory makes', {
    'routes.ts': `import type { Application } from 'express';
import axios from 'axios';
export function mount(app: Application) {
  let base;
  app.post('/base', (req, res) => { base = req.body.base; res.end(); });
  app.get('/', async (req, res) => {
    if (!base) throw new Error('no base');
    const answer = await axios.get(base);
    res.set(answer.headers).send(answer.data); //~ header
  });
}
`,
  });
  follow('a field that is set through a type', {
    'routes.ts': routes(
      `import axios from 'axios';\nclass Tokens {\n  private readonly token: string | null = null;\n  refresh(value: string) { (this as { token: string }).token = value; }\n  get(): string { if (!this.token) throw new Error('none'); return this.token; }\n}\nconst tokens = new Tokens();`,
      answer(`axios.get('http://users', { headers: { authorization: tokens.get() } })`),
    ),
  });
  follow('a field, in another file', {
    'routes.ts': routes(`import axios from 'axios';\nimport { tokens } from './tokens';`, answer(`axios.get('http://users', { headers: { authorization: tokens.get() } })`)),
    'tokens.ts': `class Tokens {
  private token: string | null = null;
  async refresh() { this.token = await issue(); }
  get(): string { if (!this.token) throw new Error('none'); return this.token; }
}
declare function issue(): Promise<string>;
export const tokens = new Tokens();
`,
  });
  follow('a field that the constructor sets to null', {
    'routes.js': `const express = require('express');
const axios = require('axios');
class Hosts {
  constructor() { this.current = null; }
  choose(host) { this.current = host; }
  get() { if (this.current === null) throw new Error('none'); return this.current; }
}
const hosts = new Hosts();
express().get('/', async (req, res) => {
  const answer = await axios.get(hosts.get());
  res.set(answer.headers).send(answer.data); //~ header
});
`,
  });
  follow('a variable of another file that is exported by a function', {
    'routes.ts': routes(`import axios from 'axios';\nimport { isReady } from './ready';`, `if (!isReady()) return res.end();\n${answer(`axios.get('http://a')`)}`),
    'ready.ts': `let ready = false;\nexport const begin = () => { ready = true; };\nexport function isReady() { return ready; }\n`,
  });
  follow('what no function sets stays what it is', {
    'routes.ts': routes(
      `import axios from 'axios';\nlet whole = false;\nclass Options { whole = false; other = 1; set(other) { this.other = other; } }\nconst options = new Options();`,
      `const answer = await axios.get('http://a');\nif (whole || options.whole) res.set(answer.headers);\nres.send(answer.data);`,
    ),
  });
});
