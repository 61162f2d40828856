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
