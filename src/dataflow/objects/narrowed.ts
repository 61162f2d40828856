import type { Node } from '../../syntax/node.ts';
import * as KeySets from '../domain/key-set.ts';
import { givenUp, nameIn, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { lowerNames } from '../upstream/key.ts';

/**
 * An object that is put into a list where its header's name is known to be no longer any: it holds a name of its own from there on,
 * since the path is forgotten where the loop ends.
 *
 *     for (const line of lines) if (!hop.has(line.name)) kept.push(line);
 */
export function narrowed(machine: Machine, element: Value, node: Node): Value {
  const record = element.kind === 'object' ? machine.record(element.id) : undefined;
  if (element.kind !== 'object' || (record?.form !== 'object' && record?.form !== 'instance')) return element;
  const symbols = new Set([...record.members.values()].flatMap(value => symbolOf(value) ?? []).filter(symbol => isNarrowed(machine, symbol)));
  if (symbols.size === 0) return element;
  const members = [...record.members].map(([name, value]): [string, Value] => {
    const symbol = symbolOf(value);
    return [name, symbol !== undefined && symbols.has(symbol) ? renamed(machine, value, symbol, node) : value];
  });
  return machine.make(node, { ...record, members: new Map(members) }, `narrowed ${String(element.id)}`);
}

function symbolOf(value: Value): number | undefined {
  return value.kind === 'field' || value.kind === 'test' ? value.symbol : nameIn(value)?.symbol;
}

/** Whether names of the headers that a symbol stands for were taken from it on this path. */
function isNarrowed(machine: Machine, symbol: number): boolean {
  const keys = lowerNames(machine.symbol(symbol).keys);
  return machine.locations.sourcesOf(symbol).some(pour => !KeySets.isEmpty(KeySets.subtract(pour.keys, keys)));
}

function renamed(machine: Machine, value: Value, symbol: number, node: Node): Value {
  const { locations } = machine;
  const keys = lowerNames(machine.symbol(symbol).keys);
  const pours = locations.sourcesOf(symbol).map(pour => ({ ...pour, keys: KeySets.intersect(pour.keys, keys) }));
  const own = locations.symbolOf(node, `narrowed ${String(symbol)}`, { casing: locations.casingOf(symbol), pours });
  machine.writeSymbol(own, { keys: machine.symbol(symbol).keys, opaque: KeySets.nothing });
  switch (value.kind) {
    case 'name':
    case 'test':
      return { ...value, symbol: own };
    case 'field':
      return { ...value, pours: machine.resolvePours(value), symbol: own };
    default:
      return givenUp;
  }
}
