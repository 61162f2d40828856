import type * as ESTree from 'estree';
import { nameOfKey } from '../../syntax/names.ts';
import type { Node } from '../../syntax/node.ts';
import type { Use } from './telling.ts';

/** What is done with one parameter, as far as the text alone shows it. */
export interface Parameter {
  readonly uses: Set<Use>;
  readonly handed: Handing[];
}

/** `finish(response)`, `new Answer(response)`, `finish({ response })`: in the last two, where it ends up isn't followed. */
export interface Handing {
  readonly to: string;
  readonly position: number | undefined;
}

export interface Environment {
  readonly names: Map<string, Parameter>;
  readonly outer: Environment | undefined;
}

export const empty: Environment = { names: new Map(), outer: undefined };

/** `({ locals }) => …`, `const { locals } = response` */
export function addMembers(parameter: Parameter, pattern: ESTree.Pattern): void {
  if (pattern.type === 'ObjectPattern') for (const property of pattern.properties) if (property.type === 'Property') parameter.uses.add(nameOfKey(property.key as Node) ?? '');
}

/** The parameter that a name stands for. */
export function find(environment: Environment, name: string): Parameter | undefined {
  for (let each: Environment | undefined = environment; each !== undefined; each = each.outer) {
    const parameter = each.names.get(name);
    if (parameter !== undefined) return parameter;
  }
  return undefined;
}
