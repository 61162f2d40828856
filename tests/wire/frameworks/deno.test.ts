import { deno } from '../../../src/models/frameworks/deno.ts';
import { prove } from './prove.ts';

prove('deno', deno, {
  runs: [{ gateway: 'deno', packages: [], runtime: 'deno', except: /package serve/u }],
  documented: /package serve|type /u,
});
