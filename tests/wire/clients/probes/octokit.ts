import { octokit } from '../../../../src/models/clients/octokit.ts';
import { askedBody } from '../asked.ts';
import { settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

const asked = { owner: 'a', repo: 'b', username: 'a', path: 'c', ref: 'main', asset_id: 1, artifact_id: 1, archive_format: 'zip', file_sha: 'd' };

export const probe: ClientProbe = {
  model: octokit,
  ask: async (library, url, { headers }) => {
    const response = await settled(new library.Octokit({ log: quiet, retry: { enabled: false } }).request({ method: 'GET', url, headers }));
    return askedBody(response, response.data);
  },
  // A call knows its own path: as a query, it leaves the one that is asked for.
  given: (call, url) => (call === 'request()' ? [`GET ${url}`] : [{ ...asked, baseUrl: `${url}?` }]),
  made: { 'new Octokit()': () => [{ log: quiet, retry: { enabled: false }, throttle: { enabled: false } }] },
};
