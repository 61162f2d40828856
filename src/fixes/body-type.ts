import { isFunction, rangeOf, type FunctionNode, type Node } from '../syntax/node.ts';
import type { ClientModel } from '../models/client.ts';
import { clients } from '../models/clients/index.ts';
import { ancestorOf, nodesIn, type Code } from './code.ts';
import type { Change } from './edit.ts';

/** A reference to a type, as TypeScript's parser has it. */
interface TypeReference {
  readonly type: string;
  readonly typeName: Node;
  readonly typeArguments?: { readonly params: readonly Node[] } | null;
  readonly range: [number, number];
}

/** `Promise<AxiosResponse<User>>` as the written result of the function around a `return` becomes `Promise<User>`. */
export function bodyType(code: Code, node: Node, client: ClientModel): readonly Change[] {
  const around = ancestorOf(node, isFunction) as (FunctionNode & { readonly returnType?: Node | null }) | undefined;
  if (!code.isTypeScript || around?.returnType == null) return [];
  const changes: Change[] = [];
  // Nest's HttpService gives what axios gives.
  const twins = client.responseTypes === undefined ? clients.filter(({ response }) => isLike(response.headers, client.response.headers)) : [client];
  for (const each of nodesIn(around.returnType)) {
    if ((each.type as string) !== 'TSTypeReference') continue;
    const { typeName, typeArguments, range } = each as unknown as TypeReference;
    const name = code.textOf(typeName).replace(/^.*\./, '');
    const [first] = typeArguments?.params ?? [];
    const body = first === undefined ? 'unknown' : code.text.slice(...rangeOf(first));
    if (twins.some(({ responseTypes }) => responseTypes?.includes(name))) changes.push({ range, text: body });
    else if (twins.some(({ promiseTypes }) => promiseTypes?.includes(name))) changes.push({ range, text: `Promise<${body}>` });
  }
  return changes;
}

function isLike(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return JSON.stringify(Object.entries(a)) === JSON.stringify(Object.entries(b));
}
