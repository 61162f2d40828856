import { noRequestHeaderForwarding } from '../../src/rules/no-request-header-forwarding.ts';
import { runCases } from './cases/cases.ts';
import { requests } from './cases/request.ts';

runCases('no-request-header-forwarding', noRequestHeaderForwarding, [requests]);
