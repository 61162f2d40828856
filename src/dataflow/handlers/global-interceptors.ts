import type { FrameworkModel } from '../../models/framework.ts';
import { eachChild } from '../../syntax/children.ts';
import { nameOfKey } from '../../syntax/names.ts';
import { unwrap, type Node } from '../../syntax/node.ts';
import type { AnswerInterceptor } from '../domain/activation.ts';
import type { Module } from '../domain/modules.ts';
import { undefinedValue, unknown, type Value } from '../domain/values.ts';
import { gateOf } from '../gate/gate.ts';
import { programFiles } from '../gate/program-files.ts';
import type { Host } from '../input/host.ts';
import type { Machine } from '../machine/machine.ts';
import { inModule } from '../machine/module-scope.ts';
import { providersIn } from './provider.ts';

type Program = NonNullable<FrameworkModel['program']>;
type Everywhere = NonNullable<NonNullable<FrameworkModel['interceptors']>['everywhere']>;

interface Registered {
  readonly module: Module;
  readonly node: Node;
}

const known = new WeakMap<Machine, readonly Registered[]>();

/**
 * The interceptors that the program has for all its handlers. The linted file doesn't lead to them, so they are looked for only where an
 * answer would be reported without.
 *
 *     app.useGlobalInterceptors(new DataInterceptor());
 *     { provide: APP_INTERCEPTOR, useClass: DataInterceptor }
 */
export function interceptorsEverywhere(machine: Machine, { interceptors, program }: FrameworkModel, node: Node): readonly AnswerInterceptor[] {
  const { host } = machine;
  if (interceptors?.everywhere === undefined || program === undefined || host === undefined) return [];
  machine.meetsImport = true;
  if (machine.isAlone) return [];
  const registered = known.get(machine) ?? find(machine, interceptors.everywhere, program, host);
  known.set(machine, registered);
  return registered.map(each => ({ value: inModule(machine, each.module, () => valueOf(machine, each.node)), node }));
}

function find(machine: Machine, everywhere: Everywhere, program: Program, host: Host): readonly Registered[] {
  const files = programFiles(machine.home.path, program, gateOf(machine.library), host, crossing => machine.crossings.set(`${crossing.from}\n${crossing.specifier}`, crossing));
  return files.flatMap(({ path, text }) => {
    const module = text.includes(everywhere.call) || text.includes(everywhere.token) ? machine.rooms.open(path) : undefined;
    return module === undefined ? [] : registeredIn(module, everywhere).map(node => ({ module, node }));
  });
}

/** What a file registers: the arguments of the call, and what providers of the token give. */
function registeredIn(module: Module, { call, token }: Everywhere): readonly Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && nameOfKey(node.callee.property as Node) === call) found.push(...(node.arguments as Node[]));
    eachChild(node, visit);
  };
  visit(module.program as Node);
  const provided = providersIn(module.program as Node).filter(each => each.token.type === 'Identifier' && each.token.name === token);
  return [...found, ...provided.map(({ given }) => given)];
}

/** An interceptor: an instance, its class, `app.get(Data)`, or what a factory makes. */
function valueOf(machine: Machine, registered: Node): Value {
  const node = unwrap(registered);
  const [asked] = node.type === 'CallExpression' ? node.arguments : [];
  if (asked?.type === 'Identifier') return machine.rooms.evaluate(asked);
  const value = machine.rooms.evaluate(node);
  return value.kind === 'function' ? machine.rooms.call(value, value.node.params.map(() => unknown), node, undefinedValue) : value;
}
