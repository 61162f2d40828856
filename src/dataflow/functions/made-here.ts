import type { Scope } from '../domain/scope.ts';
import type { FunctionValue } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';

const made = new WeakMap<Machine, WeakSet<Scope>>();

/** Notes the scope of a call, if the linted file made the call, or one that led to it. */
export function noteScope(machine: Machine, scope: Scope): void {
  if (!machine.calls.some(({ module }) => module === machine.home)) return;
  const scopes = made.get(machine) ?? new WeakSet<Scope>();
  made.set(machine, scopes.add(scope));
}

/**
 * Whether a function of another file was made by a call of the linted one, and so may be another one in each file that makes it:
 * `proxy(base, drop)`. One that its own file makes is told there: `export const handler = createHandler();`.
 */
export function isMadeHere(machine: Machine, { scope, module }: FunctionValue): boolean {
  for (let outer: Scope | undefined = scope; outer !== undefined && outer !== module.scope; outer = outer.parent) if (outer.isFunction && made.get(machine)?.has(outer) === true) return true;
  return false;
}
