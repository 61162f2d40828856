import { describe } from 'vitest';
import { follow, routes } from '../modules/follow.ts';

describe('Promise.allSettled', () => {
  follow('gives what was fulfilled as `value`, and what was rejected as `reason`', {
    'routes.ts': routes(
      `import axios from 'axios';`,
      `const [first, second] = await Promise.allSettled([axios.get('http://a'), axios.get('http://b')]);
if (first.status === 'fulfilled') return res.set(first.value.headers).end(); //~ header
const { response } = second.reason;
res.status(response.status).set(response.headers).end(); //~ header`,
      `const [first] = await Promise.allSettled([axios.get('http://a')]);
res.status(first.status === 'rejected' ? first.reason.response.status : 200).end();`,
    ),
  });
});
