import { describe } from 'vitest';
import { follow, routes } from '../modules/follow.ts';

describe('the headers of axios as an object', () => {
  follow('lose a name, or each of a list of names', {
    'routes.ts': routes(
      `import axios from 'axios';`,
      `const { headers, data } = await axios.get('http://a');\nheaders.delete(['Connection', 'keep-alive', 'transfer-encoding', 'content-length']);\nres.set(headers).send(data);`,
      `const { headers, data } = await axios.get('http://b');\nheaders.delete(['connection', 'keep-alive']);\nres.set(headers).send(data); //~ header`,
      `const { headers, data } = await axios.get('http://c');\nheaders.delete('transfer-encoding');\nres.set(headers).send(data); //~ header`,
    ),
  });

  follow('are the only ones that take a list: a Map has no such key', {
    'routes.ts': routes(
      `import axios from 'axios';`,
      `const { headers, data } = await axios.get('http://a');\nconst kept = new Map(Object.entries(headers));\nkept.delete(['connection', 'keep-alive', 'transfer-encoding', 'content-length'] as any);\nres.set(Object.fromEntries(kept)).send(data); //~ header`,
      `const { headers, data } = await axios.get('http://b');\nconst kept = new Map(Object.entries(headers));\nfor (const name of ['connection', 'keep-alive', 'transfer-encoding', 'content-length']) kept.delete(name);\nres.set(Object.fromEntries(kept)).send(data);`,
    ),
  });
});
