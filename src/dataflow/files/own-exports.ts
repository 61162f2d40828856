import { join } from '../domain/join.ts';
import { unknown, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { exportedValue } from './imports.ts';

/** Whether a global is the object on which a CommonJS file puts what it exports. */
export function isExports(global: string): boolean {
  return global === 'exports' || global === 'module.exports';
}

/** What a CommonJS file reads of its own exports: `exports.isHop = name => exports.HOP.includes(name)`. */
export function ownExport(machine: Machine, name: string): Value | undefined {
  const { module } = machine;
  if (module.exports.get(name)?.kind !== 'expression' && module.commonjs?.type !== 'ObjectExpression') return undefined;
  const value = exportedValue(machine, module, name);
  return isSetTwice(module.text, name) ? join(value, unknown) : value;
}

/** Whether an export may be something else by the time it is read; compilers set each to `void 0` first. */
function isSetTwice(text: string, name: string): boolean {
  const setting = new RegExp(String.raw`\bexports\.${name.replaceAll(/\W/g, String.raw`\$&`)}\s*=(?!=|(?:\s*exports\.\w+\s*=)*\s*void 0)`, 'g');
  return [...text.matchAll(setting)].length > 1;
}
