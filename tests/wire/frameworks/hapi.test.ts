import { hapi } from '../../../src/models/frameworks/hapi.ts';
import { prove } from './prove.ts';

prove('hapi', hapi, {
  runs: [
    { gateway: 'hapi', packages: ['@hapi/hapi', '@hapi/h2o2'] },
    { gateway: 'hapi', packages: ['hapi20'] },
    { gateway: 'hapi', packages: ['hapi18'], except: /onResponse/u, differs: ['hapi.toolkit is told by authenticated()', 'hapi.toolkit is told by unauthenticated()'] },
  ],
  types: ['@hapi/hapi'],
});
