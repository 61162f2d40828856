import { stripe } from '../../../../src/models/clients/stripe.ts';
import { settled } from '../dynamic.ts';
import type { ServiceProbe } from '../probe.ts';

export const probe: ServiceProbe = {
  model: stripe,
  made: upstream => ['sk_test_own', { host: '127.0.0.1', port: upstream.port, protocol: 'http', maxNetworkRetries: 0 }],
  service: (instance, name) => settled(instance.rawRequest('GET', `/v1/${name}`)),
};
