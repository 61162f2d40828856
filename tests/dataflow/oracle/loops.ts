import { quote, type Draft } from './draft.ts';
import { condition, type Subject } from './predicates.ts';

/** A loop over the pairs of a bag, with a filter in its body. */
export function pairLoop(draft: Draft, bag: string, emit: (name: string, value: string) => string): string {
  const { random } = draft;
  const key = draft.fresh('key');
  const value = draft.fresh('value');
  const subject: Subject = { name: key, value, isMixed: false };
  const body = (leave: string, isLoop: boolean): string => guarded(draft, subject, emit(key, value), leave, isLoop);
  switch (random.integer(0, 7)) {
    case 0:
    case 1:
      return `for (const [${key}, ${value}] of Object.entries(${bag})) { ${body('continue', true)} }`;
    case 2:
      return `for (const ${key} in ${bag}) { const ${value} = ${bag}[${key}]; ${body('continue', true)} }`;
    case 3:
      return `for (const ${key} of Object.keys(${bag})) { const ${value} = ${bag}[${key}]; ${body('continue', true)} }`;
    case 4:
      return `Object.entries(${bag}).forEach(([${key}, ${value}]) => { ${body('return', false)} });`;
    case 5:
      return `Object.keys(${bag}).forEach(function (${key}) { const ${value} = ${bag}[${key}]; ${body('return', false)} });`;
    case 6: {
      const keys = draft.fresh('keys');
      const at = draft.fresh('at');
      return `const ${keys} = Object.keys(${bag}); for (let ${at} = 0; ${at} < ${keys}.length; ${at}++) { const ${key} = ${keys}[${at}]; const ${value} = ${bag}[${key}]; ${body('continue', true)} }`;
    }
    default: {
      const pair = draft.fresh('pair');
      return `for (const ${pair} of Object.entries(${bag})) { const ${key} = ${pair}[0]; const ${value} = ${pair}[1]; ${body('continue', true)} }`;
    }
  }
}

/** The body of a loop: `emit` is done for some names. `leave` ends the round. */
export function guarded(draft: Draft, subject: Subject, emit: string, leave: string, isLoop: boolean): string {
  const { random } = draft;
  const test = (): string => condition(draft, subject);
  switch (random.integer(0, 14)) {
    case 0:
      return emit;
    case 1:
    case 2:
      return `if (${test()}) ${leave}; ${emit}`;
    case 3:
    case 4:
      return `if (${test()}) { ${emit} }`;
    case 5:
      return `if (!(${test()})) { ${emit} }`;
    case 6:
      return `if (${test()}) { ${leave}; } else { ${emit} }`;
    case 7:
      return `if (${test()}) ${leave}; if (${test()}) ${leave}; ${emit}`;
    case 8:
      return `if (${test()}) { if (${test()}) { ${emit} } }`;
    case 9: {
      const cases = draft.headerNames(random.integer(1, 4)).map(name => `case ${quote(name)}:`).join(' ');
      return `switch (${random.pick([subject.name, `${subject.name}.toLowerCase()`])}) { ${cases} ${isLoop ? random.pick(['continue;', 'break;']) : 'return;'} default: ${emit} }`;
    }
    case 10: {
      const [first, ...others] = draft.headerNames(random.integer(2, 4));
      return `switch (${subject.name}) { case ${quote(first ?? '')}: ${random.isLucky(0.5) ? 'break; ' : ''}${others.map(name => `case ${quote(name)}:`).join(' ')} ${emit} }`;
    }
    case 11:
      return `if (${test()}) { } else if (${test()}) { ${emit} } else if (${test()}) { ${leave}; } else { ${emit} }`;
    case 12: {
      const lower = draft.fresh('lower');
      return `const ${lower} = ${subject.name}.toLowerCase(); if (${condition(draft, { ...subject, name: lower })}) ${leave}; ${emit}`;
    }
    case 13: {
      const keeps = draft.fresh('keeps');
      return `let ${keeps} = true; if (${test()}) ${keeps} = false; if (${keeps}) { ${emit} }`;
    }
    default: {
      const drops = draft.fresh('drops');
      return `const ${drops} = ${test()}; if (!${drops}) { ${emit} }`;
    }
  }
}
