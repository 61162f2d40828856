import { alternativesOf, constant, type ObjectRecord, type Value } from './values.ts';

/** The strings that a list, set, map or table surely has, those it may have, and whether it may have any others. */
export interface Listed {
  readonly names: readonly string[];
  readonly perhaps: readonly string[];
  readonly isOpen: boolean;
}

/** The strings of an array, set or map, as `includes` and `has` find them; undefined for anything else. */
export function listedIn(record: ObjectRecord): Listed | undefined {
  if (record.form === 'map') return membersOf(record, false);
  if (record.form !== 'array' && record.form !== 'set') return undefined;
  const names: string[] = [];
  const perhaps: string[] = [];
  let isOpen = record.open || record.pours.length > 0;
  for (const element of record.members.values()) {
    if (element.kind === 'constant' && typeof element.value === 'string') names.push(element.value);
    else if (!takeStrings(element, perhaps)) isOpen = true;
  }
  if (record.rest.kind !== 'bottom' && !takeStrings(record.rest, perhaps)) isOpen = true;
  return { names, perhaps: perhaps.filter(name => !names.includes(name)), isOpen };
}

/** Adds the strings that a value may be; false if it may be something else that isn't known. */
function takeStrings(value: Value, into: string[]): boolean {
  return alternativesOf(value).every(each => {
    if (each.kind !== 'constant') return false;
    if (typeof each.value === 'string') into.push(each.value);
    return true;
  });
}

/** The names that an object or map has: with `isTrue`, those under which something true is found, as `if (table[name])` asks. */
export function membersOf(record: ObjectRecord, isTrue: boolean): Listed {
  const names: string[] = [];
  const perhaps: string[] = [];
  for (const [name, value] of record.members) {
    const values = alternativesOf(value);
    const isMissing = (each: Value): boolean => each.kind === 'constant' && (isTrue ? !each.value : each.value === undefined && values.length > 1);
    if (!values.some(isMissing)) names.push(name);
    else if (!values.every(isMissing)) perhaps.push(name);
  }
  return { names, perhaps, isOpen: record.open || record.pours.length > 0 || record.rest.kind !== 'bottom' };
}

/** A list of just these names. */
export function listedAs(names: readonly string[], isOpen = false): Listed {
  return { names, perhaps: [], isOpen };
}

/** The strings among values. */
export function stringsIn(values: readonly Value[]): string[] {
  return values.flatMap(value => (value.kind === 'constant' && typeof value.value === 'string' ? [value.value] : []));
}

/** The elements of a list of known strings and no others, as values; undefined for other lists. */
export function closedStringsOf(record: ObjectRecord): readonly Value[] | undefined {
  const listed = listedIn(record);
  return listed === undefined || listed.isOpen || listed.perhaps.length > 0 || record.form === 'map' ? undefined : listed.names.map(constant);
}
