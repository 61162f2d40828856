import { undefinedValue, type Key, type Value } from '../domain/values.ts';

/** What a result of neverthrow holds: `result.value`, `result.error`; undefined for other members, and of anything else. */
export function memberOfResult({ name, self }: Value & { kind: 'builtin' }, key: Key): Value | undefined {
  if (name !== '#outcome' || self.kind !== 'promise' || key.kind !== 'known') return undefined;
  const held = key.name === 'value' ? self.fulfilled : key.name === 'error' ? self.rejected : undefined;
  return held?.kind === 'bottom' ? undefinedValue : held;
}
