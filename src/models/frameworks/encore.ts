import type { FrameworkModel } from '../framework.ts';

/** Its raw endpoints: their request and response have the members of Node's. */
export const encore: FrameworkModel = {
  name: 'Encore.ts',
  docs: 'https://encore.dev/docs/ts/primitives/raw-endpoints',
  packages: ['encore.dev/api'],
  handlers: [{ kind: 'registered', on: 'package', by: ['api.raw()'], shape: { parameters: ['node.request', 'node.response'] } }],
};
