import { micro } from '../../../src/models/frameworks/micro.ts';
import { prove } from './prove.ts';

prove('micro', micro, {
  runs: [
    { gateway: 'micro', packages: ['micro'], except: /package default/u },
    { gateway: 'micro', packages: ['micro9'], except: /package (?:serve|run)\(\)$/u },
  ],
  types: ['micro'],
});
