import { firebase } from '../../../src/models/frameworks/firebase.ts';
import { prove } from './prove.ts';

prove('firebase', firebase, {
  runs: [],
  types: ['firebase-functions', '@types/express'],
  source: [
    [/onRequest/u, 'firebase-functions', 'lib/v2/providers/https.d.ts', /function onRequest\(handler: \(request: Request, response: express\.Response\)/u],
    [/app: (?:region|runWith)/u, 'firebase-functions', 'lib/v1/function-builder.d.ts', /function (?:region|runWith)\(/u],
  ],
  documented: /uncaught error/u,
});
