import { encore } from '../../../src/models/frameworks/encore.ts';
import { prove } from './prove.ts';

// It runs within a runtime of its own that a command builds: what can be read is in the package.
prove('encore', encore, {
  runs: [],
  source: [[/handler: package/u, 'encore.dev', 'api/mod.ts', /api\.raw = function raw\(options: APIOptions, fn: RawHandler\)/u]],
});
