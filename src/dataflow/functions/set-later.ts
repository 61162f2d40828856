import type * as ESTree from 'estree';
import { eachChild } from '../../syntax/children.ts';
import { isFunction, unwrap, type ClassNode, type FunctionNode, type Node } from '../../syntax/node.ts';
import { join } from '../domain/join.ts';
import { namesOf, type Module } from '../domain/modules.ts';
import type { Scope } from '../domain/scope.ts';
import { givenUp, unknown, type FunctionValue, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';

const variables = new WeakMap<Module, ReadonlySet<string>>();
const fields = new WeakMap<ClassNode, ReadonlySet<string>>();
const nothing: ReadonlySet<string> = new Set();

/**
 * Takes the variables around an entry point for anything, where they hold a constant and another function sets them:
 * what was `null` when the file was loaded needn't be so when a request comes.
 *
 *     let session = null;
 *     function keep(value) { session = value; }
 *     function current() { if (session === null) throw new Error('not signed in'); return session; }
 */
export function openVariables(machine: Machine, { scope, module }: FunctionValue): void {
  for (let each: Scope | undefined = scope; each !== undefined; each = each.parent) {
    for (const name of each.names) {
      const location = each.own(name);
      const value = location === undefined ? undefined : machine.read(location);
      if (location !== undefined && value?.kind === 'constant' && (each === module.scope ? isSetLater(module, name) : isSetWithin(module, name))) machine.write(location, join(value, givenUp));
    }
  }
}

/** The same for the fields of an instance that methods of its class set. */
export function openFields(machine: Machine, node: ClassNode, instance: Value & { kind: 'object' }): void {
  for (const [name, value] of machine.record(instance.id).members) {
    if (value.kind !== 'constant' || !fieldsSetLater(node).has(name)) continue;
    const record = machine.record(instance.id);
    machine.writeRecord(instance.id, { ...record, members: new Map(record.members).set(name, join(value, unknown)) });
  }
}

/** Whether a function of the file sets a variable at its top. */
export function isSetLater(module: Module, name: string): boolean {
  return !module.constants.has(name) && isSetWithin(module, name);
}

/** Whether a function of the file sets a variable of this name that it doesn't declare itself. */
export function isSetWithin(module: Module, name: string): boolean {
  let known = variables.get(module);
  if (known === undefined) {
    known = /\b(?:let|var)\s/.test(module.text) ? variablesSetLater(module) : nothing;
    variables.set(module, known);
  }
  return known.has(name);
}

function variablesSetLater(module: Module): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: Node, own: ReadonlySet<string> | undefined): void => {
    const inner = isFunction(node) ? declaredIn(node) : own;
    if (own !== undefined) for (const name of namesSetBy(node)) if (!own.has(name)) found.add(name);
    eachChild(node, child => { visit(child, inner); });
  };
  visit(module.program, undefined);
  return found;
}

/** The names that an expression sets: `a = 1`, `[a, b] = pair`, `a += 1`, `a++`. */
function namesSetBy(node: Node): readonly string[] {
  if (node.type === 'AssignmentExpression') return namesOf(node.left);
  const target = node.type === 'UpdateExpression' ? unwrap(node.argument) : undefined;
  return target?.type === 'Identifier' ? [target.name] : [];
}

/** The names that a function declares, those in functions within it aside. */
function declaredIn(node: FunctionNode): ReadonlySet<string> {
  const names = new Set((node.params as readonly Node[]).flatMap(parameter => namesOf((parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter) as ESTree.Pattern)));
  const visit = (each: Node): void => {
    if (isFunction(each)) return;
    if (each.type === 'VariableDeclarator') for (const name of namesOf(each.id)) names.add(name);
    eachChild(each, visit);
  };
  eachChild(node, visit);
  return names;
}

function fieldsSetLater(node: ClassNode): ReadonlySet<string> {
  const known = fields.get(node);
  if (known !== undefined) return known;
  const found = new Set<string>();
  const visit = (each: Node): void => {
    const name = fieldSetBy(each);
    if (name !== undefined) found.add(name);
    eachChild(each, visit);
  };
  for (const member of node.body.body) {
    if (member.type !== 'MethodDefinition' || member.kind !== 'constructor') visit(member);
    // What the constructor gives away may be called later too.
    else eachChild(member.value.body, child => { visitFunctions(child, visit); });
  }
  fields.set(node, found);
  return found;
}

function visitFunctions(node: Node, visit: (node: Node) => void): void {
  if (isFunction(node)) visit(node);
  else eachChild(node, child => { visitFunctions(child, visit); });
}

function fieldSetBy(node: Node): string | undefined {
  const written = node.type === 'AssignmentExpression' ? node.left : node.type === 'UpdateExpression' ? node.argument : undefined;
  const target = written === undefined ? undefined : unwrap(written as Node);
  if (target?.type !== 'MemberExpression' || unwrap(target.object as Node).type !== 'ThisExpression') return undefined;
  return nameOfField(target);
}

function nameOfField({ property, computed }: ESTree.MemberExpression): string | undefined {
  if (property.type === 'PrivateIdentifier') return `#${property.name}`;
  return property.type === 'Identifier' && !computed ? property.name : undefined;
}
