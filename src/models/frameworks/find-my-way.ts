import type { FrameworkModel, HandlerShape } from '../framework.ts';

const shape: HandlerShape = { parameters: ['node.request', 'node.response', 'other', 'other', 'other'] };

/** A router, whose `lookup` hands what a server of Node's got to the handler of its path. */
export const findMyWay: FrameworkModel = {
  name: 'find-my-way',
  docs: 'https://github.com/delvedor/find-my-way#onmethod-path-opts-handler-store',
  packages: ['find-my-way'],
  apps: ['default()'],
  appTypes: ['Instance'],
  handlers: [
    { kind: 'registered', on: 'app', by: ['all()', 'delete()', 'get()', 'head()', 'on()', 'options()', 'patch()', 'post()', 'put()', 'trace()'], shape },
    { kind: 'registered', on: 'package', by: ['default()'], option: ['defaultRoute'], shape: { parameters: ['node.request', 'node.response'] } },
    { kind: 'typed', types: ['Handler'], shape },
  ],
};
