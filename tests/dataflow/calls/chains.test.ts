import { describe } from 'vitest';
import { commonRoutes, follow } from '../../modules/follow.ts';

const IMPORTS = `const _ = require('lodash');
const axios = require('axios');
const HOP = ['connection', 'keep-alive'];`;

describe('chains of lodash', () => {
  follow('show what they hold, or hold something else', {
    'users.js': commonRoutes(
      IMPORTS,
      `const { headers } = await axios.get('/x');
       _(headers).tap(bag => {
         res.set(bag); //~ header
       }).value();`,
      `const { headers } = await axios.get('/x');
       res.set(_(headers).thru(({ etag }) => ({ etag })).value());`,
      `const { headers } = await axios.get('/x');
       res.set(_(headers).chain().omit(HOP).value()); //~ header`,
    ),
  });

  follow('answer what they are asked', {
    'users.js': commonRoutes(
      IMPORTS,
      `const { headers } = await axios.get('/x');
       for (const name in headers) {
         if (!_(HOP).includes(name)) res.set(name, headers[name]); //~ header
       }`,
      `const { headers } = await axios.get('/x');
       for (const name in headers) {
         if (_(['etag', 'vary']).includes(name)) res.set(name, headers[name]);
       }`,
    ),
  });

  follow('answer what nobody knows, or what a value is', {
    'users.js': commonRoutes(
      IMPORTS,
      `const { headers } = await axios.get('/x');
       if (_(headers).isEmpty()) return res.end();
       res.set(headers); //~ header`,
      `const { headers } = await axios.get('/x');
       if (_(headers.etag).isNil()) return res.end();
       res.set(headers); //~ header`,
    ),
  });

  follow('know nothing of what other functions make', {
    'users.js': commonRoutes(
      `${IMPORTS}
const LIST = _(HOP).invert().keys().value();`,
      `const { headers } = await axios.get('/x');
       for (const name in headers) {
         if (!LIST.includes(name)) res.set(name, headers[name]);
       }`,
    ),
  });
});
