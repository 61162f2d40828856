import { httpProxy } from '../../../src/models/frameworks/http-proxy.ts';
import { prove } from './prove.ts';

prove('http-proxy', httpProxy, {
  runs: [
    { gateway: 'http-proxy', packages: ['http-proxy'], except: /ProxyServer/u },
    { gateway: 'http-proxy', packages: ['http-proxy-3'], except: /createServer|new default/u },
    { gateway: 'http-proxy', packages: ['httpxy'], except: /createServer|createProxy\(\)|new default/u },
  ],
  types: ['httpxy', 'http-proxy-3', '@types/http-proxy'],
});
