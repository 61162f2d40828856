import { tanstackStart } from '../../../src/models/frameworks/tanstack-start.ts';
import { prove } from './prove.ts';

prove('tanstack-start', tanstackStart, {
  runs: [],
  source: [
    [/setResponseHeaders/u, '@tanstack/start-server-core', 'dist/esm/internal-request-response.js', /headers instanceof Headers[\s\S]*Object\.entries\(headers\)\) setResponseHeader\(name, value\)/u],
    [/(?:append|set)ResponseHeader\(\)/u, '@tanstack/start-server-core', 'dist/esm/internal-request-response.js', /function (?:append|set)ResponseHeader\(name, value\)/u],
    [/setResponseStatus/u, '@tanstack/start-server-core', 'dist/esm/internal-request-response.js', /function setResponseStatus\(/u],
    [/getRequestHeaders/u, '@tanstack/start-server-core', 'dist/esm/internal-request-response.js', /return getStartEvent\(\)\.request\.headers/u],
    [/getRequest\(\)/u, '@tanstack/start-server-core', 'dist/esm/internal-request-response.js', /function getRequest\(/u],
    [/returns a Response|throws a Response/u, '@tanstack/start-server-core', 'dist/esm/createStartHandler.js', /instanceof Response/u],
  ],
  documented: /./u,
});
