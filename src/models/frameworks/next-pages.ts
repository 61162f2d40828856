import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

/** The JSON of a `Response` that is sent shows its address and status. */
const sent: Answer = { webResponse: 'empty', object: 'json', stream: 'piped' };
const shape: HandlerShape = { parameters: ['next.request', 'next.response'] };

export const nextPages: FrameworkModel = {
  name: 'Next.js pages',
  docs: 'https://nextjs.org/docs/pages/building-your-application/routing/api-routes',
  packages: ['next'],
  objects: {
    'next.response': {
      is: 'response',
      calls: {
        appendHeader: [{ kind: 'header', name: 0, value: 1 }],
        end: [{ kind: 'answer', argument: 0, answer: { webResponse: 'none', object: 'ignored', stream: 'none' } }, { kind: 'flush' }],
        flushHeaders: [{ kind: 'flush' }],
        json: [{ kind: 'answer', argument: 0, answer: { webResponse: 'empty', object: 'json', stream: 'none' } }, { kind: 'flush' }],
        removeHeader: [{ kind: 'remove', name: 0 }],
        send: [{ kind: 'answer', argument: 0, answer: sent }, { kind: 'flush' }],
        setHeader: [{ kind: 'header', name: 0, value: 1, replaces: true }],
        setHeaders: [{ kind: 'headers', argument: 0, instance: 'copied', plain: 'throws' }],
        status: [{ kind: 'status', argument: 0 }],
        writeHead: [
          { kind: 'status', argument: 0 },
          { kind: 'headers', argument: 1, instance: 'ignored' },
          { kind: 'headers', argument: 2, instance: 'ignored' },
          { kind: 'flush' },
        ],
        writeHeader: [
          { kind: 'status', argument: 0 },
          { kind: 'headers', argument: 1, instance: 'ignored' },
          { kind: 'headers', argument: 2, instance: 'ignored' },
          { kind: 'flush' },
        ],
      },
      members: { req: { kind: 'object', object: 'next.request' } },
      writes: { statusCode: { kind: 'status' } },
      pipeTarget: true,
      types: ['NextApiResponse'],
    },
    'next.request': {
      is: 'request',
      members: {
        headers: { kind: 'inbound', container: 'object' },
        headersDistinct: { kind: 'inbound', container: 'object' },
        rawHeaders: { kind: 'inbound', container: 'raw' },
      },
      stream: true,
      types: ['NextApiRequest'],
    },
    'next.page-context': {
      is: 'context',
      members: {
        req: { kind: 'object', object: 'node.request' },
        res: { kind: 'object', object: 'node.response' },
      },
      types: ['GetServerSidePropsContext', 'NextPageContext'],
    },
  },
  handlers: [
    { kind: 'exported', names: ['default'], path: /(?:^|\/)pages\/api\/.+\.[cm]?[jt]sx?$/, shape },
    { kind: 'typed', types: ['NextApiHandler'], parameterTypes: ['NextApiRequest'], shape },
    {
      kind: 'exported',
      names: ['getServerSideProps'],
      path: /(?:^|\/)pages\/.+\.[cm]?[jt]sx?$/,
      shape: { parameters: ['next.page-context'] },
    },
    { kind: 'typed', types: ['GetServerSideProps'], shape: { parameters: ['next.page-context'] } },
  ],
  errorHeaders: 'ignored',
  fresh: { contentType: "{{response}}.setHeader('content-type', {{value}})", header: '{{response}}.setHeader({{name}}, {{value}})' },
};
