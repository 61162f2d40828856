import { ask, forOf, only, plain, type EditGateway } from '../gateway.ts';

const asked = 'name';

interface Platform {
  readonly name: string;
  readonly adapter: string;
  readonly package: string;
}

const platforms = {
  express: { name: 'Nest 12 on Express', adapter: 'ExpressAdapter', package: '@nestjs/platform-express' },
  fastify: { name: 'Nest 12 on Fastify', adapter: 'FastifyAdapter', package: '@nestjs/platform-fastify' },
} as const satisfies Record<string, Platform>;

function nestOf({ name, adapter, package: specifier }: Platform, parameters: string, shapes: EditGateway['shapes']): EditGateway {
  return {
    framework: name,
    filename: 'gateway.ts',
    imports: [
      "import 'reflect-metadata';",
      "import { Controller, Get, Inject, Module, Param, Res, StreamableFile } from '@nestjs/common';",
      "import { NestFactory } from '@nestjs/core';",
      `import { ${adapter} } from '${specifier}';`,
      "import type { Response as ExpressResponse } from 'express';",
      "import type { FastifyReply } from 'fastify';",
    ],
    start: '@Controller()\nclass Gateway {\n  constructor(@Inject(HttpService) private readonly http: HttpService) {}\n',
    route: (path, statements, index) => [`  @Get('${path}/:name')`, `  async route${String(index)}(@Param('name') name: string${parameters}) {`, ...statements, '  }'],
    listen: `}\n\n@Module({ imports: [HttpModule], controllers: [Gateway] })\nclass App {}\nconst app = await NestFactory.create(App, new ${adapter}(), { logger: false });\nawait app.listen(0, '127.0.0.1');\nprocess.send?.({ port: app.getHttpServer().address().port });`,
    clients: ['axios', 'fetch', 'got', 'ky', 'node-fetch', 'superagent', 'undici', 'Nest HttpService'],
    shapes,
  };
}

const returned: EditGateway['shapes'] = {
  'return the response of axios': { keeps: 'body', write: client => only('axios', client, [`return await axios.get(upstream + ${asked});`]) },
  'return the observable': { keeps: 'body', write: client => only('Nest HttpService', client, [`return this.http.get(upstream + ${asked});`]) },
  'return firstValueFrom(observable)': { keeps: 'body', write: client => only('Nest HttpService', client, [`return firstValueFrom(this.http.get(upstream + ${asked}));`]) },
  'new StreamableFile(stream)': { keeps: 'body', write: client => only('got', client, [`return new StreamableFile(got.stream(upstream + ${asked}, { retry: { limit: 0 } }));`]) },
  'return the response': client => only('fetch', client, [ask(client, asked), 'return up;']),
};

const isNest = (name: string): boolean => name === 'Nest HttpService';

export const nestExpress: EditGateway = nestOf(platforms.express, ', @Res() res: ExpressResponse', {
  'res.set(bag)': client => plain(client, [ask(client, asked), 'res.set(up.headers as any);', `res.send(${client.body});`]),
  'res.setHeader in for of': client => [ask(client, asked), forOf(client, (name, value) => `res.setHeader(${name}, ${value} as string)`), `res.send(${client.body});`],
});
export const nestExpressReturned: EditGateway = nestOf(platforms.express, '', returned);
export const nestExpressPassthrough: EditGateway = nestOf(platforms.express, ', @Res({ passthrough: true }) res: ExpressResponse', {
  'res.set(bag), then return': client => (isNest(client.name) || client.name === 'axios' ? [ask(client, asked), 'res.set(up.headers as any);', `return ${client.body};`] : undefined),
});
export const nestFastify: EditGateway = nestOf(platforms.fastify, ', @Res() reply: FastifyReply', {
  'reply.headers(bag)': client => plain(client, [ask(client, asked), `reply.headers(up.headers as any).send(${client.body});`]),
  'reply.header in for of': client => [ask(client, asked), forOf(client, (name, value) => `reply.header(${name}, ${value})`), `reply.send(${client.body});`],
});
export const nestFastifyReturned: EditGateway = nestOf(platforms.fastify, '', returned);
