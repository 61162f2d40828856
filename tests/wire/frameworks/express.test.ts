import { express } from '../../../src/models/frameworks/express.ts';
import { prove } from './prove.ts';

prove('express', express, {
  runs: [
    { gateway: 'express', packages: ['express'] },
    { gateway: 'express', packages: ['express4'] },
  ],
  source: [
    [/^app keeps by/u, 'express', 'lib/application.js', /if \(method === 'get' && arguments\.length === 1\) \{\s+\/\/ app\.get\(setting\)\s+return this\.set\(path\)/u],
    [/^type argument 1 of Response/u, '@types/express-serve-static-core', 'index.d.ts', /interface Response<\s+ResBody = any,\s+LocalsObj extends Record<string, any> = Record<string, any>,[\s\S]*locals: LocalsObj/u],
    [/^app\.locals is/u, 'express', 'lib/application.js', /this\.locals = Object\.create\(null\)/u],
  ],
  types: ['@types/express', '@types/express-serve-static-core'],
});
