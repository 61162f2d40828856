import type { Resolution } from '../input/host.ts';
import type { Machine } from '../machine/machine.ts';
import { mayExport } from './may-export.ts';

/** Asks the host where a specifier of the current file leads, and remembers what was asked: the verdict hangs on the answer. */
export function resolve(machine: Machine, specifier: string): Resolution | undefined {
  const from = machine.module.path;
  const resolution = machine.host?.resolve(specifier, from);
  if (resolution !== undefined && resolution.kind !== 'package') {
    machine.meetsImport = true;
    if (machine.isAlone) return undefined;
    machine.crossings.set(`${from}\n${specifier}`, { from, specifier, to: resolution.kind === 'file' ? resolution.path : undefined });
  }
  return resolution;
}

/** The file that a barrel hands on, if it may have the name. Of a barrel's files one has: the others are neither parsed nor counted among the files that were opened. */
export function fileWith(machine: Machine, specifier: string, name: string): string | undefined {
  const resolution = resolve(machine, specifier);
  if (resolution?.kind !== 'file') return undefined;
  const text = machine.host?.read(resolution.path);
  return text !== undefined && mayExport(text, name) ? resolution.path : undefined;
}
