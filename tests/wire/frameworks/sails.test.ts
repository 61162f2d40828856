import { sails } from '../../../src/models/frameworks/sails.ts';
import { prove } from './prove.ts';

prove('sails', sails, {
  runs: [{ gateway: 'sails', packages: ['sails'] }],
  source: [[/^this is the sails\.action: exported member fn/u, 'machine-as-action', 'lib/machine-as-action.js', /_meta = \{?[\s\S]*req: req,\s*res: res[\s\S]*deferred\.meta\(_meta\)/u]],
});
