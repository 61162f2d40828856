import type { Node } from '../../syntax/node.ts';
import type { ObjectRecord, Pour, Site, Step, Value } from '../domain/values.ts';
import type { Machine } from './machine.ts';

/** The step that `node` is here, with the calls that led to it. */
export function stepAt(machine: Machine, node: Node, before?: Step): Step {
  return { module: machine.module, node, calls: machine.calls.slice(), before };
}

/** The headers after `node` carried them on; a step is noted once, however often a loop is evaluated. */
export function carried(machine: Machine, pour: Pour, node: Node): Pour {
  return pour.step?.node === node ? pour : { ...pour, step: stepAt(machine, node, pour.step) };
}

/** The call, or the node itself, by which the linted file is concerned. The registration of another file's handler is no call: what that does has a place of its own. */
export function siteOf({ module, home, calls, entry }: Machine, node: Node): Site {
  return (module === home ? undefined : calls.findLast(call => call.module === home && call.node !== entry?.madeAt)) ?? { module, node };
}

/** The site itself, if it is in the linted file; else the entry point. */
export function siteInHome({ home, entry }: Machine, site: Site): Site {
  if (site.module === home) return site;
  return { module: home, node: (entry?.function.module === home ? entry.function.node : entry?.madeAt) ?? home.program };
}

/** A header's value that enters our response remembers where. */
export function enter(machine: Machine, record: ObjectRecord, value: Value, node: Node): Value {
  if (record.outbound === undefined || value.kind !== 'field') return value;
  return { ...value, pours: machine.resolvePours(value).map(pour => ({ ...pour, entered: pour.entered ?? siteOf(machine, node) })) };
}
