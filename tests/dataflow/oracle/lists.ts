import { listLiteral, quote, titleCase, type Draft } from './draft.ts';

/** How the names of a list are written: code often forgets that they compare by case. */
export type Casing = 'lower' | 'title' | 'upper';

export function cased(name: string, casing: Casing): string {
  return casing === 'lower' ? name : casing === 'title' ? titleCase(name) : name.toUpperCase();
}

/** An array of names, written in one of the ways in which people write them; gives the expression. */
export function nameList(draft: Draft, casing: Casing = 'lower'): string {
  const { random } = draft;
  const names = draft.headerNames(random.integer(1, 6)).map(name => cased(name, casing));
  const literal = listLiteral(names);
  switch (random.integer(0, 13)) {
    case 0:
      return literal;
    case 1:
      return draft.declare('LIST', `Object.freeze(${literal})`);
    case 2:
      return draft.declare('LIST', `[...${draft.declare('BASE', literal)}, ${quote(cased(draft.headerName(), casing))}]`);
    case 3:
      return draft.declare('LIST', `${draft.declare('BASE', literal)}.concat(${listLiteral(draft.headerNames(2).map(name => cased(name, casing)))})`);
    case 4:
      return draft.declare('LIST', `Object.keys(${flagObject(draft, names)})`);
    case 5:
      return draft.declare('LIST', `Array.from(new Set(${literal}))`);
    case 6:
      return draft.declare('LIST', `'${names.join(',')}'.split(',')`);
    case 7:
      return casing === 'lower' ? draft.declare('LIST', `${listLiteral(names.map(titleCase))}.map(name => name.toLowerCase())`) : draft.declare('LIST', literal);
    case 8: {
      const name = draft.declare('LIST', literal);
      draft.declarations.push(`${name}.push(${quote(cased(draft.headerName(), casing))});`);
      return name;
    }
    case 9:
      return draft.declare('LIST', `${draft.declare('BASE', literal)}.filter(name => name !== ${quote(names[0] ?? '')})`);
    case 10: {
      const holder = draft.declare('config', `{ headers: { names: ${literal} } }`);
      return `${holder}.headers.names`;
    }
    case 11:
      return draft.declare('LIST', `Object.values({ ${names.map((name, index) => `key${String(index)}: ${quote(name)}`).join(', ')} })`);
    default:
      return draft.declare('LIST', literal);
  }
}

/** `{ connection: true, te: 1 }` */
export function flagObject(draft: Draft, names: readonly string[]): string {
  const value = draft.random.pick(['true', '1', `'drop'`]);
  return `{ ${names.map(name => `${quote(name)}: ${value}`).join(', ')} }`;
}

/** A Set of names. */
export function nameSet(draft: Draft, casing: Casing = 'lower'): string {
  const { random } = draft;
  const list = nameList(draft, casing);
  switch (random.integer(0, 4)) {
    case 0: {
      const name = draft.declare('SET', 'new Set()');
      draft.declarations.push(`for (const name of ${list}) ${name}.add(name);`);
      return name;
    }
    case 1:
      return draft.declare('SET', `new Set([...${list}, ${quote(cased(draft.headerName(), casing))}])`);
    case 2: {
      const name = draft.declare('SET', `new Set(${list})`);
      draft.declarations.push(`${name}.add(${quote(cased(draft.headerName(), casing))});`);
      return name;
    }
    default:
      return draft.declare('SET', `new Set(${list})`);
  }
}

/** A Map with names as keys. */
export function nameMap(draft: Draft, casing: Casing = 'lower'): string {
  const list = nameList(draft, casing);
  return draft.declare('MAP', `new Map(${list}.map(name => [name, true]))`);
}

/** An object with names as members, all of them true. */
export function nameObject(draft: Draft, casing: Casing = 'lower'): string {
  const { random } = draft;
  const names = draft.headerNames(random.integer(1, 6)).map(name => cased(name, casing));
  switch (random.integer(0, 3)) {
    case 0:
      return draft.declare('TABLE', `Object.fromEntries(${nameList(draft, casing)}.map(name => [name, true]))`);
    case 1: {
      const name = draft.declare('TABLE', flagObject(draft, names));
      draft.declarations.push(`${name}[${quote(cased(draft.headerName(), casing))}] = true;`);
      return name;
    }
    case 2:
      return draft.declare('TABLE', `{ ...${draft.declare('BASE', flagObject(draft, names))}, ${quote(cased(draft.headerName(), casing))}: true }`);
    default:
      return draft.declare('TABLE', flagObject(draft, names));
  }
}
