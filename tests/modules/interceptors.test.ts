import { describe } from 'vitest';
import { follow, routes } from './follow.ts';

const json = "res.json(await http.get('/'));";
const copied = "const up = await http.get('/'); res.set(up.headers).send(up.data);";

describe('what interceptors of another file make of a response', () => {
  follow('is what its caller has', {
    'src/data.ts': `import axios from 'axios';
export const http = axios.create();
http.interceptors.response.use(response => response.data);
`,
    'src/logged.ts': `import axios from 'axios';
const http = axios.create();
http.interceptors.response.use(response => { console.log(response.status); return response; });
export default http;
`,
    'src/a.ts': routes("import { http } from './data';", json),
    'src/b.ts': routes("import http from './logged';", `${json} //~ response`, `${copied} //~ header`),
  });

  follow('is so where a function adds them', {
    'src/create.ts': `import axios, { type AxiosInstance } from 'axios';
export function create(baseURL: string): AxiosInstance {
  const instance = axios.create({ baseURL });
  instance.interceptors.response.use(response => response.data, error => { throw error; });
  return instance;
}
`,
    'src/unwrap.ts': `import type { AxiosInstance } from 'axios';
export const unwrap = (client: AxiosInstance) => { client.interceptors.response.use(({ data }) => data); };
`,
    'src/http.ts': `import axios from 'axios';
import { unwrap } from './unwrap';
const http = axios.create();
unwrap(http);
export { http };
`,
    'src/a.ts': routes("import { create } from './create';\nconst http = create('http://users');", json),
    'src/b.ts': routes("import { http } from './http';", json),
    'src/c.ts': routes("import axios from 'axios';\nconst http = axios.create();", `${json} //~ response`),
  });

  follow('is so for the package itself', {
    'src/http.ts': `import axios from 'axios';
axios.interceptors.response.use(response => response.data);
export default axios;
`,
    'src/a.ts': routes("import http from './http';", json),
  });

  follow('is so for a client that a file imports, changes and hands on', {
    'src/client.ts': "import axios from 'axios';\nexport const client = axios.create();\n",
    'src/bare.ts': "import { client } from './client';\nclient.interceptors.response.use(response => response.data);\nexport const bare = client;\nexport { client };\n",
    'src/a.ts': routes("import { bare } from './bare';", 'const up = await bare.get(\'/a\');\nres.json(up);', 'const up = await bare.get(\'/b\');\nres.json(up);'),
    'src/b.ts': routes("import { client } from './bare';", 'const up = await client.get(\'/a\');\nres.json(up);'),
    'src/c.ts': routes("import { client } from './client';", 'const up = await client.get(\'/a\');\nres.json(up); //~ response'),
  });

  follow('is so for what a class inherits', {
    'src/http.ts': `import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
export class Http {
  protected readonly http: AxiosInstance;
  constructor(baseURL: string) {
    this.http = axios.create({ baseURL });
    this.prepare();
  }
  private prepare() { this.http.interceptors.response.use(this.data, this.fail); }
  private data = ({ data }: AxiosResponse) => data;
  protected fail = (error: unknown) => Promise.reject(error);
}
`,
    'src/users.ts': `import { Http } from './http';
class Users extends Http {
  constructor() { super('http://users'); }
  list = () => this.http.get('/users');
}
export const users = new Users();
`,
    'src/a.ts': routes("import { users } from './users';", 'res.json(await users.list());'),
  });
});
