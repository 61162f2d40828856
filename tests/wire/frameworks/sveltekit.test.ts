import { sveltekit } from '../../../src/models/frameworks/sveltekit.ts';
import { prove } from './prove.ts';

prove('sveltekit', sveltekit, {
  runs: [{ gateway: 'built', packages: ['@sveltejs/kit', '@sveltejs/adapter-node'], except: /client fetch/u }],
  types: ['@sveltejs/kit'],
  documented: /type (?:Page|Layout)|client fetch/u,
});
