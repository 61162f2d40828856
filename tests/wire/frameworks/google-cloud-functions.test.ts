import { googleCloudFunctions } from '../../../src/models/frameworks/google-cloud-functions.ts';
import { prove } from './prove.ts';

prove('google-cloud-functions', googleCloudFunctions, {
  runs: [{ gateway: 'functions-framework', packages: ['@google-cloud/functions-framework'] }],
  types: ['@google-cloud/functions-framework'],
});
