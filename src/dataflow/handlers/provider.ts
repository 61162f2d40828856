import { eachChild } from '../../syntax/children.ts';
import { nameOfKey } from '../../syntax/names.ts';
import type { Node } from '../../syntax/node.ts';

/** What a program gives where a token is asked for, and in which words: `{ provide: Users, useClass: HttpUsers }`. */
export interface Provider {
  readonly token: Node;
  readonly by: 'useClass' | 'useExisting' | 'useFactory' | 'useValue';
  readonly given: Node;
}

const WAYS = ['useClass', 'useExisting', 'useValue', 'useFactory'] as const;

/** The object literals within a node that are providers. */
export function providersIn(node: Node): readonly Provider[] {
  const found: Provider[] = [];
  const visit = (each: Node): void => {
    const provider = each.type === 'ObjectExpression' ? providerOf(each) : undefined;
    if (provider !== undefined) found.push(provider);
    eachChild(each, visit);
  };
  visit(node);
  return found;
}

function providerOf(node: Node & { type: 'ObjectExpression' }): Provider | undefined {
  const members = new Map(node.properties.flatMap(property => (property.type === 'Property' ? [[nameOfKey(property.key as Node), property.value as Node] as const] : [])));
  const token = members.get('provide');
  const by = WAYS.find(way => members.has(way));
  const given = by === undefined ? undefined : members.get(by);
  return token === undefined || by === undefined || given === undefined ? undefined : { token, by, given };
}
