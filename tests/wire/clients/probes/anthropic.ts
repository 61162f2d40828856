import { anthropic } from '../../../../src/models/clients/anthropic.ts';
import { settled } from '../dynamic.ts';
import type { ServiceProbe } from '../probe.ts';

export const probe: ServiceProbe = {
  model: anthropic,
  made: upstream => [{ apiKey: 'own', baseURL: new URL(upstream.url('length')).origin, maxRetries: 0 }],
  service: (instance, name) => settled(instance.get(`/${name}`)),
};
