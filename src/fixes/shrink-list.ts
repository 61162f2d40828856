import type { Finding } from '../findings/finding.ts';
import { rangeOf, type Node } from '../syntax/node.ts';
import type { Code } from './code.ts';
import type { Extension } from './extend-filter.ts';
import { isUsedBy, listsIn, oneOf } from './name-lists.ts';

/** Takes what must not pass out of the list of names that may: `['content-type', 'content-length']`. */
export function shrinkList(code: Code, { keys, unsafe, sink }: Finding): Extension | undefined {
  if (keys.kind !== 'only' || unsafe.length === 0) return undefined;
  const allows = (names: readonly string[]): boolean => names.length > unsafe.length && unsafe.every(name => names.includes(name)) && names.every(name => keys.names.has(name));
  const list = oneOf(listsIn(code, allows), sink.site.node);
  if (list === undefined) return undefined;
  const kept = list.elements.filter(element => element?.type === 'Literal' && !unsafe.includes(String(element.value).toLowerCase()));
  const isOnOneLine = !code.textOf(list).includes('\n');
  if (!isOnOneLine || kept.length === 0) return undefined;
  return { changes: [{ range: rangeOf(list), text: `[${kept.map(element => code.textOf(element as Node)).join(', ')}]` }], isOwn: isUsedBy(code, list, sink.site.node) };
}
