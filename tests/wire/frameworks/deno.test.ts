import { deno } from '../../../src/models/frameworks/deno.ts';
import { prove } from './prove.ts';

prove('deno', deno, {
  runs: [{ gateway: 'deno', packages: [], runtime: 'deno', except: /package serve/u }],
  types: ['@types/deno'],
  documented: [[/package serve|type Handler$/u, 'Of the standard library, which is published at deno.land and on JSR, not on npm.']],
});
