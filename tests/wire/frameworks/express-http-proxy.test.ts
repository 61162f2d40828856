import { expressHttpProxy } from '../../../src/models/frameworks/express-http-proxy.ts';
import { prove } from './prove.ts';

prove('express-http-proxy', expressHttpProxy, {
  runs: [{ gateway: 'express-http-proxy', packages: ['express-http-proxy', 'express'] }],
});
