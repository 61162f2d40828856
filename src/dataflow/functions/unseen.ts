import type { Value } from '../domain/values.ts';

/** Whether a value is nothing that was seen to be made: it may be what a wrapper gave. */
export function isUnseen(value: Value): boolean {
  return value.kind === 'unknown' || value.kind === 'api' || value.kind === 'promise';
}

/** Whether a value may be what another file of the repository gives, as long as none is opened. */
export function isOfFile(value: Value): boolean {
  return value.kind === 'unknown' || (value.kind === 'api' && /^(?:[.~#]|@\/)/.test(value.specifier));
}
