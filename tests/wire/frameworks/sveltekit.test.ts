import { sveltekit } from '../../../src/models/frameworks/sveltekit.ts';
import { prove } from './prove.ts';

prove('sveltekit', sveltekit, {
  runs: [{ gateway: 'built', packages: ['@sveltejs/kit', '@sveltejs/adapter-node'] }],
  types: ['@sveltejs/kit'],
  // Types of a page or a layout are written by the framework for each of them.
  source: [
    [
      /type (?:Page|Layout)(?:Server)?Load(?:Event)?$/u,
      '@sveltejs/kit',
      'src/core/sync/write_types/index.js',
      /type \$\{prefix\}ServerLoad<[\s\S]*type \$\{prefix\}ServerLoadEvent[\s\S]*type \$\{prefix\}Load<[\s\S]*type \$\{prefix\}LoadEvent/u,
    ],
  ],
});
