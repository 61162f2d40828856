import type { FrameworkModel, HandlerShape } from '../framework.ts';

const shape: HandlerShape = {
  parameters: ['web.request', 'other'],
  returns: { webResponse: 'copied', object: 'ignored', stream: 'none' },
};

export const bun: FrameworkModel = {
  name: 'Bun.serve',
  docs: 'https://bun.sh/docs/api/http',
  packages: ['bun'],
  globals: true,
  handlers: [
    { kind: 'registered', on: 'package', by: ['Bun.serve()', 'serve()'], option: ['fetch', 'routes.*', 'routes.*.*', 'static.*'], shape },
    { kind: 'registered', on: 'package', by: ['Bun.serve()', 'serve()'], option: ['error'], shape: { ...shape, parameters: ['error'] } },
  ],
};
