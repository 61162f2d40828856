import { describe } from 'vitest';
import { follow } from '../modules/follow.ts';

const ASKS = "const axios = require('axios');\n";

describe('what a file at a path that many projects have exports', () => {
  follow('is what its parameters are used as', {
    'lib/proxy.js': `${ASKS}module.exports = async function proxy(req, res) {
  const up = await axios.get(req.url);
  res.writeHead(200, up.headers); //~ header
  res.end(up.data);
};
`,
    'server/routes/orders.js': `${ASKS}module.exports = async function orders(req, res) {
  const up = await axios.get('http://orders');
  res.set(up.headers); //~ header
  res.status(200).json(up.data);
};
`,
  });
  follow('is what the path says, where they say nothing', {
    'src/proxy.ts': `export async function proxy(request) {
  return fetch('http://orders', { headers: request.headers }); //~ request
}
`,
    'src/relay.ts': `export async function proxy(request) {
  return fetch('http://orders', { headers: request.headers });
}
`,
  });
});
