import { alternativesOf, constant, isForeignCode, type ObjectRecord, type Value } from './values.ts';

/** The strings that a list, set, map or table surely has, and those it may have. */
export interface Listed {
  readonly names: readonly string[];
  readonly perhaps: readonly string[];
  /** What else is in it: nothing, names of headers, or what isn't known: what only the run tells, or what code says that isn't seen, or was too much to keep. */
  readonly others: 'foreign' | 'headers' | 'none' | 'unknown';
}

/** The strings of an array, set or map, as `includes` and `has` find them; undefined for anything else. */
export function listedIn(record: ObjectRecord): Listed | undefined {
  if (record.form === 'map') return membersOf(record, false);
  if (record.form !== 'array' && record.form !== 'set') return undefined;
  const names: string[] = [];
  const perhaps: string[] = [];
  const rest: Value[] = [record.rest];
  for (const element of record.members.values()) {
    if (element.kind === 'constant' && typeof element.value === 'string') names.push(element.value);
    else rest.push(element);
  }
  const isOpen = rest.map(element => takeStrings(element, perhaps)).includes(false) || record.open;
  return { names, perhaps: perhaps.filter(name => !names.includes(name)), others: othersOf(record, rest, isOpen) };
}

function othersOf({ pours, isCut }: ObjectRecord, values: readonly Value[], isOpen: boolean): Listed['others'] {
  if (pours.length > 0) return 'headers';
  if (!isOpen) return 'none';
  return isCut === true || values.flatMap(alternativesOf).some(isForeignCode) ? 'foreign' : 'unknown';
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
  return { names, perhaps, others: othersOf(record, [record.rest], record.open || record.rest.kind !== 'bottom') };
}

/** How many strings or functions a list, set or map has, where it has no others, and some: one that is empty here may be filled by others. */
export function sizeOf(record: ObjectRecord): number | undefined {
  const listed = listedIn(record);
  const { members, open, rest } = record;
  const areFunctions = !open && rest.kind === 'bottom' && [...members.values()].every(({ kind }) => kind === 'function');
  const isKnown = areFunctions || (listed?.others === 'none' && listed.perhaps.length === 0 && listed.names.length === members.size);
  return isKnown && members.size > 0 ? members.size : undefined;
}

/** A list of these names, and of others. */
export function listedAs(names: readonly string[], others: Listed['others'] = 'none'): Listed {
  return { names, perhaps: [], others };
}

/** What a value that isn't known holds, asked for names as a list; undefined for a value that is known to be none. */
export function listedInUnknown(value: Value): Listed | undefined {
  const isMember = value.kind === 'builtin' && value.name.startsWith('.') && value.self.kind === 'object';
  if (isForeignCode(value)) return listedAs([], 'foreign');
  return value.kind === 'unknown' || value.kind === 'parameter' || isMember ? listedAs([], 'unknown') : undefined;
}

/** The strings among values. */
export function stringsIn(values: readonly Value[]): string[] {
  return values.flatMap(value => (value.kind === 'constant' && typeof value.value === 'string' ? [value.value] : []));
}

/** The elements of a list of known strings and no others, as values; undefined for other lists. */
export function closedStringsOf(record: ObjectRecord): readonly Value[] | undefined {
  const listed = listedIn(record);
  return listed === undefined || listed.others !== 'none' || listed.perhaps.length > 0 || record.form === 'map' ? undefined : listed.names.map(constant);
}
