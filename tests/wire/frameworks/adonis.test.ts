import { adonis } from '../../../src/models/frameworks/adonis.ts';
import { prove } from './prove.ts';

prove('adonis', adonis, {
  runs: [{ gateway: 'adonis', packages: ['@adonisjs/core', '@adonisjs/http-server'], except: /app: /u }],
  types: ['@adonisjs/http-server'],
  documented: /app: |Contract|RouteHandler/u,
});
