import { azureFunctionsV3 } from '../../../src/models/frameworks/azure-functions-v3.ts';
import { prove } from './prove.ts';

prove('azure-functions-v3', azureFunctionsV3, {
  runs: [],
  types: ['azure-functions3'],
  source: [
    [/context\.res/u, 'azure-functions3', 'types/Context.d.ts', /res\?: \{/u],
    [/context\.req /u, 'azure-functions3', 'types/Context.d.ts', /req\?: HttpRequest/u],
    [/told by done/u, 'azure-functions3', 'types/Context.d.ts', /done\(err\?/u],
    [/told by log/u, 'azure-functions3', 'types/Context.d.ts', /^\s*log: Logger/mu],
    [/told by (?:bindings|executionContext|invocationId|res=)/u, 'azure-functions3', 'types/Context.d.ts', /invocationId: string/u],
    [/response\.(?:header|set|setHeader)\(\)/u, 'azure-functions3', 'types/http.d.ts', /set\(field: string, val: any\)/u],
    [/response\.(?:json|send)\(\)/u, 'azure-functions3', 'types/http.d.ts', /send\(body\?: any\)/u],
    [/response\.(?:type|status)\(\)/u, 'azure-functions3', 'types/http.d.ts', /type\(type: string\)/u],
    [/response\.(?:headers|body|status)/u, 'azure-functions3', 'types/http.d.ts', /headers\?: HttpResponseHeaders/u],
    [/request-v3\.headers/u, 'azure-functions3', 'types/http.d.ts', /headers: HttpRequestHeaders/u],
  ],
});
