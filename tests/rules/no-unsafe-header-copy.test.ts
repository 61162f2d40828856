import { noUnsafeHeaderCopy } from '../../src/rules/no-unsafe-header-copy.ts';
import { runCases } from './cases/cases.ts';
import { fields } from './cases/field.ts';

runCases('no-unsafe-header-copy', noUnsafeHeaderCopy, [fields]);
