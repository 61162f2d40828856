import type { FrameworkModel } from '../framework.ts';

/** On Koa: what a method returns becomes the body. */
export const midway: FrameworkModel = {
  name: 'Midway',
  docs: 'https://midwayjs.org/docs/controller',
  packages: ['@midwayjs/core', '@midwayjs/decorator', '@midwayjs/koa'],
  types: { Context: 'koa.context' },
  handlers: [
    {
      kind: 'decorated',
      by: ['All', 'Del', 'Get', 'Head', 'Options', 'Patch', 'Post', 'Put'],
      parameters: {},
      returns: { webResponse: 'copied', object: 'json', stream: 'piped' },
    },
  ],
  errorHeaders: 'copied',
};
