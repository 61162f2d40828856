import type * as ESTree from 'estree';
import { annotationOf, isUndefined, type Node } from '../../syntax/node.ts';
import { join } from '../domain/join.ts';
import { Module, type Binding } from '../domain/modules.ts';
import { bottom, undefinedValue, unknown, type Value } from '../domain/values.ts';
import { saysNothing } from '../functions/functions.ts';
import { isSetLater } from '../functions/set-later.ts';
import { load, loadedValue } from '../machine/loading.ts';
import type { Machine } from '../machine/machine.ts';
import { inModule } from '../machine/module-scope.ts';
import { assignmentsTo } from './assignments.ts';
import { commonjsExport } from './commonjs.ts';
import { declareNamed } from './declarations.ts';
import { exportedExpression } from './exported-expression.ts';
import { fileWith, resolve } from './resolution.ts';

const modules = new WeakMap<Machine, Map<string, Module | undefined>>();

/** What `name` of the module that `specifier` leads to is: `default`, `*` for all of it, or an export. */
export function importedValue(machine: Machine, specifier: string, name: string): Value {
  if (machine.library.isKnown(specifier)) return apiOf(specifier, name);
  const resolution = resolve(machine, specifier);
  if (resolution === undefined || resolution.kind === 'package') return apiOf(specifier, name);
  if (resolution.kind === 'lost') {
    machine.lose(`${specifier} from ${machine.module.path}: ${resolution.why}`);
    return apiOf(specifier, name);
  }
  const module = openModule(machine, resolution.path);
  return module === undefined ? apiOf(specifier, name) : exportedValue(machine, module, name);
}

function apiOf(specifier: string, name: string): Value {
  return { kind: 'api', specifier, path: name === 'default' || name === '*' ? [] : [name] };
}

export function openModule(machine: Machine, path: string): Module | undefined {
  let known = modules.get(machine);
  if (known === undefined) {
    known = new Map([[machine.home.path, machine.home]]);
    modules.set(machine, known);
  }
  if (known.has(path)) return known.get(path);
  if (known.size > machine.limits.modules) {
    machine.lose(`${path} was not opened: too many files`);
    return undefined;
  }
  const parsed = machine.host?.parse(path);
  if (parsed?.kind === 'program') machine.opened.push(path);
  if (parsed?.kind === 'lost') machine.lose(`${path}: ${parsed.why}`);
  const module = parsed?.kind === 'program' ? new Module(path, parsed.program, parsed.text) : undefined;
  known.set(path, module);
  return module;
}

const exporting = new WeakMap<Machine, Set<string>>();

/** The value that a file exports under a name; its code is evaluated only as far as the value asks for. */
export function exportedValue(machine: Machine, module: Module, name: string): Value {
  const open = exporting.get(machine) ?? new Set<string>();
  exporting.set(machine, open);
  const key = `${module.path} ${name}`;
  if (open.has(key)) return unknown;
  open.add(key);
  try {
    return findExport(machine, module, name) ?? unknown;
  } finally {
    open.delete(key);
  }
}

function findExport(machine: Machine, module: Module, name: string): Value | undefined {
  if (module.commonjs !== undefined) return commonjsExport(machine, module, module.commonjs, name);
  if (name === '*') return { kind: 'namespace', module };
  const found = module.exports.get(name);
  switch (found?.kind) {
    case 'local':
      return bindingValue(machine, module, found.name);
    case 'expression':
      return exportedExpression(machine, module, found.node);
    case 'from':
      return inModule(machine, module, () => importedValue(machine, found.specifier, found.name));
    case undefined:
  }
  for (const specifier of name === 'default' ? [] : module.starExports) {
    const value = inModule(machine, module, () => starredValue(machine, specifier, name));
    if (value !== undefined) return value;
  }
  const library = name === 'default' ? undefined : module.starExports.find(specifier => machine.library.clientsOf(specifier).length > 0);
  if (library !== undefined) return apiOf(library, name);
  const isCommonjs = module.exports.size > 0 && ![...module.exports.values()].some(each => each.kind !== 'expression');
  return name === 'default' && isCommonjs ? { kind: 'namespace', module } : undefined;
}

/** What `export * from` gives under a name; undefined where it has no such export. */
function starredValue(machine: Machine, specifier: string, name: string): Value | undefined {
  if (machine.library.isKnown(specifier)) return undefined;
  const path = fileWith(machine, specifier, name);
  const other = path === undefined ? undefined : openModule(machine, path);
  const value = other === undefined ? unknown : exportedValue(machine, other, name);
  return value.kind === 'unknown' ? undefined : value;
}

const binding = new WeakMap<Machine, Set<Node>>();

/** The value of a top-level name of a file: the declaration is evaluated when the name is first read. */
export function bindingValue(machine: Machine, module: Module, name: string): Value | undefined {
  const location = module.scope.own(name);
  const known = location === undefined ? undefined : machine.read(location) ?? loadedValue(machine, location);
  if (known !== undefined) return known;
  const bound = module.bindings.get(name);
  if (bound === undefined) return undefined;
  const open = binding.get(machine) ?? new Set<Node>();
  binding.set(machine, open);
  if (open.has(bound.node)) return unknown;
  open.add(bound.node);
  try {
    return inModule(machine, module, () => (bound.kind === 'import' ? bindImport(machine, module, name, bound) : load(machine, () => bindDeclared(machine, module, name, bound.node))));
  } finally {
    open.delete(bound.node);
  }
}

function bindImport(machine: Machine, module: Module, name: string, bound: Binding & { kind: 'import' }): Value {
  const value = importedValue(machine, bound.specifier, bound.name);
  const cell = module.scope.own(name) ?? machine.locations.cellOf(bound.node);
  module.scope.declare(name, cell);
  machine.write(cell, value);
  if (value.kind === 'client' || isOwnClient(machine, value)) for (const node of [...(module.later.get(name) ?? []), ...(module.handed.get(name) ?? [])]) machine.rooms.evaluate(node);
  return value;
}

function bindDeclared(machine: Machine, module: Module, name: string, node: Node): Value {
  declare(machine, node);
  const cell = module.scope.own(name);
  const value = cell === undefined ? undefined : machine.read(cell);
  // What is written to it further down comes with it.
  if (value?.kind === 'object' || value?.kind === 'function' || value?.kind === 'client') for (const each of module.later.get(name) ?? []) machine.rooms.evaluate(each);
  if (value?.kind === 'client') for (const each of module.handed.get(name) ?? []) machine.rooms.evaluate(each);
  return (cell === undefined ? undefined : machine.read(cell)) ?? unknown;
}

/** The instance that a package of a client is or exports: what is done to it is done wherever it is used. */
function isOwnClient(machine: Machine, value: Value): boolean {
  if (value.kind !== 'api') return false;
  const path = value.path.length === 0 ? 'default' : value.path.join('.');
  return machine.library.clientsOf(value.specifier).some(({ instances, interceptors }) => interceptors !== undefined && instances?.includes(path) === true);
}

function declare(machine: Machine, node: Node): void {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'TSEnumDeclaration':
    case 'TSModuleDeclaration':
      declareNamed(machine, node);
      return;
    case 'VariableDeclarator': {
      const assigned = isUnset(node) ? assignedValue(machine, node) : openedValue(machine, node);
      const type = saysNothing(machine, assigned) || (node.init == null && assigned.kind === 'constant') ? annotationOf(node.id) : undefined;
      machine.rooms.bind(node.id, type === undefined ? assigned : machine.rooms.declared(type, node), machine.scope);
      return;
    }
    default:
  }
}

/** What a top-level name is declared with, or anything, where that is a constant and a function of the file sets it. */
function openedValue(machine: Machine, { id, init }: ESTree.VariableDeclarator): Value {
  const value = machine.rooms.evaluate(init as Node);
  return value.kind === 'constant' && id.type === 'Identifier' && isSetLater(machine.module, id.name) ? join(value, unknown) : value;
}

/** A top-level `let client;` of another file: all that the file assigns to it, whichever function is called first. */
function assignedValue(machine: Machine, declarator: Node & { type: 'VariableDeclarator' }): Value {
  if (declarator.id.type !== 'Identifier') return unknown;
  const values = assignmentsTo(machine.module, declarator.id.name).map(right => machine.rooms.evaluate(right));
  return values.length === 0 ? undefinedValue : values.reduce(join, bottom);
}

/** `let client;`, `let client = null;` */
function isUnset({ init }: ESTree.VariableDeclarator): boolean {
  return init == null || (init.type === 'Literal' && init.value === null && !('regex' in init)) || isUndefined(init);
}
