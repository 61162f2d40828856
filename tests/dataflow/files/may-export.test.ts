import { expect, test } from 'vitest';
import { mayExport } from '../../../src/dataflow/files/may-export.ts';

test.each([
  ['export const load = 1;', true],
  ['const a = 1; export { a as load };', true],
  ["export * from './a';", true],
  ["export*from'./a'", true],
  ['module.exports = values;', true],
  ["module.exports = { find, ...require('./a') };", true],
  ["exports['lo' + 'ad'] = 1;", true],
  ['Object.assign(module.exports, values);', true],
  ["tslib_1.__exportStar(require('./a'), exports);", true],
  ['export = values;', true],
  ['export { lo\\u0061d };', true],
  ['export const find = 1;', false],
  ['module.exports = { find };', false],
  ["Object.defineProperty(exports, '__esModule', { value: true });\nexports.find = find;", false],
  ["export * as users from './a';", false],
  ["import { find } from './a';\nexport { find };", false],
])('%s', (text, may) => {
  expect(mayExport(text, 'load')).toBe(may);
});
