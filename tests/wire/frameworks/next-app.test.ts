import { nextApp } from '../../../src/models/frameworks/next-app.ts';
import { prove } from './prove.ts';

prove('next-app', nextApp, {
  runs: [
    { gateway: 'next', packages: ['next'], except: /NextResponse\.(?:next|rewrite)/u },
    { gateway: 'next', packages: ['next'], query: '?proxy', only: /NextResponse\.(?:next|rewrite)/u },
  ],
  types: ['next'],
});
