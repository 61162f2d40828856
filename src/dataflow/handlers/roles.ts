import type { HandlerShape, ObjectName } from '../../models/framework.ts';
import type { FunctionNode } from '../../syntax/node.ts';
import { parametersOf } from '../../syntax/parameters.ts';
import type { Entry } from '../domain/activation.ts';
import type { KnownObject } from '../input/library.ts';

/** What the parameters of a function are, and of which framework. */
export interface Roles {
  readonly parameters: readonly (ObjectName | 'other')[];
  readonly framework: Entry['framework'];
  /** What becomes of what the function returns, or gives to its callback, where only a handler gives such a thing: Lambda's envelope. */
  readonly answers?: Pick<HandlerShape, 'callback' | 'returns'> | undefined;
}

/** What all parameters are, by the ones that their uses tell; undefined if none is. */
export function rolesOf(node: FunctionNode, objects: readonly (KnownObject | undefined)[]): Roles | undefined {
  const index = objects.findIndex(object => object !== undefined);
  const known = objects[index];
  if (known === undefined) return undefined;
  const { framework } = known;
  const shapes = framework.handlers.flatMap(handler => ('shape' in handler ? [handler.shape] : []));
  const shape = shapes.find(({ parameters }) => parameters[index] === known.name);
  // Of what comes after a handler's own parameters, nothing is known.
  const length = Math.max(shape?.parameters.length ?? 0, objects.findLastIndex(object => object !== undefined) + 1);
  const parameters = parametersOf(node).slice(0, length).map((_, position) => {
    const own = objects[position]?.name;
    if (own !== undefined) return own;
    const role = shape?.parameters[position];
    return typeof role !== 'string' || role === 'error' || role === 'app' || role === 'given' ? 'other' : role;
  });
  const answers = shape?.returns?.envelope === undefined ? undefined : { returns: { ...shape.returns, envelope: { ...shape.returns.envelope, needsStatus: true } }, ...(shape.callback === undefined ? {} : { callback: shape.callback }) };
  return { parameters, framework, answers };
}
