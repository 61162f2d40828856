import { solidStart } from '../../../src/models/frameworks/solid-start.ts';
import { prove } from './prove.ts';

prove('solid-start', solidStart, {
  runs: [],
  types: ['@solidjs/start'],
  source: [
    [/solid\.response\./u, '@solidjs/start', 'dist/server/types.d.ts', /headers: Headers/u],
    [/solid\.event\./u, '@solidjs/start', 'dist/server/types.d.ts', /request: Request;\s+response: ResponseStub/u],
  ],
  documented: /./u,
});
