import type { ClientModel } from '../client.ts';

/** Asks with gaxios, and says who asks. */
export const googleAuth: ClientModel = {
  name: 'google-auth-library',
  docs: 'https://github.com/googleapis/google-cloud-node-core/tree/main/packages/google-auth-library-nodejs#readme',
  packages: ['google-auth-library'],
  creates: ['new GoogleAuth()', 'new IdTokenClient()', 'new JWT()', 'new OAuth2Client()'],
  extends: ['getClient()', 'getIdTokenClient()'],
  requests: [{ calls: ['fetch()', 'request()'], gives: 'response-promise' }],
  response: {
    headers: { headers: 'Headers' },
    body: ['body', 'data'],
    status: ['ok', 'status', 'statusText'],
    json: 'empty',
    web: true,
  },
  error: { response: 'response', status: 'status' },
  errorJson: 'empty',
  instanceTypes: ['AuthClient', 'Compute', 'GoogleAuth', 'IdTokenClient', 'JWT', 'OAuth2Client'],
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: true,
};
