import { whatwgServer } from '../../../src/models/frameworks/whatwg-server.ts';
import { prove } from './prove.ts';

prove('whatwg-server', whatwgServer, { runs: [{ gateway: 'whatwg-server', packages: ['@whatwg-node/server'] }] });
