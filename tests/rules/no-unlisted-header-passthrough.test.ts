import { noUnlistedHeaderPassthrough } from '../../src/rules/no-unlisted-header-passthrough.ts';
import { runCases } from './cases/cases.ts';
import { unlisted } from './cases/unlisted.ts';

runCases('no-unlisted-header-passthrough', noUnlistedHeaderPassthrough, [unlisted]);
