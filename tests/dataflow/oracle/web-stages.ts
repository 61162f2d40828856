import { quote, titleCase, type Draft } from './draft.ts';
import { nameList, nameSet } from './lists.ts';
import { guarded } from './loops.ts';
import { condition } from './predicates.ts';
import type { Stage } from './stages.ts';

/** A loop over a web Headers, with a filter in its body. */
export function headersLoop(draft: Draft, bag: string, emit: (name: string, value: string) => string): string {
  const key = draft.fresh('key');
  const value = draft.fresh('value');
  const body = (leave: string, isLoop: boolean): string => guarded(draft, { name: key, value, isMixed: false }, emit(key, value), leave, isLoop);
  switch (draft.random.integer(0, 4)) {
    case 0:
      return `for (const [${key}, ${value}] of ${bag}) { ${body('continue', true)} }`;
    case 1:
      return `for (const [${key}, ${value}] of ${bag}.entries()) { ${body('continue', true)} }`;
    case 2:
      return `for (const ${key} of ${bag}.keys()) { const ${value} = ${bag}.get(${key}); ${body('continue', true)} }`;
    case 3:
      return `for (const [${key}, ${value}] of [...${bag}]) { ${body('continue', true)} }`;
    default:
      return `${bag}.forEach((${value}, ${key}) => { ${body('return', false)} });`;
  }
}

/** A step that changes a web Headers, or makes another one. */
export function headersStage(draft: Draft, bag: string): Stage {
  const { random } = draft;
  const made = draft.fresh('headers');
  const each = draft.fresh('each');
  const anyCase = (name: string): string => (random.isLucky(0.3) ? titleCase(name) : name);
  switch (random.integer(0, 11)) {
    case 0:
    case 1:
      return { code: `const ${made} = new Headers(${bag}); ${draft.headerNames(random.integer(1, 5)).map(name => `${made}.delete(${quote(anyCase(name))});`).join(' ')}`, bag: made };
    case 2:
      return { code: `const ${made} = new Headers(${bag}); for (const ${each} of ${random.isLucky(0.5) ? nameList(draft, 'title') : nameSet(draft)}) ${made}.delete(${each});`, bag: made };
    case 3:
      return { code: `const ${made} = new Headers(${bag}); ${nameList(draft)}.forEach(${each} => ${made}.delete(${each}));`, bag: made };
    case 4:
      return { code: `const ${made} = new Headers(${bag}); ${made}.set(${quote(anyCase(draft.headerName()))}, 'fixed');`, bag: made };
    case 5:
      return { code: `const ${made} = new Headers(); ${headersLoop(draft, bag, (name, value) => `${made}.${random.pick(['set', 'append'])}(${name}, ${value});`)}`, bag: made };
    case 6: {
      const list = nameList(draft, random.isLucky(0.3) ? 'title' : 'lower');
      return {
        code: random.pick([
          `const ${made} = new Headers(); for (const ${each} of ${list}) { const value = ${bag}.get(${each}); if (value) ${made}.set(${each}, value); }`,
          `const ${made} = new Headers(); ${list}.forEach(${each} => { if (${bag}.has(${each})) ${made}.set(${each}, ${bag}.get(${each})); });`,
        ]),
        bag: made,
      };
    }
    case 7:
      return { code: `const ${made} = new Headers([...${bag}].filter(([name, value]) => ${condition(draft, { name: 'name', value: 'value', isMixed: false })}));`, bag: made };
    case 8:
      return { code: `const ${made} = new Headers(Object.fromEntries([...${bag}.entries()].filter(([name, value]) => ${condition(draft, { name: 'name', value: 'value', isMixed: false })})));`, bag: made };
    case 9:
      return { code: `const ${made} = new Headers(${bag}); for (const ${each} of [...${made}.keys()]) { if (${condition(draft, { name: each, value: each, isMixed: false })}) ${made}.delete(${each}); }`, bag: made };
    case 10:
      return { code: `const ${made} = new Headers(Array.from(${bag}.entries()).map(([name, value]) => [name.toLowerCase(), value]));`, bag: made };
    default: {
      const flag = draft.flag();
      return { code: `const ${made} = new Headers(${bag}); if (${flag}) ${made}.delete(${quote(draft.headerName())}); else ${made}.delete(${quote(draft.headerName())});`, bag: made };
    }
  }
}

/** Statements that read a flat list of names and values, in any case, two by two. */
export function rawLoop(draft: Draft, raw: string, emit: (name: string, value: string) => string): string {
  const { random } = draft;
  const at = draft.fresh('at');
  const key = draft.fresh('key');
  const value = draft.fresh('value');
  const body = guarded(draft, { name: key, value, isMixed: true }, emit(key, value), 'continue', true);
  switch (random.integer(0, 3)) {
    case 0:
      return `for (let ${at} = 0; ${at} < ${raw}.length; ${at} += 2) { const ${key} = ${raw}[${at}]; const ${value} = ${raw}[${at} + 1]; ${body} }`;
    case 1:
      return `for (let ${at} = 0; ${at} + 1 < ${raw}.length; ${at} = ${at} + 2) { const [${key}, ${value}] = [${raw}[${at}], ${raw}[${at} + 1]]; ${body} }`;
    case 2: {
      const pairs = draft.fresh('pairs');
      return `const ${pairs} = []; for (let ${at} = 0; ${at} < ${raw}.length; ${at} += 2) ${pairs}.push([${raw}[${at}], ${raw}[${at} + 1]]); for (const [${key}, ${value}] of ${pairs}) { ${body} }`;
    }
    default: {
      const helper = draft.fresh('twoByTwo');
      draft.declarations.push(`function* ${helper}(list) { for (let at = 0; at < list.length; at += 2) yield [list[at], list[at + 1]]; }`);
      return `for (const [${key}, ${value}] of ${helper}(${raw})) { ${body} }`;
    }
  }
}
