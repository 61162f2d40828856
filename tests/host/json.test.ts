import { expect, test } from 'vitest';
import { parseJsonObject, stringsOf } from '../../src/host/json.ts';

test.each([
  ['plain', '{"a":1}', { a: 1 }],
  ['line comments', '{ // one\n"a": 1 // two\n}', { a: 1 }],
  ['block comments', '/* { */{"a"/**/:/* " */1}/***/', { a: 1 }],
  ['trailing commas', '{"a":[1,2,],"b":{"c":3,},}', { a: [1, 2], b: { c: 3 } }],
  ['a comment behind a trailing comma', '{"a":1, // last\n /* more */ }', { a: 1 }],
  ['carriage returns', '{\r\n// c\r\n"a": 1,\r\n}\r\n', { a: 1 }],
  ['comment marks in strings', '{"a": "http://x/*y*/", // c\n"b": ",]"}', { a: 'http://x/*y*/', b: ',]' }],
  ['escaped quotes', '{"a\\"//": "\\\\", /**/}', { 'a"//': '\\' }],
  ['a star that opens nothing', '{/*/ "a": 1, */"b": 2,}', { b: 2 }],
])('reads %s', (_, text, value) => {
  expect(parseJsonObject(text)).toEqual(value);
});

test.each(['', '[]', '1', 'null', '"a"', '{', '{"a":}', '{"a":1,,}', '{"a', '{ /* "a":1}', '{"a":1} {', '//', '{,}x'])('gives nothing for %s', (text) => {
  expect(parseJsonObject(text)).toBeUndefined();
});

test('takes linear time over hostile comments', () => {
  const started = performance.now();
  expect(parseJsonObject(`{${',/**//**/'.repeat(20_000)}`)).toBeUndefined();
  expect(parseJsonObject(`{"a":${'/*'.repeat(200_000)}`)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(1000);
});

test('keeps the strings of an array', () => {
  expect(stringsOf(['a', 1, null, 'b'])).toEqual(['a', 'b']);
  expect(stringsOf('a')).toEqual([]);
});
