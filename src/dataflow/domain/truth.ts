import * as KeySets from './key-set.ts';
import { constant, unknown, type Value } from './values.ts';

/** Whether a value is surely true, surely false, or either. */
export function truthinessOf(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'constant':
      return Boolean(value.value);
    case 'unknown':
    case 'bottom':
    case 'test':
    case 'index':
    case 'text':
    case 'field':
    case 'status':
    case 'body':
    case 'parameter':
    case 'api':
      return undefined;
    // `pattern.test`, of a regex or else of a text
    case 'builtin':
      return value.self.kind === 'regexp' ? value.name.slice(1) in RegExp.prototype : undefined;
    case 'union': {
      const [first, ...others] = value.members.map(truthinessOf);
      return others.every(other => other === first) ? first : undefined;
    }
    default:
      return true;
  }
}

/** The value of `!value`. */
export function not(value: Value): Value {
  if (value.kind === 'constant') return constant(!value.value);
  if (value.kind !== 'test') return unknown;
  return { kind: 'test', symbol: value.symbol, may: KeySets.complement(value.must), must: KeySets.complement(value.may), unseen: value.unseen === undefined ? undefined : !value.unseen };
}
