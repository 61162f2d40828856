import { annotationOf, type FunctionNode, type Node, type TypeNode } from '../../syntax/node.ts';
import { namedIn, parametersOf, thisParameterOf } from '../../syntax/parameters.ts';
import { boundOf } from '../domain/type-bounds.ts';
import { emptyRecord, undefinedValue, unknown, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { isOfFile } from './unseen.ts';

/** Gives the parameters of a function what its caller gives, or what is declared of them where that says nothing. */
export function bindParameters(machine: Machine, node: FunctionNode, parameters: readonly Value[]): void {
  const { scope } = machine;
  for (const [index, pattern] of parametersOf(node).entries()) {
    if (pattern.type === 'RestElement') {
      const rest = parameters.slice(index);
      const members = new Map(rest.map((value, position) => [String(position), value]));
      machine.rooms.bind(pattern.argument, machine.make(pattern, { ...emptyRecord, form: 'array', members, open: rest.length === 0 }), scope);
      continue;
    }
    machine.rooms.bind(pattern, parameterValue(machine, pattern, parameters[index] ?? undefinedValue), scope);
  }
}

function parameterValue(machine: Machine, pattern: Node, given: Value): Value {
  const declared = isOfFile(given) ? declaredParameter(machine, pattern) : unknown;
  return declared.kind === 'unknown' ? given : declared;
}

/** `constructor(private readonly http: HttpService)` has set the field before the others are made: `users = this.http.get('/users')`. */
export function setProperties(machine: Machine, node: FunctionNode, parameters: readonly Value[], instance: Value): void {
  for (const [index, pattern] of (node.params as readonly Node[]).entries()) {
    if (pattern.type !== 'TSParameterProperty' || pattern.parameter.type !== 'Identifier') continue;
    machine.rooms.write(instance, pattern.parameter.name, parameterValue(machine, pattern, parameters[index] ?? unknown), pattern);
  }
}

/** What `this: FastifyInstance` says of a function's own `this`, where the caller says nothing. */
export function declaredSelf(machine: Machine, node: FunctionNode, self: Value): Value {
  const parameter = thisParameterOf(node);
  return parameter === undefined || (self.kind !== 'unknown' && self !== undefinedValue) ? self : declaredParameter(machine, parameter);
}

/** What a parameter's annotation says it is, where the caller says nothing. */
function declaredParameter(machine: Machine, pattern: Node): Value {
  const type = typeOfParameter(machine, pattern);
  return type === undefined ? unknown : machine.rooms.declared(type, namedIn(pattern));
}

/** The type of a parameter: its annotation, or what its function is to take where it stands. A type parameter is what it is at least. */
export function typeOfParameter(machine: Machine, pattern: Node): TypeNode | undefined {
  const named = namedIn(pattern);
  const type = annotationOf(named) ?? machine.expected.get(named);
  return type === undefined ? undefined : (boundOf(machine.module, type) ?? type);
}
