import type { ClientModel } from '../client.ts';

export const octokit: ClientModel = {
  name: 'Octokit',
  docs: 'https://github.com/octokit/octokit.js#making-requests',
  packages: ['octokit', '@octokit/rest', '@octokit/core'],
  creates: ['new Octokit()'],
  requests: [
    {
      calls: [
        'request()', 'rest.actions.downloadArtifact()', 'rest.git.getBlob()', 'rest.issues.listForRepo()', 'rest.pulls.list()', 'rest.repos.downloadZipballArchive()',
        'rest.repos.get()', 'rest.repos.getContent()', 'rest.repos.getReleaseAsset()', 'rest.repos.listReleases()', 'rest.users.getAuthenticated()', 'rest.users.getByUsername()',
      ],
      gives: 'response-promise',
    },
  ],
  response: {
    headers: { headers: 'object' },
    body: ['data'],
    status: ['status'],
    json: 'shows',
  },
  error: { response: 'response', status: 'status' },
  errorJson: 'shows',
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: true,
};
