import type { Act, Client, Framework } from './base.ts';
import type { Choices } from './choices.ts';

/** The files of a program; the first is the one that is linted. */
export interface Written {
  readonly path: string;
  readonly text: string;
  readonly other: string;
}

const OTHER = './parts.js';

/** The program in the way that the choices say. */
export function write(client: Client, framework: Framework, act: Act, choices: Choices): Written {
  const { names, extracts, splits } = choices;
  const list = act.kind === 'all' ? '' : listOf(act.names, choices);
  const helper = choices.leaves === 'helper' && act.kind !== 'all' ? `function isMeant(${names.name}) { if (${test(act, choices)}) return true; return false; }\n` : '';
  const asks = extracts === 'ask' || extracts === 'both';
  const sends = extracts === 'send' || extracts === 'both';
  const copy = copyOf(client, framework, act, choices);
  const parts: string[] = [];
  if (asks) parts.push(functionOf(choices, 'load', [], `return ${client.ask};`));
  if (sends) parts.push(functionOf(choices, 'copyTo', [names.response, names.bag], copy(names.bag)));
  const asked = asks ? called(choices, 'load', '') : client.ask;
  const sent = (bag: string): string => (sends ? `${called(choices, 'copyTo', `${names.response}, ${bag}`)};` : copy(bag));
  const handler = framework.handler(names.request, names.response, bodyOf(client, framework, choices, asked, sent));
  const moved = splits && parts.length > 0;
  const shared = `${list}\n${helper}${parts.join('\n')}`;
  const exported = [asks ? 'load' : '', sends ? 'copyTo' : ''].filter(name => name !== '');
  const imports = moved ? `import { ${(choices.writes === 'method' ? ['parts'] : exported).join(', ')} } from '${OTHER}';` : '';
  const own = moved ? (sends ? '' : `${list}\n${helper}`) : wrapped(choices, shared, parts.length > 0);
  return {
    path: framework.path,
    text: [client.opening, framework.opening, imports, own, handler, ''].join('\n'),
    other: moved ? `${client.opening}\n${wrapped(choices, sends ? shared : parts.join('\n'), true)}\nexport { ${(choices.writes === 'method' ? ['parts'] : exported).join(', ')} };\n` : '',
  };
}

/** Functions that are methods stand in an object. */
function wrapped({ writes }: Choices, text: string, hasParts: boolean): string {
  if (writes !== 'method' || !hasParts) return text;
  const [methods, others] = [text.split('\n').filter(line => line.startsWith('  method ')), text.split('\n').filter(line => !line.startsWith('  method '))];
  return `${others.join('\n')}\nconst parts = {\n${methods.map(line => line.slice('  method '.length)).join(',\n')}\n};`;
}

function functionOf({ writes }: Choices, name: string, parameters: readonly string[], body: string): string {
  const list = parameters.join(', ');
  const line = body.replaceAll('\n', ' ');
  switch (writes) {
    case 'function':
      return `function ${name}(${list}) { ${line} }`;
    case 'arrow':
      return `const ${name} = (${list}) => { ${line} };`;
    case 'expression':
      return `const ${name} = function (${list}) { ${line} };`;
    case 'method':
      return `  method ${name}(${list}) { ${line} }`;
  }
}

function called({ writes }: Choices, name: string, parameters: string): string {
  return `${writes === 'method' ? 'parts.' : ''}${name}(${parameters})`;
}

function bodyOf(client: Client, framework: Framework, { names, asks, takes }: Choices, asked: string, sent: (bag: string) => string): string {
  const taken = takes === 'member' ? names.answer : `{ headers: taken, ${client.body}: body }`;
  const bag = takes === 'member' ? `${names.answer}.headers` : 'taken';
  const end = framework.send(names.response, takes === 'member' ? `${names.answer}.${client.body}` : 'body');
  if (asks === 'await') return `const ${taken} = await ${asked};\n${sent(bag)}\n${end}`;
  return `await ${asked}.then((${taken}) => {\n${sent(bag)}\n${end}\n});`;
}

/** The list of names as what it is looked up in. */
function listOf(listed: readonly string[], { lists, names }: Choices): string {
  const literal = `[${listed.map(name => `'${name}'`).join(', ')}]`;
  switch (lists) {
    case 'array':
    case 'index':
      return `const ${names.list} = ${literal};`;
    case 'set':
      return `const ${names.list} = new Set(${literal});`;
    case 'map':
      return `const ${names.list} = new Map(${literal}.map(each => [each, true]));`;
    case 'object':
      return `const ${names.list} = { ${listed.map(name => `'${name}': true`).join(', ')} };`;
    case 'chain':
      return '';
  }
}

/** Whether the name is wanted. */
function test(act: Act & { readonly names: readonly string[] }, { lists, names }: Choices): string {
  const { list, name } = names;
  const isListed = {
    array: `${list}.includes(${name})`,
    index: `${list}.indexOf(${name}) >= 0`,
    set: `${list}.has(${name})`,
    map: `${list}.has(${name})`,
    object: `${list}[${name}]`,
    chain: `(${act.names.map(each => `${name} === '${each}'`).join(' || ')})`,
  }[lists];
  return act.kind === 'except' ? `!(${isListed})` : isListed;
}

/** Statements that copy the headers of a bag into the response. */
function copyOf(client: Client, framework: Framework, act: Act, choices: Choices): (bag: string) => string {
  const { names, walks, collects } = choices;
  const { name, value, response } = names;
  return bag => {
    const into = collects ? 'gathered' : response;
    const put = collects ? `gathered[${name}] = ${value};` : framework.set(response, name, value);
    const loop = client.isWeb ? webLoop(bag, act, choices, put) : plainLoop(bag, act, choices, put, walks);
    return collects ? `const ${into} = {};\n${loop}\n${framework.setAll(response, into)}` : loop;
  };
}

function guarded(act: Act, { leaves }: Choices, put: string, leave: string, choices: Choices): string {
  if (act.kind === 'all') return put;
  const wanted = leaves === 'helper' ? `isMeant(${choices.names.name})` : test(act, choices);
  if (leaves === 'early') return `if (!(${wanted})) ${leave}; ${put}`;
  return leaves === 'else' ? `if (!(${wanted})) { } else { ${put} }` : `if (${wanted}) { ${put} }`;
}

function webLoop(bag: string, act: Act, choices: Choices, put: string): string {
  const { name, value } = choices.names;
  const body = (leave: string): string => guarded(act, choices, put, leave, choices);
  switch (choices.walks) {
    case 'entries of':
    case 'in':
      return `for (const [${name}, ${value}] of ${bag}) { ${body('continue')} }`;
    case 'keys of':
      return `for (const ${name} of ${bag}.keys()) { const ${value} = ${bag}.get(${name}); ${body('continue')} }`;
    case 'keys forEach':
      return `[...${bag}.keys()].forEach(${name} => { const ${value} = ${bag}.get(${name}); ${body('return')} });`;
    case 'entries forEach':
      return `${bag}.forEach((${value}, ${name}) => { ${body('return')} });`;
    case 'pipeline':
      return `[...${bag}.entries()].filter(([${name}]) => { ${guarded(act, choices, 'return true;', 'return false', choices)} return false; }).forEach(([${name}, ${value}]) => { ${put} });`;
  }
}

function plainLoop(bag: string, act: Act, choices: Choices, put: string, walks: Choices['walks']): string {
  const { name, value } = choices.names;
  const body = (leave: string): string => guarded(act, choices, put, leave, choices);
  switch (walks) {
    case 'entries of':
      return `for (const [${name}, ${value}] of Object.entries(${bag})) { ${body('continue')} }`;
    case 'in':
      return `for (const ${name} in ${bag}) { const ${value} = ${bag}[${name}]; ${body('continue')} }`;
    case 'keys of':
      return `for (const ${name} of Object.keys(${bag})) { const ${value} = ${bag}[${name}]; ${body('continue')} }`;
    case 'keys forEach':
      return `Object.keys(${bag}).forEach(${name} => { const ${value} = ${bag}[${name}]; ${body('return')} });`;
    case 'entries forEach':
      return `Object.entries(${bag}).forEach(([${name}, ${value}]) => { ${body('return')} });`;
    case 'pipeline':
      return `Object.entries(${bag}).filter(([${name}]) => { ${guarded(act, choices, 'return true;', 'return false', choices)} return false; }).forEach(([${name}, ${value}]) => { ${put} });`;
  }
}
