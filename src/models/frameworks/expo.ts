import type { FrameworkModel } from '../framework.ts';

export const expo: FrameworkModel = {
  name: 'Expo API routes',
  docs: 'https://docs.expo.dev/router/web/api-routes/',
  packages: ['expo-server', 'expo-router/server'],
  handlers: [
    {
      kind: 'exported',
      names: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'],
      path: /\+api\.[cm]?[jt]sx?$/,
      shape: { parameters: ['web.request', 'other'], returns: { webResponse: 'copied', object: 'ignored', stream: 'none' } },
    },
  ],
};
