import { tanstackStart } from '../../../src/models/frameworks/tanstack-start.ts';
import { prove } from './prove.ts';

prove('tanstack-start', tanstackStart, {
  runs: [
    { gateway: 'tanstack', packages: ['@tanstack/react-start'], only: /server\.handlers|createHandlers|app handler\(\)|^tanstack\.context|^(?:append|set)Response|^getRequest|uncaught/u },
    { gateway: 'web-library', packages: ['start-client-core114'], only: /^json/u },
  ],
  source: [
    [/^app: createAPIFileRoute\(\)$|^handler: app \(\) \{ DELETE|^app \(\) \{ DELETE \} returns/u, 'start-api-routes', 'dist/esm/index.d.ts', /type StartAPIMethodCallback<[\s\S]*\}\) => Response \| Promise<Response>;[\s\S]*createAPIFileRoute: CreateAPIRoute/u],
    [/^app: createFileRoute\(\)$/u, '@tanstack/react-router', 'dist/esm/fileRoute.js', /function createFileRoute\(path\)/u],
    [/^app: createServerFn\(\)$|^handler: app handler\(\)$/u, '@tanstack/start-client-core', 'dist/esm/createServerFn.js', /handler: \(\.\.\.args\)/u],
    [/^app: createServerFileRoute\(\)$|^handler: app methods\(\)/u, 'start-server-core121', 'dist/esm/serverRoute.js', /createServerFileRoute[\s\S]*methods/u],
    [/^(?:setHeaders?|getHeaders|getWebRequest)\(\)/u, 'start-server-core121', 'dist/esm/h3.js', /const setHeader = [\s\S]*const setHeaders = [\s\S]*const getHeaders = [\s\S]*const getWebRequest = createWrapperFunction\(toWebRequest\)/u],
  ],
});
