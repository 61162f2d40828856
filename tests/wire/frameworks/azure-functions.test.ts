import { azureFunctions } from '../../../src/models/frameworks/azure-functions.ts';
import { prove } from './prove.ts';

prove('azure-functions', azureFunctions, {
  runs: [],
  types: ['@azure/functions'],
  source: [
    [/envelope headers|Headers in the envelope|init/u, '@azure/functions', 'types/http.d.ts', /headers\?: HttpHeadersInit/u],
    [/envelope body/u, '@azure/functions', 'types/http.d.ts', /body\?: HttpResponseBodyInit/u],
    [/envelope jsonBody/u, '@azure/functions', 'types/http.d.ts', /jsonBody\?: any/u],
    [/envelope status/u, '@azure/functions', 'types/http.d.ts', /status\?: number/u],
    [/a Response: none|an object: ignored|a stream: none/u, '@azure/functions', 'types/http.d.ts', /HttpResponseInit \| HttpResponse/u],
    [/azure\.request\.headers/u, '@azure/functions', 'types/http.d.ts', /readonly headers: Headers/u],
    [/handler: package app\.http/u, '@azure/functions', 'types/app.d.ts', /function http\(/u],
    [/handler: package app\.\w+\(\)/u, '@azure/functions', 'types/app.d.ts', /function deleteRequest\(/u],
  ],
});
