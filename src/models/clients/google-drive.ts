import type { ClientModel } from '../client.ts';

/** Asks with gaxios. */
export const googleDrive: ClientModel = {
  name: 'Google Drive',
  docs: 'https://github.com/googleapis/google-api-nodejs-client/tree/main/src/apis/drive#readme',
  packages: ['@googleapis/drive'],
  creates: ['drive()', 'new drive_v2.Drive()', 'new drive_v3.Drive()'],
  requests: [{ calls: ['*()'], gives: 'response-promise' }],
  response: {
    headers: { headers: 'Headers' },
    body: ['body', 'data'],
    status: ['ok', 'status', 'statusText'],
    json: 'empty',
    web: true,
  },
  error: { response: 'response', status: 'status' },
  errorJson: 'empty',
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: true,
};
