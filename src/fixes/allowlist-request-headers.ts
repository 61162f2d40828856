import type { ObjectRecord } from '../dataflow/domain/values.ts';
import { rangeOf, unwrap, type Node } from '../syntax/node.ts';
import type { Code } from './code.ts';
import type { Change } from './edit.ts';
import { isPure } from './reads.ts';
import { bodyOf } from './upstream-call.ts';

/** `headers: req.headers` and `{ ...req.headers }` become the fields that any upstream can use. */
export function allowlistRequestHeaders(code: Code, node: Node, call: Node): readonly Change[] | undefined {
  const inner = unwrap(node);
  const body = bodyOf(code, call);
  // Whether there is a type to send depends on the request: that is for a filter.
  if (body === 'unknown') return undefined;
  const fields = isPure(inner) ? fieldsOf(code, inner, body === 'given') : undefined;
  if (fields !== undefined) return [{ range: rangeOf(node), text: `{ ${fields} }` }];
  if (inner.type !== 'ObjectExpression') return undefined;
  const spreads = inner.properties.filter(property => property.type === 'SpreadElement');
  const changes = spreads.flatMap(spread => {
    const text = isPure(spread.argument as Node) ? fieldsOf(code, unwrap(spread.argument as Node), body === 'given') : undefined;
    return text === undefined ? [] : [{ range: rangeOf(spread), text }];
  });
  return changes.length > 0 && changes.length === spreads.length ? changes : undefined;
}

function fieldsOf(code: Code, bag: Node, withType: boolean): string | undefined {
  const forms = new Set<ObjectRecord['form'] | undefined>();
  for (const { record } of code.evidence.of(bag)) {
    // What the gateway itself has put there is sent on.
    if ((record?.members.size ?? 0) > 0) return undefined;
    if (record?.pours.every(pour => pour.origin.kind === 'inbound' && pour.as === 'fields') !== true || record.pours.length === 0) return undefined;
    forms.add(record.form);
  }
  const [form, ...others] = forms;
  if (form === undefined || others.length > 0) return undefined;
  const text = code.textOf(bag);
  const read = (name: string): string => (form === 'Headers' ? `${text}.get(${code.quote(name)})` : /^\w+$/.test(name) ? `${text}.${name}` : `${text}[${code.quote(name)}]`);
  const accept = `accept: ${read('accept')} ${code.orElse} ${code.quote('*/*')}`;
  if (!withType) return accept;
  return `${accept}, ${code.quote('content-type')}: ${read('content-type')} ${code.orElse} ${code.quote('application/octet-stream')}`;
}
