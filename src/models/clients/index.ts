import type { ClientModel } from '../client.ts';
import { anthropic } from './anthropic.ts';
import { apisauce } from './apisauce.ts';
import { aws4fetch } from './aws4fetch.ts';
import { axios } from './axios.ts';
import { azureHttpClient } from './azure-http-client.ts';
import { azurePipeline } from './azure-pipeline.ts';
import { azureRest } from './azure-rest.ts';
import { bent } from './bent.ts';
import { eden } from './eden.ts';
import { elasticsearch } from './elasticsearch.ts';
import { fetch } from './fetch.ts';
import { fetchRetry } from './fetch-retry.ts';
import { followRedirects } from './follow-redirects.ts';
import { gaxios } from './gaxios.ts';
import { googleAuth } from './google-auth.ts';
import { googleDrive } from './google-drive.ts';
import { got } from './got.ts';
import { graphqlRequest } from './graphql-request.ts';
import { hapiWreck } from './hapi-wreck.ts';
import { hapiWreckRead } from './hapi-wreck-read.ts';
import { heyApiAxios } from './hey-api-axios.ts';
import { heyApiFetch } from './hey-api-fetch.ts';
import { honoClient } from './hono-client.ts';
import { http2 } from './http2.ts';
import { ky } from './ky.ts';
import { makeFetchHappen } from './make-fetch-happen.ts';
import { needle } from './needle.ts';
import { nestHttp } from './nest-http.ts';
import { nestHttpPromise } from './nest-http-promise.ts';
import { nodeFetch } from './node-fetch.ts';
import { nodeHttp } from './node-http.ts';
import { octokit } from './octokit.ts';
import { octokitRequest } from './octokit-request.ts';
import { ofetch } from './ofetch.ts';
import { openai } from './openai.ts';
import { openapiClientAxios } from './openapi-client-axios.ts';
import { openapiFetch } from './openapi-fetch.ts';
import { phin } from './phin.ts';
import { redaxios } from './redaxios.ts';
import { request } from './request.ts';
import { requestPromise } from './request-promise.ts';
import { simpleGet } from './simple-get.ts';
import { stripe } from './stripe.ts';
import { superagent } from './superagent.ts';
import { tsRest } from './ts-rest.ts';
import { typedHttpClient } from './typed-http-client.ts';
import { typedRestClient } from './typed-rest-client.ts';
import { undici } from './undici.ts';
import { undiciFetch } from './undici-fetch.ts';
import { urllib } from './urllib.ts';
import { wretch } from './wretch.ts';
import { xior } from './xior.ts';
import { zodios } from './zodios.ts';

/** Every client model, by file name. */
export const clients: readonly ClientModel[] = [
  anthropic,
  apisauce,
  aws4fetch,
  axios,
  azureHttpClient,
  azurePipeline,
  azureRest,
  bent,
  eden,
  elasticsearch,
  fetch,
  fetchRetry,
  followRedirects,
  gaxios,
  googleAuth,
  googleDrive,
  got,
  graphqlRequest,
  hapiWreck,
  hapiWreckRead,
  heyApiAxios,
  heyApiFetch,
  honoClient,
  http2,
  ky,
  makeFetchHappen,
  needle,
  nestHttp,
  nestHttpPromise,
  nodeFetch,
  nodeHttp,
  octokit,
  octokitRequest,
  ofetch,
  openai,
  openapiClientAxios,
  openapiFetch,
  phin,
  redaxios,
  request,
  requestPromise,
  simpleGet,
  stripe,
  superagent,
  tsRest,
  typedHttpClient,
  typedRestClient,
  undici,
  undiciFetch,
  urllib,
  wretch,
  xior,
  zodios,
];
