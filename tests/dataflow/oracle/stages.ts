import { listLiteral, quote, type Draft } from './draft.ts';
import { nameList, nameObject, nameSet } from './lists.ts';
import { guarded, pairLoop } from './loops.ts';
import { condition } from './predicates.ts';

/** Statements, and the variable that holds the headers after them. */
export interface Stage {
  readonly code: string;
  readonly bag: string;
}

type MakeStage = (draft: Draft, bag: string) => Stage;

function deleted(name: string, bag: string, draft: Draft): string {
  return /^[a-z]+$/.test(name) && draft.random.isLucky(0.5) ? `delete ${bag}.${name};` : `delete ${bag}[${quote(name)}];`;
}

const deleteConstants: MakeStage = (draft, bag) => ({ code: draft.headerNames(draft.random.integer(1, 5)).map(name => deleted(name, bag, draft)).join(' '), bag });

const deleteList: MakeStage = (draft, bag) => {
  const list = draft.random.isLucky(0.5) ? nameList(draft) : nameSet(draft);
  const each = draft.fresh('each');
  const code = draft.random.pick([`for (const ${each} of ${list}) delete ${bag}[${each}];`, `${list}.forEach(${each} => { delete ${bag}[${each}]; });`, `${list}.forEach(${each} => delete ${bag}[${each}]);`]);
  return { code, bag };
};

const deleteMatching: MakeStage = (draft, bag) => {
  const each = draft.fresh('each');
  const test = condition(draft, { name: each, value: `${bag}[${each}]`, isMixed: false });
  const code = draft.random.pick([
    `for (const ${each} of Object.keys(${bag})) { if (${test}) delete ${bag}[${each}]; }`,
    `for (const ${each} in ${bag}) if (${test}) { delete ${bag}[${each}]; }`,
    `Object.keys(${bag}).filter(${each} => ${test}).forEach(name => { delete ${bag}[name]; });`,
  ]);
  return { code, bag };
};

const restPattern: MakeStage = (draft, bag) => {
  const rest = draft.fresh('rest');
  const taken = draft.headerNames(draft.random.integer(1, 4)).map(name => `${quote(name)}: ${draft.fresh('_')}`);
  return { code: `const { ${taken.join(', ')}, ...${rest} } = ${bag};`, bag: rest };
};

const toolbox: MakeStage = (draft, bag) => {
  const made = draft.fresh('made');
  const names = draft.headerNames(draft.random.integer(1, 4));
  const calls = [
    `omit(${bag}, ${nameList(draft)})`,
    `omit(${bag}, ${names.map(quote).join(', ')})`,
    `pick(${bag}, ${listLiteral(names)})`,
    `omitBy(${bag}, (value, name) => ${condition(draft, { name: 'name', value: 'value', isMixed: false })})`,
    `pickBy(${bag}, (value, name) => ${condition(draft, { name: 'name', value: 'value', isMixed: false })})`,
  ] as const;
  return { code: `const ${made} = ${draft.random.pick(calls)};`, bag: made };
};

const ownOmit: MakeStage = (draft, bag) => {
  const made = draft.fresh('made');
  const helper = draft.fresh('without');
  draft.declarations.push(
    draft.random.pick([
      `function ${helper}(source, names) { const copy = { ...source }; for (const name of names) delete copy[name]; return copy; }`,
      `function ${helper}(source, names) { const copy = Object.assign({}, source); names.forEach(name => { delete copy[name]; }); return copy; }`,
      `const ${helper} = (source, names) => Object.fromEntries(Object.entries(source).filter(([name]) => !names.includes(name)));`,
      `const ${helper} = (source, names) => Object.keys(source).reduce((all, name) => (names.includes(name) ? all : { ...all, [name]: source[name] }), {});`,
      `function ${helper}(source, names) { const left = {}; for (const name of Object.keys(source)) { if (names.indexOf(name) === -1) left[name] = source[name]; } return left; }`,
      `const ${helper} = (source, names) => names.reduce((left, name) => { const { [name]: _, ...rest } = left; return rest; }, source);`,
      `function ${helper}(source, names) { const copy = { ...source }; for (let at = 0; at < names.length; at++) delete copy[names[at]]; return copy; }`,
    ]),
  );
  return { code: `const ${made} = ${helper}(${bag}, ${nameList(draft)});`, bag: made };
};

const ownPick: MakeStage = (draft, bag) => {
  const made = draft.fresh('made');
  const list = nameList(draft);
  const code = draft.random.pick([
    `const ${made} = {}; for (const name of ${list}) if (${bag}[name]) ${made}[name] = ${bag}[name];`,
    `const ${made} = {}; for (const name of ${list}) { const value = ${bag}[name]; if (value !== undefined) ${made}[name] = value; }`,
    `const ${made} = {}; ${list}.forEach(name => { if (name in ${bag}) ${made}[name] = ${bag}[name]; });`,
    `const ${made} = ${list}.reduce((all, name) => { if (${bag}[name]) all[name] = ${bag}[name]; return all; }, {});`,
    `const ${made} = ${list}.reduce((all, name) => ({ ...all, [name]: ${bag}[name] }), {});`,
    `const ${made} = Object.fromEntries(${list}.map(name => [name, ${bag}[name]]));`,
    `const ${made} = Object.fromEntries(${list}.filter(name => ${bag}[name] !== undefined).map(name => [name, ${bag}[name]]));`,
    `const ${made} = Object.fromEntries(${list}.flatMap(name => (${bag}[name] ? [[name, ${bag}[name]]] : [])));`,
    `const ${made} = {}; for (const name of Object.keys(${nameObject(draft)})) ${made}[name] = ${bag}[name];`,
  ]);
  return { code, bag: made };
};

const copyLoop: MakeStage = (draft, bag) => {
  const made = draft.fresh('made');
  const loop = pairLoop(draft, bag, (name, value) => `${made}[${draft.random.pick([name, name, `${name}.toLowerCase()`])}] = ${value};`);
  return { code: `const ${made} = {}; ${loop}`, bag: made };
};

const pipeline: MakeStage = (draft, bag) => {
  const made = draft.fresh('made');
  const test = (name = 'name'): string => condition(draft, { name, value: 'value', isMixed: false });
  const code = draft.random.pick([
    `Object.fromEntries(Object.entries(${bag}).filter(([name, value]) => ${test()}))`,
    `Object.fromEntries(Object.entries(${bag}).filter(([name, value]) => { ${guarded(draft, { name: 'name', value: 'value', isMixed: false }, 'return true;', 'return false', false)} return false; }))`,
    `Object.entries(${bag}).filter(([name, value]) => ${test()}).reduce((all, [name, value]) => { all[name] = value; return all; }, {})`,
    `Object.entries(${bag}).reduce((all, [name, value]) => { if (${test()}) all[name] = value; return all; }, {})`,
    `Object.entries(${bag}).reduce((all, [name, value]) => (${test()} ? all : { ...all, [name]: value }), {})`,
    `Object.entries(${bag}).reduce((all, [name, value]) => (${test()} ? Object.assign(all, { [name]: value }) : all), {})`,
    `Object.keys(${bag}).filter(name => ${test().replaceAll('value', `${bag}[name]`)}).reduce((all, name) => ({ ...all, [name]: ${bag}[name] }), {})`,
    `Object.fromEntries(Object.entries(${bag}).flatMap(([name, value]) => (${test()} ? [[name, value]] : [])))`,
    `Object.fromEntries(Object.entries(${bag}).map(([name, value]) => [name.toLowerCase(), value]).filter(([name, value]) => ${test()}))`,
    `Object.fromEntries(Object.entries(${bag}).map(([name, value]) => (${test()} ? [name, value] : null)).filter(Boolean))`,
    `Object.fromEntries(Object.keys(${bag}).filter(name => ${test().replaceAll('value', `${bag}[name]`)}).map(name => [name, ${bag}[name]]))`,
  ]);
  return { code: `const ${made} = ${code};`, bag: made };
};

const generator: MakeStage = (draft, bag) => {
  const made = draft.fresh('made');
  const helper = draft.fresh('pairs');
  const body = guarded(draft, { name: 'name', value: 'value', isMixed: false }, 'yield [name, value];', 'continue', true);
  draft.declarations.push(`function* ${helper}(source) { for (const [name, value] of Object.entries(source)) { ${body} } }`);
  const code = draft.random.pick([
    `const ${made} = Object.fromEntries(${helper}(${bag}));`,
    `const ${made} = Object.fromEntries([...${helper}(${bag})]);`,
    `const ${made} = {}; for (const [name, value] of ${helper}(${bag})) ${made}[name] = value;`,
  ]);
  return { code, bag: made };
};

const fixedValues: MakeStage = (draft, bag) => {
  const names = draft.headerNames(draft.random.integer(1, 2));
  const fixed = names.map(name => `${quote(name)}: 'fixed'`).join(', ');
  const made = draft.fresh('made');
  return draft.random.pick<Stage>([
    { code: `const ${made} = { ...${bag}, ${fixed} };`, bag: made },
    { code: `const ${made} = { ${fixed}, ...${bag} };`, bag: made },
    { code: `const ${made} = Object.assign({}, ${bag}, { ${fixed} });`, bag: made },
    { code: names.map(name => `${bag}[${quote(name)}] = ${draft.random.pick([`'fixed'`, 'undefined'])};`).join(' '), bag },
    { code: `Object.assign(${bag}, { ${fixed} });`, bag },
  ]);
};

const copied: MakeStage = (draft, bag) => {
  const made = draft.fresh('made');
  const copy = draft.random.pick([`{ ...${bag} }`, `Object.assign({}, ${bag})`, `Object.fromEntries(Object.entries(${bag}))`, `structuredClone(${bag})`, `JSON.parse(JSON.stringify(${bag}))`]);
  return { code: `const ${made} = ${copy};`, bag: made };
};

const throughMap: MakeStage = (draft, bag) => {
  const map = draft.fresh('map');
  const made = draft.fresh('made');
  const gone = draft.headerNames(2).map(name => `${map}.delete(${quote(name)});`).join(' ');
  const fixed = draft.random.isLucky(0.4) ? ` ${map}.set(${quote(draft.headerName())}, 'fixed');` : '';
  return { code: `const ${map} = new Map(Object.entries(${bag})); ${gone}${fixed} const ${made} = Object.fromEntries(${map});`, bag: made };
};

const own: readonly [MakeStage, ...MakeStage[]] = [
  deleteConstants, deleteList, deleteMatching, restPattern, toolbox, ownOmit, ownPick, copyLoop, copyLoop, pipeline, pipeline, generator, fixedValues, copied, throughMap,
];

/** One step that changes a bag; now and then under a condition that nobody knows. */
export function stage(draft: Draft, bag: string): Stage {
  const { random } = draft;
  if (random.isLucky(0.08)) {
    const before = draft.fresh('bag');
    const changed = random.pick([deleteConstants, deleteList, deleteMatching])(draft, before);
    return { code: `const ${before} = { ...${bag} }; if (${draft.flag()}) { ${changed.code} }`, bag: before };
  }
  if (random.isLucky(0.06)) {
    const either = draft.fresh('either');
    const a = random.pick(own)(draft, bag);
    const b = random.pick([restPattern, toolbox, pipeline, ownOmit])(draft, bag);
    return { code: `let ${either}; if (${draft.flag()}) { ${a.code} ${either} = ${a.bag}; } else { ${b.code} ${either} = ${b.bag}; }`, bag: either };
  }
  return random.pick(own)(draft, bag);
}
