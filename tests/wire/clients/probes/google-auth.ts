import { generateKeyPairSync } from 'node:crypto';
import { googleAuth } from '../../../../src/models/clients/google-auth.ts';
import { askedBody } from '../asked.ts';
import { settled, type Dynamic } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

const credentials = { access_token: 'told', expiry_date: Date.now() + 3_600_000 };

/** Of another service, for one of Google's own: what is read of it is when it ends. */
const idToken = `told.${Buffer.from(JSON.stringify({ exp: Date.now() / 1000 + 3600 })).toString('base64')}.told`;
/** Signs its own tokens, so that no one is asked for one. */
const signer = { email: 'told@example.com', key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) };

function authOf(library: Dynamic): Dynamic {
  return new library.GoogleAuth({ authClient: new library.JWT(signer) });
}

export const probe: ClientProbe = {
  model: googleAuth,
  ask: async (library, url, options) => {
    const response = await settled(authOf(library)['request']?.({ url, headers: options.headers, responseType: options.unread === true ? 'stream' : 'arraybuffer', retry: false }));
    return askedBody(response, options.unread === true ? '' : response.data);
  },
  given: (call, url) => (call === 'fetch()' ? [url] : [{ url }]),
  made: {
    'new GoogleAuth()': (_url, library) => [{ authClient: new library.JWT(signer) }],
    'new IdTokenClient()': () => [{ targetAudience: 'told', idTokenProvider: { fetchIdToken: async () => idToken } }],
    'new JWT()': () => [signer],
    'new OAuth2Client()': () => [{ credentials }],
  },
};
