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
    [/^app: createFileRoute\(\)$/u, '@tanstack/react-router', 'dist/esm/fileRoute.js', /function createFileRoute\(path\)/u],
    [/^app: createServerFn\(\)$|^handler: app handler\(\)$/u, '@tanstack/start-client-core', 'dist/esm/createServerFn.js', /handler: \(\.\.\.args\)/u],
    [/^app: createServerFileRoute\(\)$|^handler: app methods\(\)/u, 'start-server-core121', 'dist/esm/serverRoute.js', /createServerFileRoute[\s\S]*methods/u],
    [/^handler: app \(\) \{ server\.handlers|^handler: app createHandlers/u, '@tanstack/start-server-core', 'dist/esm/createStartHandler.js', /createHandlers: \(d\) => d[\s\S]*typeof handler === "function" \? handler : handler\.handler/u],
    [/^tanstack\.context\./u, '@tanstack/start-server-core', 'dist/esm/createStartHandler.js', /executeMiddleware\(routeMiddlewares, terminalHandler, \{\s+request,\s+context,/u],
    [/^(?:setHeaders?|getHeaders|getWebRequest)\(\)/u, 'start-server-core121', 'dist/esm/h3.js', /const setHeader = [\s\S]*const setHeaders = [\s\S]*const getHeaders = [\s\S]*const getWebRequest = createWrapperFunction\(toWebRequest\)/u],
    [/^json\(\)/u, 'start-client-core114', 'dist/esm/json.js', /new Response\(JSON\.stringify\(payload\)/u],
  ],
  documented: /./u,
});
