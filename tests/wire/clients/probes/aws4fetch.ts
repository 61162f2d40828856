import { aws4fetch } from '../../../../src/models/clients/aws4fetch.ts';
import { askedWeb } from '../asked.ts';
import { settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

const keys = { accessKeyId: 'told', secretAccessKey: 'told', service: 's3', region: 'eu-west-1', retries: 0 };

export const probe: ClientProbe = {
  model: aws4fetch,
  ask: async (library, url, options) => askedWeb(await settled(new library.AwsClient(keys).fetch(url)), options),
  made: { 'new AwsClient()': () => [keys] },
};
