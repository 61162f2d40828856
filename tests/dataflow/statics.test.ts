import { describe } from 'vitest';
import { follow, routes } from '../modules/follow.ts';

describe('a private static list', () => {
  follow('is read as any other', {
    'routes.ts': routes(
      `import axios from 'axios';
class Filter {
  static readonly #hop = Object.freeze(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);
  static #few = ['connection'];
  clean(headers) { const copy = { ...headers }; Filter.#hop.forEach(name => { delete copy[name]; }); return copy; }
  lessen(headers) { const copy = { ...headers }; Filter.#few.forEach(name => { delete copy[name]; }); return copy; }
}`,
      `const answer = await axios.get('http://a');\nres.set(new Filter().clean(answer.headers)).send(answer.data);`,
      `const answer = await axios.get('http://a');\nres.set(new Filter().lessen(answer.headers)).send(answer.data); //~ header`,
    ),
  });
});

describe('a static getter', () => {
  follow('gives what it returns', {
    'routes.ts': routes(
      `import axios, { type AxiosInstance } from 'axios';
class Users {
  static #shared?: Users;
  static get shared() { return (this.#shared ??= new Users()); }
  static get hop() { return ['connection', 'keep-alive', 'transfer-encoding', 'content-length']; }
  readonly http: AxiosInstance = axios.create();
  all() { return this.http.get('/all'); }
}`,
      `const { data, headers } = await Users.shared.all();\nfor (const name of Object.keys(headers)) if (!Users.hop.includes(name)) res.setHeader(name, headers[name]);\nres.send(data);`,
      `const { data, headers } = await Users.shared.all();\nres.set(headers).send(data); //~ header`,
    ),
  });
});
