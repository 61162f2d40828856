import { nodeHttp } from '../../../src/models/frameworks/node-http.ts';
import { prove } from './prove.ts';

prove('node-http', nodeHttp, {
  runs: [
    { gateway: 'node-http', packages: [], except: /http2-stream|addTrailers|of stream/u },
    { gateway: 'node-http2', packages: [], only: /addTrailers|handler.*of stream|response\.stream is/u },
    { gateway: 'node-http2', packages: [], query: '?stream', only: /^node\.http2-stream/u },
  ],
  types: ['@types/node'],
});
