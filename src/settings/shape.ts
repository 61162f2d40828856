/** A description of what a setting may be, in a few words of JSON Schema's kind. */
export type Shape =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  | { readonly kind: 'integer'; readonly least: number }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'map'; readonly of: Shape }
  | { readonly kind: 'object'; readonly required: Readonly<Record<string, Shape>>; readonly optional?: Readonly<Record<string, Shape>> }
  | { readonly kind: 'one of'; readonly shapes: readonly Shape[] }
  | { readonly kind: 'regexp' }
  | { readonly kind: 'string'; readonly like?: RegExp; readonly example?: string };

/** What is wrong with a setting: where, what it is, and what may stand there. */
export interface Problem {
  readonly key: string;
  readonly value: string;
  readonly allowed: string;
}

/** What is wrong with `value`, if anything: all of it. */
export function problemsOf(value: unknown, shape: Shape, key: string): readonly Problem[] {
  const wrong = (): readonly Problem[] => [{ key: `\`${key}\``, value: show(value), allowed: describeShape(shape) }];
  switch (shape.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong();
    case 'enum':
      return typeof value === 'string' && shape.values.includes(value) ? [] : wrong();
    case 'integer':
      return Number.isInteger(value) && (value as number) >= shape.least ? [] : wrong();
    case 'list':
      return Array.isArray(value) ? value.flatMap((each, index) => problemsOf(each, shape.of, `${key}[${String(index)}]`)) : wrong();
    case 'map':
      return isObject(value) ? Object.entries(value).flatMap(([name, each]) => problemsOf(each, shape.of, `${key}.${name}`)) : wrong();
    case 'object':
      return isObject(value) ? problemsOfMembers(value, shape, key) : wrong();
    case 'one of':
      return problemsOfOne(value, shape, key) ?? wrong();
    case 'regexp':
      return value instanceof RegExp ? [] : wrong();
    case 'string':
      return typeof value === 'string' && shape.like?.test(value) !== false ? [] : wrong();
  }
}

/** An object is told of as the variant it was meant for: by its `kind`, or as the one that it is nearest to. */
function problemsOfOne(value: unknown, { shapes }: Shape & { kind: 'one of' }, key: string): readonly Problem[] | undefined {
  if (shapes.some(each => problemsOf(value, each, key).length === 0)) return [];
  const variants = shapes.filter(each => each.kind === 'object');
  if (!isObject(value) || variants.length === 0) return undefined;
  const kinds = variants.flatMap(({ required: { kind } }) => (kind?.kind === 'enum' ? kind.values : []));
  if (kinds.length === variants.length && !kinds.some(kind => kind === value['kind'])) {
    return problemsOfMembers({ kind: value['kind'] }, { kind: 'object', required: { kind: { kind: 'enum', values: kinds } } }, key);
  }
  const each = variants.map(variant => problemsOf(value, variant, key));
  const meant = each.filter((_, at) => kinds.length < variants.length || kinds[at] === value['kind']);
  return meant.toSorted((one, other) => one.length - other.length)[0];
}

function problemsOfMembers(value: Readonly<Record<string, unknown>>, { required, optional = {} }: Shape & { kind: 'object' }, key: string): readonly Problem[] {
  const missing = Object.entries(required)
    .filter(([name]) => value[name] === undefined)
    .map(([name, shape]) => ({ key: `\`${key}.${name}\``, value: 'missing', allowed: describeShape(shape) }));
  const others = Object.entries(value).flatMap(([name, member]) => {
    const shape = required[name] ?? optional[name];
    if (member === undefined) return [];
    if (shape !== undefined) return problemsOf(member, shape, `${key}.${name}`);
    return [{ key: `\`${key}.${name}\``, value: 'not known', allowed: `one of ${[...Object.keys(required), ...Object.keys(optional)].sort().map(each => `\`${each}\``).join(', ')}` }];
  });
  return [...missing, ...others];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RegExp);
}

/** What a shape allows, in words. */
function describeShape(shape: Shape): string {
  switch (shape.kind) {
    case 'boolean':
      return '`true` or `false`';
    case 'enum':
      return `one of ${shape.values.map(value => `\`${value}\``).join(', ')}`;
    case 'integer':
      return `a whole number from ${String(shape.least)}`;
    case 'list':
      return `a list, each item ${describeShape(shape.of)}`;
    case 'map':
    case 'object':
      return 'an object';
    case 'one of':
      return [...new Set(shape.shapes.map(describeShape))].join(' or ');
    case 'regexp':
      return 'a regular expression';
    case 'string':
      return shape.example === undefined ? 'a string' : `a string like \`${shape.example}\``;
  }
}

function show(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  if (value instanceof RegExp) return `\`${String(value)}\``;
  const text = JSON.stringify(value) as string | undefined;
  return `\`${text === undefined ? String(value) : text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
}
