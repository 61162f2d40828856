import { qwikCity } from '../../../src/models/frameworks/qwik-city.ts';
import { prove } from './prove.ts';

const handler = 'lib/middleware/request-handler/index.mjs';

prove('qwik-city', qwikCity, {
  runs: [],
  types: ['@builder.io/qwik-city'],
  source: [
    [/qwik\.event\.json\(\)/u, '@builder.io/qwik-city', handler, /json: \(statusCode, data\) => \{[\s\S]*?return send\(statusCode, JSON\.stringify\(data\)\);/u],
    [/qwik\.event\.send\(\)/u, '@builder.io/qwik-city', handler, /const send = \(statusOrResponse, body\) => \{[\s\S]*?statusOrResponse\.headers\.forEach\(\(value, key\) => \{[\s\S]*?headers\.append\(key, value\);/u],
    [/qwik\.event\.status\(\)/u, '@builder.io/qwik-city', handler, /status: \(statusCode\) => \{/u],
    [/qwik\.event\.(?:headers|request) is/u, '@builder.io/qwik-city', handler, /const requestEv = \{[\s\S]*?\bheaders,[\s\S]*?\brequest,\s+url,/u],
    [/handler: export on/u, '@builder.io/qwik-city', handler, /methodReqHandler = routeModule\.onGet;/u],
    [/handler: package routeLoader\$/u, '@builder.io/qwik-city', handler, /loader\.__qrl\.call\(requestEv, requestEv\)/u],
    [/handler: package routeAction\$/u, '@builder.io/qwik-city', handler, /action\.__qrl\.call\(requestEv, result\.data, requestEv\)/u],
  ],
});
