import { quote, type Draft } from './draft.ts';
import { nameList } from './lists.ts';
import { pairLoop } from './loops.ts';

/** Statements that put a bag, an object or a web Headers, into the response. */
export function objectSink(draft: Draft, bag: string): string {
  const { random } = draft;
  switch (random.integer(0, 9)) {
    case 0:
    case 1:
      return `res.set(${bag});`;
    case 2:
      return `res.writeHead(200, ${bag});`;
    case 3:
      return `res.setHeaders(new Map(Object.entries(${bag})));`;
    case 4:
      return `res.setHeaders(new Headers(${bag}));`;
    case 5: {
      const list = nameList(draft);
      return random.pick([
        `for (const name of ${list}) { if (${bag}[name]) res.setHeader(name, ${bag}[name]); }`,
        `${list}.forEach(name => { const value = ${bag}[name]; if (value) res.set(name, value); });`,
        `for (const name of ${list}) ${bag}[name] && res.setHeader(name, ${bag}[name]);`,
      ]);
    }
    case 6: {
      const names = draft.headerNames(2);
      return names.map(name => `res.setHeader(${quote(name)}, ${bag}[${quote(name)}]);`).join(' ');
    }
    default:
      return pairLoop(draft, bag, (name, value) => `res.${random.pick(['setHeader', 'set', 'append'])}(${name}, ${value});`);
  }
}

/** Statements that put a web Headers into the response. */
export function headersSink(draft: Draft, bag: string): string {
  const { random } = draft;
  return random.pick([
    `res.setHeaders(${bag});`,
    `res.set(Object.fromEntries(${bag}));`,
    `res.writeHead(200, Object.fromEntries(${bag}.entries()));`,
    `${bag}.forEach((value, name) => { res.setHeader(name, value); });`,
    `for (const [name, value] of ${bag}) res.append(name, value);`,
    `for (const name of ${bag}.keys()) res.set(name, ${bag}.get(name));`,
  ]);
}
