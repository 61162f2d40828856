import type * as ESTree from 'estree';
import type { ObjectName } from '../../models/framework.ts';
import { isIterator, ITERATOR } from '../../syntax/iterator.ts';
import { annotationOf, rangeOf, type ClassNode, type Node } from '../../syntax/node.ts';
import { join } from '../domain/join.ts';
import { own } from '../domain/own.ts';
import { bottom, emptyRecord, undefinedValue, unknown, type ClassValue, type FunctionValue, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { inModule } from '../machine/module-scope.ts';
import { pendingOf, settlePending } from '../machine/pending.ts';
import { expectType } from './expected.ts';
import { callFunction } from './functions.ts';
import { setProperties } from './parameters.ts';
import { remembering } from './remembered.ts';
import { openFields } from './set-later.ts';
import { signatureOfCall } from './signatures.ts';
import { isOfFile } from './unseen.ts';

export function classValue(machine: Machine, node: ClassNode): ClassValue {
  const value: ClassValue = { kind: 'class', node, scope: machine.scope, module: machine.module };
  if (machine.module === machine.home) machine.classes.add(value);
  return value;
}

/** `abstract find(id: string): Promise<AxiosResponse>` */
type Signature = Omit<ESTree.MethodDefinition, 'type'> & { readonly type: 'TSAbstractMethodDefinition' };

/** Whether there is code: overloads, abstract methods and those of `declare class` are signatures alone. */
function hasBody(node: Node): boolean {
  return (node as { body?: unknown }).body != null;
}

/** A method of which only the type of its result is known. */
function signatureValue(machine: Machine, value: ClassValue, node: Node): Value {
  const result = inScope(machine, value, () => machine.rooms.result(node, node));
  return result.kind === 'unknown' ? unknown : { kind: 'builtin', name: '#result', self: result };
}

/** The class that `node` extends, if it can be seen. */
export function superClassOf(machine: Machine, value: ClassValue): Value {
  const { superClass } = value.node;
  if (superClass == null) return bottom;
  return inScope(machine, value, () => machine.rooms.evaluate(superClass));
}

/** The object of a framework that an instance is as well and that has this member, by the class of the framework that its class extends. */
export function baseWith(machine: Machine, value: ClassValue, member: string): ObjectName | undefined {
  const bases = machine.library.basesWith(member);
  return bases.length === 0 ? undefined : bases.find(base => base === baseOf(machine, value));
}

function baseOf(machine: Machine, value: ClassValue): ObjectName | undefined {
  const parent = superClassOf(machine, value);
  if (parent.kind === 'class') return baseOf(machine, parent);
  // Only the other file says what its class extends.
  machine.meetsServer ||= machine.isAlone && isOfFile(parent);
  if (parent.kind === 'builtin' && parent.self.kind === 'app') return own(parent.self.framework.bases, parent.name.slice(1));
  return parent.kind === 'api' ? machine.library.baseOf(parent.specifier, parent.path.join('.')) : undefined;
}

function inScope<Result>(machine: Machine, value: ClassValue, evaluate: () => Result): Result {
  return inModule(machine, value.module, () => {
    machine.scope = value.scope;
    return evaluate();
  });
}

/** An instance of a class: fields, then the constructor, as `new` does. The same node makes the same instance. */
export function instantiate(machine: Machine, value: ClassValue, parameters: readonly Value[], node: Node): Value {
  return remembering(machine, value.node, signatureOfCall(machine, value, parameters), node, () => makeInstance(machine, value, parameters, node));
}

function makeInstance(machine: Machine, value: ClassValue, parameters: readonly Value[], node: Node): Value {
  const form = isError(machine, value) ? 'error' : 'instance';
  const instance = machine.make(node, { ...emptyRecord, form, of: value, open: true }, `instance of ${value.module.path} ${String(rangeOf(value.node)[0])}`);
  const pending = pendingOf(machine);
  initialize(machine, value, instance, parameters, node);
  // Functions in fields are made before the constructor has run, and called after it.
  settlePending(machine, pending);
  if (machine.module === machine.home && machine.frame.function === undefined) machine.instances.set(value.node, join(machine.instances.get(value.node) ?? bottom, instance));
  return instance;
}

/** Whether instances are errors: `class UpstreamError extends Error {}`. */
function isError(machine: Machine, value: ClassValue): boolean {
  const parent = superClassOf(machine, value);
  return parent.kind === 'class' ? isError(machine, parent) : parent.kind === 'builtin' && /^(?:Type|Range)?Error$/.test(parent.name);
}

/** What a field without a value holds. */
export function declaredField(machine: Machine, member: Node): Value {
  const annotation = annotationOf(member);
  return annotation === undefined ? undefinedValue : machine.rooms.declared(annotation, member);
}

/** Runs the fields and the constructor of a class on an instance; without a constructor, those of the class it extends. */
export function initialize(machine: Machine, value: ClassValue, instance: Value & { kind: 'object' }, parameters: readonly Value[], node: Node): void {
  const constructor = value.node.body.body.find((member): member is ESTree.MethodDefinition => member.type === 'MethodDefinition' && member.kind === 'constructor' && hasBody(member.value));
  if (constructor === undefined || value.node.superClass == null) {
    const parent = superClassOf(machine, value);
    if (parent.kind === 'class') initialize(machine, parent, instance, parameters, node);
  }
  inScope(machine, value, () => {
    machine.frame = { ...machine.frame, self: instance };
    if (constructor !== undefined) setProperties(machine, constructor.value, parameters, instance);
    for (const member of value.node.body.body) {
      if (member.type === 'PropertyDefinition' && !member.static) {
        const type = annotationOf(member);
        if (type !== undefined && member.value != null) expectType(machine, member.value, type);
        machine.rooms.write(instance, memberName(member), member.value == null ? declaredField(machine, member) : machine.rooms.evaluate(member.value), member);
      }
    }
  });
  if (constructor !== undefined) construct(machine, value, constructor, instance, parameters, node);
  openFields(machine, value.node, instance);
}

function construct(machine: Machine, value: ClassValue, constructor: ESTree.MethodDefinition, instance: Value & { kind: 'object' }, parameters: readonly Value[], node: Node): void {
  const callee: FunctionValue = { kind: 'function', node: constructor.value, scope: value.scope, module: value.module, self: instance };
  callFunction(machine, callee, parameters.length > 0 ? parameters : constructor.value.params.map(() => unknown), node, instance);
}

/** What `this` is in a function that is called with `new`: an object with what is on its prototype. */
export function constructedSelf(machine: Machine, callee: FunctionValue, node: Node): Value {
  const prototype = machine.rooms.read(callee, 'prototype', node);
  const members = prototype.kind === 'object' ? machine.record(prototype.id).members : emptyRecord.members;
  return machine.make(node, { ...emptyRecord, form: 'instance', open: true, members }, 'constructed');
}

/** The same for a function that nobody calls here: only if something was put on its prototype. */
export function prototypeSelf(machine: Machine, callee: FunctionValue): Value | undefined {
  const id = machine.locations.membersOfFunction(callee.node);
  const hasPrototype = machine.hasRecord(id) && machine.record(id).members.has('prototype');
  return hasPrototype ? constructedSelf(machine, callee, callee.node) : undefined;
}

/** The name of a member of a class; of one that is computed, none, but of its iterator. */
export function memberName(member: Pick<ESTree.MethodDefinition | ESTree.PropertyDefinition, 'computed' | 'key'>): string {
  const { key } = member;
  if (key.type === 'Identifier' && !member.computed) return key.name;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  if (isIterator(key)) return ITERATOR;
  return key.type === 'Literal' ? String(key.value) : '';
}

/** The most methods of an instance that are looked at where only the run knows which is called. */
const MOST_METHODS = 8;

export const typedInstance = {
  /** The method `name` of an instance, its own or inherited; a getter is called. */
  method(machine: Machine, value: ClassValue, name: string, self: Value): Value | undefined {
    const body = value.node.body.body as readonly (Node | Signature)[];
    for (const member of body) {
      if (member.type === 'TSAbstractMethodDefinition') {
        if (!member.static && memberName(member) === name) return signatureValue(machine, value, member.value);
        continue;
      }
      if (member.type !== 'MethodDefinition' || member.static || member.kind === 'constructor' || memberName(member) !== name) continue;
      if (!hasBody(member.value)) {
        const isOverload = body.some(each => each.type === 'MethodDefinition' && memberName(each) === name && hasBody(each.value));
        if (isOverload) continue;
        return signatureValue(machine, value, member.value);
      }
      const method: FunctionValue = { kind: 'function', node: member.value, scope: value.scope, module: value.module, self };
      if (member.kind === 'method') return method;
      return member.kind === 'get' ? callFunction(machine, method, [], member, self) : undefined;
    }
    const parent = superClassOf(machine, value);
    return parent.kind === 'class' ? typedInstance.method(machine, parent, name, self) : undefined;
  },

  /** The methods of an instance of which any may be called, unless there are too many. */
  methods(machine: Machine, value: ClassValue, self: Value): readonly Value[] {
    const names = value.node.body.body.flatMap(member => (member.type === 'MethodDefinition' && member.kind === 'method' && !member.static ? [memberName(member)] : []));
    return names.length > MOST_METHODS ? [] : names.flatMap(name => (name === undefined ? [] : (typedInstance.method(machine, value, name, self) ?? [])));
  },

  /** The instance that a parameter of this class type is: made as the framework would, with parameters by their types. */
  of(machine: Machine, value: ClassValue): Value {
    const open = machine.instantiating;
    if (open.has(value.node)) return unknown;
    open.add(value.node);
    const { locations } = machine;
    const { context } = locations;
    locations.context = 0;
    try {
      const id = locations.recordOf(value.node, 'shared instance');
      const instance: Value & { kind: 'object' } = { kind: 'object', id };
      if (!machine.hasRecord(id)) {
        machine.writeRecord(id, { ...emptyRecord, form: 'instance', of: value, open: true });
        initialize(machine, value, instance, machine.rooms.injected(value), value.node);
      }
      return instance;
    } finally {
      locations.context = context;
      open.delete(value.node);
    }
  },
};

