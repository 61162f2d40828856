import { expect, test } from 'vitest';
import { createCounters, increment } from '../../src/host/counters.ts';

test('counts by name from nothing', () => {
  const { lost } = createCounters();
  increment(lost, 'no file');
  increment(lost, 'no file');
  increment(lost, 'too large');
  expect(lost).toEqual({ 'no file': 2, 'too large': 1 });
});
