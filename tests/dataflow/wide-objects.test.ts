import { describe } from 'vitest';
import { follow, routes } from '../modules/follow.ts';

const many = Array.from({ length: 80 }, (_, index) => `'x-${String(index)}': '1'`).join(', ');

describe('an object of many members that is spread', () => {
  follow('keeps the headers of an upstream that are among them, and what it takes the place of', {
    'routes.ts': routes(
      `import axios from 'axios';\nconst many = { ${many} };`,
      `const up = await axios.get('http://a');\nconst headers = { ${many}, 'content-length': up.headers['content-length'] };\nres.set({ ...headers }); //~ hop\nres.send(up.data);`,
      `const up = await axios.get('http://a');\nres.set({ ...up.headers, ...many }); //~ header\nres.send(up.data);`,
      `const up = await axios.get('http://a');\nres.set({ etag: up.headers.etag, ...many });\nres.send(up.data);`,
    ),
  });
});
