import type { Node } from '../../syntax/node.ts';
import * as KeySets from '../domain/key-set.ts';
import { closedStringsOf, stringsIn } from '../domain/listed.ts';
import { type ObjectRecord, type Pour, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { carried } from '../machine/trail.ts';

/** The value of the header that a symbol stands for. */
export function fieldOf(pours: readonly Pour[], symbol: number | undefined): Value {
  return { kind: 'field', pours, symbol };
}

/** The names that elements of a record may have. */
export function namesOfPours(pours: readonly Pour[]): KeySets.KeySet {
  return pours.reduce<KeySets.KeySet>((names, pour) => KeySets.union(names, pour.keys), KeySets.nothing);
}

/** What one element of poured headers is: a pair, a name or a value, of the name that `symbol` stands for. */
export function elementOf(machine: Machine, pours: readonly Pour[], symbol: number, node: Node, isNext = false): Value {
  const name: Value = { kind: 'name', symbol, fold: 'none' };
  const field = fieldOf(pours.map(pour => ({ ...carried(machine, pour, node), as: 'fields' as const })), symbol);
  switch (pours[0]?.as) {
    case 'names':
      return name;
    case 'values':
      return field;
    case 'flat':
      return isNext ? field : name;
    default:
      return machine.make(node, { form: 'array', members: new Map([['0', name], ['1', field]]) }, `pair ${String(symbol)}`);
  }
}

export function casingOf(pours: readonly Pour[]): 'lower' | 'mixed' {
  return pours.some(pour => pour.origin.mixedCase) ? 'mixed' : 'lower';
}

/**
 * What `names[i]` is in a counting loop: the name that a symbol stands for, one symbol for the array in this call.
 *
 *     for (let i = 0; i < raw.length; i += 2) res.setHeader(raw[i], raw[i + 1]);
 */
export function nameSymbolAt(machine: Machine, array: number, record: ObjectRecord, node: Node, isNext: boolean): Value {
  const listed = closedStringsOf(record);
  const symbol = machine.locations.symbolOfArray(array, { casing: listed === undefined ? casingOf(record.pours) : 'listed', pours: record.pours });
  if (!machine.symbols.includes(symbol)) {
    machine.symbols.push(symbol);
    machine.writeSymbol(symbol, { keys: KeySets.union(namesOfPours(record.pours), KeySets.only(stringsIn([...record.members.values()]))), opaque: KeySets.nothing });
  }
  return listed === undefined ? elementOf(machine, record.pours, symbol, node, isNext) : { kind: 'name', symbol, fold: 'none' };
}
