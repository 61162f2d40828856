import { eachChild } from '../../syntax/children.ts';
import { parametersOf } from '../../syntax/parameters.ts';
import type { FunctionNode, Node } from '../../syntax/node.ts';
import type { Frame } from '../domain/activation.ts';
import { sizeOf } from '../domain/listed.ts';
import { alternativesOf, unknown, type FunctionValue, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { inModule } from '../machine/module-scope.ts';

/** What tells one call of a function from the next: the parameters that are positions in a list, and the variables around it that are. */
interface Positions {
  readonly parameters: readonly number[];
  readonly counters: readonly string[];
  /** The lists that are asked for what is there. */
  readonly lists: readonly Node[];
}

const positions = new WeakMap<FunctionNode, Positions>();

/**
 * Whether a function is called by itself once more. Nobody else's calls count, nor those of a function that was made elsewhere, with other
 * things around it; nor does it where each call has the next position in a list of which all is known.
 *
 *     fns.reduce((first, then) => value => then(first(value)))
 *     const dispatch = i => middleware[i]?.(context, () => dispatch(i + 1));
 *     const next = () => middleware[index++]?.(context, next);
 */
export function isRecursive(machine: Machine, callee: FunctionValue, given: readonly Value[]): boolean {
  const { node, scope } = callee;
  const before: (readonly Value[])[] = [];
  for (let frame: Frame | undefined = machine.frame; frame !== undefined; frame = frame.caller) {
    if (frame.function?.node === node && frame.function.scope === scope) before.push(frame.given);
  }
  if (before.length < 2) return false;
  const { parameters, counters, lists } = positionsIn(node);
  if (!lists.some(list => isKnown(machine, listOf(machine, callee, given, list)))) return true;
  const areApart = (a: Value | undefined, b: Value | undefined): boolean => isNumber(a) && isNumber(b) && a.value !== b.value;
  const isSame = (values: readonly Value[]): boolean => !parameters.some(index => areApart(values[index], given[index]));
  return before.filter(isSame).length > 1 && !counters.some(name => isNumber(machine.read(scope.find(name) ?? -1)));
}

/** What a list is that a function asks: one that it is given, or one around it. */
function listOf(machine: Machine, { node, scope, module }: FunctionValue, given: readonly Value[], list: Node): Value {
  const index = list.type === 'Identifier' ? parametersOf(node).findIndex(each => each.type === 'Identifier' && each.name === list.name) : -1;
  if (index >= 0) return given[index] ?? unknown;
  return inModule(machine, module, () => {
    machine.scope = scope;
    return machine.rooms.evaluate(list);
  });
}

/** Whether there is an end to the positions in a list. */
function isKnown(machine: Machine, value: Value): boolean {
  return alternativesOf(value).some(each => each.kind === 'object' && sizeOf(machine.record(each.id)) !== undefined);
}

function isNumber(value: Value | undefined): value is Value & { kind: 'constant' } {
  return value?.kind === 'constant' && typeof value.value === 'number';
}

function positionsIn(node: FunctionNode): Positions {
  const known = positions.get(node) ?? findPositions(node);
  positions.set(node, known);
  return known;
}

function findPositions(node: FunctionNode): Positions {
  const asked = new Set<string>();
  const set = new Set<string>();
  const lists: Node[] = [];
  const visit = (each: Node): void => {
    if (each.type === 'MemberExpression' && each.computed && namesIn(each.property as Node).length > 0) {
      for (const name of namesIn(each.property as Node)) asked.add(name);
      if (each.object.type === 'Identifier' || each.object.type === 'MemberExpression') lists.push(each.object);
    }
    if (each.type === 'UpdateExpression') for (const name of namesIn(each)) set.add(name);
    if (each.type === 'AssignmentExpression') for (const name of namesIn(each.left as Node)) set.add(name);
    eachChild(each, visit);
  };
  visit(node.body);
  const parameters = parametersOf(node).flatMap((parameter, index) => (parameter.type === 'Identifier' && asked.has(parameter.name) ? index : []));
  return { parameters, counters: [...asked].filter(name => set.has(name)), lists };
}

/** `i`, `i++` */
function namesIn(node: Node): readonly string[] {
  if (node.type === 'UpdateExpression') return namesIn(node.argument as Node);
  return node.type === 'Identifier' ? [node.name] : [];
}
