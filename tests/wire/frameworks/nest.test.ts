import { nest } from '../../../src/models/frameworks/nest.ts';
import { prove } from './prove.ts';

prove('nest', nest, {
  runs: [
    { gateway: 'nest', packages: ['@nestjs/platform-express', '@nestjs/core'] },
    {
      gateway: 'nest',
      packages: ['@nestjs/platform-fastify', '@nestjs/core'],
      except: /decorator|gives express/u,
      differs: ['HttpException', 'BadGatewayException', 'InternalServerErrorException'].flatMap(name => [
        `new ${name}(): answer 0, a Response: empty`,
        `new ${name}(): answer 0, a stream: none`,
      ]),
    },
  ],
  source: [
    [/^app\.useGlobalInterceptors\(\)/u, '@nestjs/core', 'constants.js', /\[APP_INTERCEPTOR\]: 'interceptor'/u],
    [/^@UseInterceptors\(\)/u, '@nestjs/core', 'interceptors/interceptors-consumer.js', /handle: \(\) => defer\([\s\S]*interceptors\[i\]\.intercept\(context, handler\)/u],
  ],
  types: ['@nestjs/common'],
});
