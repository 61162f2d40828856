import type { Random } from './random.ts';

/** Names that filters of public code are made of, and some of companies' own. */
const POOL = [
  'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding', 'te', 'trailer', 'upgrade', 'proxy-authenticate',
  'proxy-authorization', 'proxy-connection', 'host', 'set-cookie', 'content-type', 'etag', 'cache-control', 'last-modified', 'location', 'vary',
  'server', 'x-powered-by', 'x-request-id', 'x-acme-tenant', 'acme-region', 'access-control-allow-origin', 'strict-transport-security',
];

/** How the upstream's headers come: a plain object, a web Headers, or a flat list of names and values in any case. */
export type Source = 'headers' | 'object' | 'raw';

/** What a program lets pass only in part, or what makes its filter hard to state. */
export type Trait = 'flag' | 'predicate';

/** A program while it is written: constants and helpers above the handler, and the traits it got. */
export class Draft {
  readonly random: Random;
  readonly declarations: string[] = [];
  readonly names: Set<string> = new Set();
  readonly traits: Set<Trait> = new Set();
  /** Variables whose value nobody knows, `flags.a` … */
  flags = 0;
  private count = 0;

  constructor(random: Random) {
    this.random = random;
  }

  fresh(prefix: string): string {
    this.count += 1;
    return `${prefix}${String(this.count)}`;
  }

  /** Declares a constant above the handler, and gives its name. */
  declare(prefix: string, value: string): string {
    const name = this.fresh(prefix);
    this.declarations.push(`const ${name} = ${value};`);
    return name;
  }

  headerName(): string {
    return this.headerNames(1)[0] ?? 'te';
  }

  headerNames(count: number): string[] {
    const names = this.random.sample(POOL, count);
    for (const name of names) this.names.add(name);
    return names;
  }

  /** A condition that is true or false for reasons that no code shows. */
  flag(): string {
    this.traits.add('flag');
    if (this.flags < 3 && (this.flags === 0 || this.random.isLucky(0.6))) this.flags += 1;
    const name = `flags.${'abc'[this.random.integer(0, this.flags - 1)] ?? 'a'}`;
    return this.random.pick([name, `!${name}`, name]);
  }
}

/** `Content-Length` */
export function titleCase(name: string): string {
  return name.replace(/(?:^|-)[a-z]/g, part => part.toUpperCase());
}

export function quote(name: string): string {
  return `'${name}'`;
}

export function listLiteral(names: readonly string[]): string {
  return `[${names.map(quote).join(', ')}]`;
}
