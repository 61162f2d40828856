import { netlifyEdge } from '../../../src/models/frameworks/netlify-edge.ts';
import { prove } from './prove.ts';

const answer = /\(request: Request, context: Context\): Response \| Promise<Response>/u;

prove('netlify-edge', netlifyEdge, {
  runs: [],
  types: ['@netlify/edge-functions'],
  source: [
    [/export default (?:in|returns a)|handler: export default/u, '@netlify/edge-functions-bootstrap', 'node/dist/bootstrap/edge_function.d.ts', answer],
    [/export default returns an object/u, '@netlify/edge-functions-bootstrap', 'node/dist/bootstrap/edge_function.d.ts', answer],
  ],
});
