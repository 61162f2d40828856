import { Draft, type Source, type Trait } from './draft.ts';
import { pairLoop } from './loops.ts';
import { Random } from './random.ts';
import { headersSink, objectSink } from './sinks.ts';
import { stage } from './stages.ts';
import { headersLoop, headersStage, rawLoop } from './web-stages.ts';

/** A filter of headers: what stands above the handler, what stands in it, and what is known of it. */
export interface FilterProgram {
  readonly source: Source;
  readonly declarations: string;
  readonly body: string;
  readonly flags: number;
  /** Names that the program speaks of. */
  readonly names: readonly string[];
  readonly traits: ReadonlySet<Trait>;
}

/** Writes the program of a seed. */
export function writeProgram(seed: number): FilterProgram {
  const random = new Random(seed);
  const draft = new Draft(random);
  const source = random.pick<Source>(['object', 'object', 'object', 'headers', 'raw']);
  const body = source === 'object' ? objectBody(draft) : source === 'headers' ? webBody(draft) : rawBody(draft);
  return { source, declarations: draft.declarations.join('\n'), body, flags: draft.flags, names: [...draft.names], traits: draft.traits };
}

function objectBody(draft: Draft, from = 'given'): string {
  const steps: string[] = [];
  let bag = from;
  for (let left = draft.random.pick([0, 1, 1, 1, 2, 2, 3]); left > 0; left -= 1) {
    const next = stage(draft, bag);
    steps.push(next.code);
    bag = next.bag;
  }
  steps.push(objectSink(draft, bag));
  return steps.join('\n  ');
}

function webBody(draft: Draft): string {
  const { random } = draft;
  const steps: string[] = [];
  let bag = 'given';
  for (let left = random.pick([0, 1, 1, 2]); left > 0; left -= 1) {
    const next = headersStage(draft, bag);
    steps.push(next.code);
    bag = next.bag;
  }
  switch (random.integer(0, 3)) {
    case 0:
      steps.push(headersSink(draft, bag));
      break;
    case 1:
      steps.push(headersLoop(draft, bag, (name, value) => `res.${random.pick(['setHeader', 'set', 'append'])}(${name}, ${value});`));
      break;
    case 2: {
      const made = draft.fresh('plain');
      steps.push(`const ${made} = {}; ${headersLoop(draft, bag, (name, value) => `${made}[${name}] = ${value};`)}`, objectSink(draft, made));
      break;
    }
    default: {
      const made = draft.fresh('plain');
      steps.push(`const ${made} = Object.fromEntries(${random.pick([bag, `${bag}.entries()`, `[...${bag}]`])});`, objectBody(draft, made));
    }
  }
  return steps.join('\n  ');
}

function rawBody(draft: Draft): string {
  const { random } = draft;
  if (random.isLucky(0.6)) return rawLoop(draft, 'given', (name, value) => `res.${random.pick(['setHeader', 'append'])}(${random.isLucky(0.7) ? name : `${name}.toLowerCase()`}, ${value});`);
  const made = draft.fresh('plain');
  const loop = rawLoop(draft, 'given', (name, value) => `${made}[${name}.toLowerCase()] = ${value};`);
  const sink = random.isLucky(0.5) ? objectSink(draft, made) : pairLoop(draft, made, (name, value) => `res.setHeader(${name}, ${value});`);
  return `const ${made} = {}; ${loop}\n  ${sink}`;
}
