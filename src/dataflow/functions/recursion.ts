import { eachChild } from '../../syntax/children.ts';
import { parametersOf } from '../../syntax/parameters.ts';
import type { FunctionNode, Node } from '../../syntax/node.ts';
import type { Frame } from '../domain/activation.ts';
import type { FunctionValue, Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';

/** What tells one call of a function from the next: the parameters that are positions in a list, and the variables around it that are. */
interface Positions {
  readonly parameters: readonly number[];
  readonly counters: readonly string[];
}

const positions = new WeakMap<FunctionNode, Positions>();

/**
 * Whether a function is called by itself once more. Nobody else's calls count, nor those of a function that was made elsewhere, with other
 * things around it; nor does it where each call has the next position in a list.
 *
 *     fns.reduce((first, then) => value => then(first(value)))
 *     const dispatch = i => middleware[i]?.(context, () => dispatch(i + 1));
 *     const next = () => middleware[index++]?.(context, next);
 */
export function isRecursive(machine: Machine, { node, scope }: FunctionValue, given: readonly Value[]): boolean {
  const before: (readonly Value[])[] = [];
  for (let frame: Frame | undefined = machine.frame; frame !== undefined; frame = frame.caller) {
    if (frame.function?.node === node && frame.function.scope === scope) before.push(frame.given);
  }
  if (before.length < 2) return false;
  const { parameters, counters } = positionsIn(node);
  const areApart = (a: Value | undefined, b: Value | undefined): boolean => isNumber(a) && isNumber(b) && a.value !== b.value;
  const isSame = (values: readonly Value[]): boolean => !parameters.some(index => areApart(values[index], given[index]));
  return before.filter(isSame).length > 1 && !counters.some(name => isNumber(machine.read(scope.find(name) ?? -1)));
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
  const visit = (each: Node): void => {
    if (each.type === 'MemberExpression' && each.computed) for (const name of namesIn(each.property as Node)) asked.add(name);
    if (each.type === 'UpdateExpression') for (const name of namesIn(each)) set.add(name);
    if (each.type === 'AssignmentExpression') for (const name of namesIn(each.left as Node)) set.add(name);
    eachChild(each, visit);
  };
  visit(node.body);
  const parameters = parametersOf(node).flatMap((parameter, index) => (parameter.type === 'Identifier' && asked.has(parameter.name) ? index : []));
  return { parameters, counters: [...asked].filter(name => set.has(name)) };
}

/** `i`, `i++` */
function namesIn(node: Node): readonly string[] {
  if (node.type === 'UpdateExpression') return namesIn(node.argument as Node);
  return node.type === 'Identifier' ? [node.name] : [];
}
