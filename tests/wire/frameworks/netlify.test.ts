import { netlify } from '../../../src/models/frameworks/netlify.ts';
import { prove } from './prove.ts';

prove('netlify', netlify, {
  runs: [],
  types: ['@netlify/functions'],
  source: [
    [/envelope headers|Headers in the envelope/u, '@netlify/functions', 'dist/main.d.ts', /headers\?: Record<string, boolean \| number \| string>/u],
    [/envelope multiValueHeaders/u, '@netlify/functions', 'dist/main.d.ts', /multiValueHeaders\?:/u],
    [/envelope (?:body|statusCode)/u, '@netlify/functions', 'dist/main.d.ts', /statusCode: number/u],
  ],
  documented: /./u,
});
