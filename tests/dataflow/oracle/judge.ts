import * as KeySets from '../../../src/dataflow/domain/key-set.ts';
import { knownNames } from '../../../src/http/fields.ts';
import { analyseProgram } from './analyse-program.ts';
import { runProgram } from './run-program.ts';
import { writeProgram, type FilterProgram } from './write-program.ts';

/** Names that no list knows. */
const PRIVATE = ['tide-level', 'x-tide-station', 'content-tide', 'zz-last'];

/** What the engine says of a filter, beside what the filter does. */
export type Verdict =
  /** The sets are equal. */
  | { readonly kind: 'equal' }
  /** The engine holds more names for possible than pass. */
  | { readonly kind: 'wider'; readonly names: readonly string[] }
  /** The engine saw no flow, yet names pass. */
  | { readonly kind: 'unseen' }
  /** Names pass that the engine excludes: never. */
  | { readonly kind: 'unsound'; readonly names: readonly string[] };

/** Runs a program and compares. Names that only a pattern tells apart are told for known names: an open set stays open for the others. */
export function judge(program: FilterProgram): Verdict {
  const listed = [...new Set([...knownNames, ...program.names])];
  const names = [...listed, ...PRIVATE];
  const passed = runProgram(program, names);
  const computed = analyseProgram(program);
  if (computed === undefined) return passed.size === 0 ? { kind: 'equal' } : { kind: 'unseen' };
  const missing = [...passed].filter(name => !KeySets.has(computed, name));
  if (missing.length > 0) return { kind: 'unsound', names: missing };
  const asked = program.traits.has('predicate') ? knownNames : names;
  const wider = asked.filter(name => KeySets.has(computed, name) && !passed.has(name));
  return wider.length === 0 ? { kind: 'equal' } : { kind: 'wider', names: wider };
}

export interface Score {
  readonly programs: number;
  readonly equal: number;
  /** Of the programs without conditions that nobody knows. */
  readonly constant: number;
  readonly constantEqual: number;
  readonly unseen: number;
  /** Seeds of programs of which the engine is wrong, or less precise. */
  readonly unsound: readonly number[];
  readonly unequal: readonly number[];
}

/** Judges `count` programs; the seeds of the programs follow one another from `seed` on. */
export function judgeMany(seed: number, count: number): Score {
  let equal = 0;
  let constant = 0;
  let constantEqual = 0;
  let unseen = 0;
  const unsound: number[] = [];
  const unequal: number[] = [];
  for (let each = seed; each < seed + count; each += 1) {
    const program = writeProgram(each);
    const { kind } = judge(program);
    const isConstant = !program.traits.has('flag');
    if (isConstant) constant += 1;
    if (kind === 'equal') {
      equal += 1;
      if (isConstant) constantEqual += 1;
    } else unequal.push(each);
    if (kind === 'unseen') unseen += 1;
    if (kind === 'unsound') unsound.push(each);
  }
  return { programs: count, equal, constant, constantEqual, unseen, unsound, unequal };
}
