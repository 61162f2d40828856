import { netlifyEdge } from '../../../src/models/frameworks/netlify-edge.ts';
import { prove } from './prove.ts';

prove('netlify-edge', netlifyEdge, {
  runs: [],
  types: ['@netlify/edge-functions'],
  documented: /./u,
});
