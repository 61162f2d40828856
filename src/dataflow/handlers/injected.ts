import type * as ESTree from 'estree';
import type { FrameworkModel } from '../../models/framework.ts';
import { annotationOf, type ClassNode, type Node } from '../../syntax/node.ts';
import { namedIn, parametersOf } from '../../syntax/parameters.ts';
import type { Module } from '../domain/modules.ts';
import { undefinedValue, unknown, type ClassValue, type Value } from '../domain/values.ts';
import { resolve } from '../files/resolution.ts';
import { typedInstance } from '../functions/classes.ts';
import { isOfFile } from '../functions/unseen.ts';
import { gateOf } from '../gate/gate.ts';
import { programFiles, type ProgramFile } from '../gate/program-files.ts';
import type { Machine } from '../machine/machine.ts';
import { inModule } from '../machine/module-scope.ts';
import { decoratorsOf } from './decorators.ts';
import { providersIn, type Provider } from './provider.ts';

type Program = NonNullable<FrameworkModel['program']>;

const programs = new WeakMap<Machine, readonly ProgramFile[]>();

/**
 * What a framework gives the constructor of a class where that isn't said by a class: what the program provides for a token, or in place of an
 * abstract class. Nothing of the class leads there, so the program is asked only where the analysis looks for it (`looksForProviders`); else it
 * is noted that there may be something.
 *
 *     constructor(private readonly users: Users, @Inject(RATES) private readonly rates: Rates) {}
 *     { provide: Users, useClass: HttpUsers }
 */
export function injectedParameters(machine: Machine, value: ClassValue): readonly Value[] {
  const constructor = value.node.body.body.find((member): member is ESTree.MethodDefinition => member.type === 'MethodDefinition' && member.kind === 'constructor');
  const program = constructor === undefined || constructor.value.params.length === 0 ? undefined : programOf(machine, value);
  if (constructor === undefined || program === undefined) return [];
  return parametersOf(constructor.value).map(parameter => {
    const token = tokenOf(machine, program, value.module, parameter as Node);
    if (token === undefined) return unknown;
    machine.isInjected = true;
    machine.meetsImport = true;
    return machine.looksForProviders ? providedFor(machine, program, value.module, token) : unknown;
  });
}

/** The program of the framework whose decorators a class has. */
function programOf(machine: Machine, { node, module }: ClassValue): Program | undefined {
  for (const { name } of decoratorsOf(node)) {
    const bound = module.bindings.get(name);
    const program = bound?.kind === 'import' ? machine.library.frameworksOf(bound.specifier).find(each => each.program !== undefined)?.program : undefined;
    if (program !== undefined) return program;
  }
  return undefined;
}

/** What a parameter is asked for by: the token of its decorator, or its type where that is an abstract class, or one that can't be seen. */
function tokenOf(machine: Machine, program: Program, module: Module, parameter: Node): Node | undefined {
  const named = namedIn(parameter);
  const decorator = [...decoratorsOf(parameter), ...decoratorsOf(named)].find(({ name }) => name === program.injects);
  if (decorator !== undefined) return decorator.arguments[0];
  const name = annotationOf(named)?.typeName?.name;
  if (name === undefined || !module.bindings.has(name)) return undefined;
  const token: Node = { type: 'Identifier', name, range: [0, 0] };
  const value = inModule(machine, module, () => machine.rooms.evaluate(token));
  return isOfFile(value) || (value.kind === 'class' && isAbstract(value.node)) ? token : undefined;
}

function isAbstract(node: ClassNode): boolean {
  return (node as ClassNode & { readonly abstract?: boolean }).abstract === true;
}

/** The one thing that the program provides for a token; unknown where there is none, or a choice. */
function providedFor(machine: Machine, program: Program, module: Module, token: Node): Value {
  const wanted = identityOf(machine, module, token);
  const { host } = machine;
  if (wanted === undefined || host === undefined) return unknown;
  const files = programs.get(machine) ?? programFiles(machine.home.path, program, gateOf(machine.library), host, crossing => machine.crossings.set(`${crossing.from}\n${crossing.specifier}`, crossing));
  programs.set(machine, files);
  const word = wordOf(token);
  const found = files.flatMap(({ path, text }) => {
    const other = text.includes('provide') && text.includes(word) ? machine.rooms.open(path) : undefined;
    if (other === undefined) return [];
    return providersIn(other.program as Node).filter(provider => identityOf(machine, other, provider.token) === wanted).map(provider => ({ provider, other }));
  });
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? unknown : inModule(machine, only.other, () => valueOf(machine, only.provider));
}

/** A token's name, or its text: how files that provide for it write it. */
function wordOf(token: Node): string {
  return token.type === 'Identifier' ? token.name : token.type === 'Literal' ? String(token.value) : '';
}

/** What a token is, whatever it is called where it is named: a class, a text, or what a file exports under a name. */
function identityOf(machine: Machine, module: Module, token: Node): unknown {
  const value = inModule(machine, module, () => machine.rooms.evaluate(token));
  if (value.kind === 'class') return value.node;
  if (value.kind === 'constant') return value.value;
  const bound = token.type === 'Identifier' ? module.bindings.get(token.name) : undefined;
  if (token.type !== 'Identifier' || bound === undefined) return undefined;
  if (bound.kind !== 'import') return `${module.path}#${token.name}`;
  const resolution = inModule(machine, module, () => resolve(machine, bound.specifier));
  return resolution?.kind === 'file' ? `${resolution.path}#${bound.name}` : undefined;
}

function valueOf(machine: Machine, { by, given }: Provider): Value {
  const value = machine.rooms.evaluate(given);
  if (by === 'useClass' || by === 'useExisting') return value.kind === 'class' ? typedInstance.of(machine, value) : unknown;
  if (by === 'useValue') return value;
  const made = value.kind === 'function' ? machine.rooms.call(value, value.node.params.map(() => unknown), given, undefinedValue) : unknown;
  return made.kind === 'promise' ? made.fulfilled : made;
}
