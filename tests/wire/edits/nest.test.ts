import { editGateways } from './gateways/index.ts';
import { proveEdits } from './prove-edits.ts';

proveEdits('nest', editGateways['nest'] ?? []);
