import { reactRouter } from '../../../src/models/frameworks/react-router.ts';
import { prove } from './prove.ts';

prove('react-router', reactRouter, {
  runs: [{ gateway: 'react-router', packages: ['react-router', '@remix-run/node', 'srvx'] }],
  types: ['react-router', '@remix-run/node', '@remix-run/server-runtime', 'server-runtime1'],
});
