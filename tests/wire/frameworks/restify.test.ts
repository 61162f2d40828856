import { restify } from '../../../src/models/frameworks/restify.ts';
import { prove } from './prove.ts';

prove('restify', restify, {
  runs: [
    { gateway: 'restify', packages: ['restify'], except: /new Router/u },
    { gateway: 'restify-router', packages: ['restify-router', 'restify'], only: /new Router/u },
  ],
  types: ['@types/restify'],
});
