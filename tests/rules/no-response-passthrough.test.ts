import { noResponsePassthrough } from '../../src/rules/no-response-passthrough.ts';
import { answered } from './cases/answered.ts';
import { runCases } from './cases/cases.ts';
import { returned } from './cases/returned.ts';
import { sentWithin } from './cases/sent-within.ts';

runCases('no-response-passthrough', noResponsePassthrough, [returned, answered, sentWithin]);
