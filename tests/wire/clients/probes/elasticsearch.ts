import { elasticsearch } from '../../../../src/models/clients/elasticsearch.ts';
import { settled } from '../dynamic.ts';
import type { ServiceProbe } from '../probe.ts';

export const probe: ServiceProbe = {
  model: elasticsearch,
  made: upstream => [{ node: new URL(upstream.url('length')).origin, maxRetries: 0 }],
  service: (instance, name) => settled(instance.transport.request({ method: 'GET', path: `/${name}` })),
};
