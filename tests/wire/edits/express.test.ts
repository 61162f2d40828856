import { editGateways } from './gateways/index.ts';
import { proveEdits } from './prove-edits.ts';

proveEdits('express', editGateways['express'] ?? []);
