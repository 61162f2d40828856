import { solidStart } from '../../../src/models/frameworks/solid-start.ts';
import { prove } from './prove.ts';

prove('solid-start', solidStart, {
  runs: [
    { gateway: 'solid-start', packages: ['@solidjs/start'], except: /^json/u },
    { gateway: 'web-library', packages: ['@solidjs/router'], only: /^json/u },
  ],
  types: ['@solidjs/start'],
});
