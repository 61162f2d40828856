import type { KeySet } from '../dataflow/domain/key-set.ts';
import type { ObjectRecord, Pour, Value } from '../dataflow/domain/values.ts';
import { isOfFile } from '../dataflow/functions/unseen.ts';

/** What the analysis takes a value for, in words. */
export function describeValue(value: Value, record: ObjectRecord | undefined): string {
  if (isOfFile(value)) return 'unknown: from here on nothing is followed';
  switch (value.kind) {
    case 'unknown':
    case 'bottom':
      return 'never evaluated to anything';
    case 'constant':
      return typeof value.value === 'bigint' ? String(value.value) : (JSON.stringify(value.value) ?? 'undefined');
    case 'object':
      return record === undefined ? 'an object' : describeRecord(record);
    case 'promise':
      return `a promise of ${describeValue(value.fulfilled, undefined)}`;
    case 'observable':
      return `an observable of ${describeValue(value.item, undefined)}`;
    case 'request':
      return `a request of ${value.model.name}`;
    case 'client':
      return `the client ${value.model.name}`;
    case 'api':
      return `\`${[value.specifier, ...value.path].join('.')}\` of a package`;
    case 'field':
      return `the value of a header: ${value.pours.map(describePour).join('; ')}`;
    case 'name':
      return 'the name of a header, each in turn';
    case 'text':
      return 'a text made of the name of a header, each in turn';
    case 'test':
    case 'index':
      return 'a test of a header’s name';
    case 'body':
      return `the body that ${clientOf(value.origin)} received`;
    case 'status':
      return `the status that ${clientOf(value.origin)} received`;
    case 'server':
      return `${value.object} of a framework`;
    case 'app':
      return `an app of ${value.framework.name}`;
    case 'parameter':
      return 'a parameter: only its uses are known';
    case 'builtin':
      return `\`${value.name.replace(/^\./, '')}()\``;
    case 'class':
    case 'function':
    case 'regexp':
      return `a ${value.kind}`;
    case 'namespace':
      return `the exports of ${value.module.path}`;
    case 'union':
      return value.members.map(member => describeValue(member, undefined)).join(', or ');
  }
}

/** What has its headers in an object of their own, which says what it holds. */
const HOLDERS: ReadonlySet<ObjectRecord['form']> = new Set(['instance', 'web-request', 'web-response']);

function describeRecord({ form, pours, origin, open }: ObjectRecord): string {
  const poured = pours.map(describePour).join('; ');
  if (form === 'response') return `the response that ${clientOf(origin)} received`;
  if (form === 'error') return `the error of ${clientOf(origin)}`;
  if (poured !== '') return `${poured}, in ${articled(form)}`;
  if (HOLDERS.has(form)) return articled(form);
  return `${articled(form)}, itself without headers of an upstream${open ? ', as far as is known' : ''}`;
}

function articled(form: ObjectRecord['form']): string {
  if (form === 'axios-headers') return 'an AxiosHeaders object';
  if (form === 'Headers') return 'a Headers object';
  return `${/^[aeio]/i.test(form) ? 'an' : 'a'} ${form.replace('-', ' ')}`;
}

function describePour({ origin, keys }: Pour): string {
  return `headers of ${clientOf(origin)}, ${describeKeys(keys)}`;
}

function describeKeys(keys: KeySet): string {
  const names = [...keys.names].sort().join(', ');
  if (keys.kind === 'only') return names === '' ? 'none left' : `only ${names}`;
  return names === '' ? 'all of them' : `all but ${names}`;
}

function clientOf(origin: Pour['origin'] | undefined): string {
  if (origin?.kind === 'inbound') return 'the request that we answer';
  return origin?.client?.name ?? 'a client';
}
