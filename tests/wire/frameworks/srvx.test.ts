import { srvx } from '../../../src/models/frameworks/srvx.ts';
import { prove } from './prove.ts';

prove('srvx', srvx, {
  runs: [
    { gateway: 'web', packages: ['srvx'], except: /createAdaptorServer|getRequestListener/u },
    { gateway: 'web', packages: ['@hono/node-server'], except: /toNodeHandler|FastResponse/u },
  ],
});
