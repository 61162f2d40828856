import { fastify } from '../../../src/models/frameworks/fastify.ts';
import { prove } from './prove.ts';

prove('fastify', fastify, {
  runs: [
    { gateway: 'fastify', packages: ['fastify'] },
    { gateway: 'fastify', packages: ['fastify4'] },
  ],
  types: ['fastify'],
  documented: /PluginAsync(?:Typebox|Zod|JsonSchemaToTs)/u,
});
