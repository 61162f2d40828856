import { medusa } from '../../../src/models/frameworks/medusa.ts';
import { prove } from './prove.ts';

prove('medusa', medusa, {
  runs: [],
  documented: [[/./u, 'Its packages come with a database’s and are larger than all others here together; its requests and responses are Express’s.']],
});
