import type { Module } from '../domain/modules.ts';
import { dead } from '../domain/state.ts';
import { bottom, unknown } from '../domain/values.ts';
import type { Machine } from './machine.ts';

/** Evaluates in a file's own top-level scope, whatever calls led there. */
export function inModule<Result>(machine: Machine, module: Module, evaluate: () => Result): Result {
  const { scope, module: outer, frame, catcher, locations } = machine;
  const { context } = locations;
  const targets = machine.targets.splice(0);
  machine.module = module;
  machine.scope = module.scope;
  locations.context = 0;
  machine.frame = { function: undefined, exits: [], self: unknown, given: [], yielded: undefined, caller: undefined };
  machine.catcher = { thrown: bottom, state: dead };
  try {
    return evaluate();
  } finally {
    machine.scope = scope;
    machine.module = outer;
    machine.frame = frame;
    locations.context = context;
    machine.catcher = catcher;
    machine.targets.push(...targets);
  }
}
