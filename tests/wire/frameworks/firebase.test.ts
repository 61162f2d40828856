import { firebase } from '../../../src/models/frameworks/firebase.ts';
import { prove } from './prove.ts';

prove('firebase', firebase, {
  runs: [{ gateway: 'firebase', packages: ['firebase-functions', '@google-cloud/functions-framework'] }],
  types: ['firebase-functions', '@types/express'],
});
