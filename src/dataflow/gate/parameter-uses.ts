import type * as ESTree from 'estree';
import type { FrameworkModel } from '../../models/framework.ts';
import { eachChild } from '../../syntax/children.ts';
import { calleeName, nameOfFunction, nameOfKey, nameOfParameter } from '../../syntax/names.ts';
import { isFunction, unwrap, type FunctionNode, type Node } from '../../syntax/node.ts';
import { parametersOf } from '../../syntax/parameters.ts';
import type { KnownObject, Library } from '../input/library.ts';
import { addMembers, empty, find, type Environment, type Parameter } from './parameter-names.ts';
import { piped, routedObject, tellingOf, type Telling, type Use } from './telling.ts';

/**
 * What the functions of a file do with their parameters, read off the tree without evaluating anything:
 * enough to tell a response from other things, and most functions from handlers.
 *
 *     function relay(request, response) {
 *       response.status(200);
 *       finish(response);       // and what finish does with it
 *     }
 */
export class ParameterUses {
  private readonly library: Library;
  private readonly telling: Telling;
  private readonly partsNamed: (name: string) => readonly Node[];
  private readonly parameters: Map<FunctionNode, readonly (Parameter | undefined)[]> = new Map();
  private readonly functions: Map<string, FunctionNode[]> = new Map();
  /** Uses of anything at all in a function. */
  private readonly all: Map<FunctionNode, Set<Use>> = new Map();
  private readonly parts: Map<Node, readonly FunctionNode[]> = new Map();
  /** Functions given after a path, or their names: `server.get('/users', function)`, `server.get('/users', this.list)`. */
  private readonly routed: Set<FunctionNode | string | undefined> = new Set();
  /** What is taken from the parameters of a function by name: `const { res } = exchange`, `({ res }) => …`. */
  private readonly taken: Map<FunctionNode, Parameter[]> = new Map();

  constructor(library: Library, partsNamed: (name: string) => readonly Node[]) {
    this.library = library;
    this.telling = tellingOf(library);
    this.partsNamed = partsNamed;
  }

  /** The functions of a part of the file, from the outside in. */
  functionsIn(part: Node): readonly FunctionNode[] {
    const known = this.parts.get(part);
    if (known !== undefined) return known;
    const found: FunctionNode[] = [];
    this.parts.set(part, found);
    this.visit(part, empty, undefined, found);
    return found;
  }

  /** The objects that the parameters of a function are used as, by position. */
  objectsOf(node: FunctionNode): readonly (KnownObject | undefined)[] {
    return (this.parameters.get(node) ?? []).map(parameter => (parameter === undefined ? undefined : this.telling.objectOf(this.usesOf(parameter))));
  }

  /** Whether a function that is given after a path uses a parameter once as such an object is used. */
  isRouted(node: FunctionNode): boolean {
    return [...this.routed].some(given => given === node || (typeof given === 'string' && this.functions.get(given)?.includes(node) === true)) && (this.parameters.get(node) ?? []).some(parameter => parameter !== undefined && this.telling.objectOf(this.usesOf(parameter), 1) !== undefined);
  }

  /** The framework of such a function's parameters, where that registers handlers with these in their places. */
  frameworkOfRoute(node: FunctionNode): FrameworkModel | undefined {
    for (const [index, parameter] of (this.parameters.get(node) ?? []).entries()) {
      const known = parameter === undefined ? undefined : routedObject(this.telling, this.usesOf(parameter), index);
      if (known !== undefined) return known.framework;
    }
    return undefined;
  }

  /** Whether something that is taken from a parameter is used as such an object is. */
  isTaken(node: FunctionNode): boolean {
    return this.taken.get(node)?.some(part => this.telling.objectOf(this.usesOf(part)) !== undefined) === true;
  }

  /** Whether a parameter is used once as such an object is, and handed to where it isn't followed; of a function that is given after a path, handed on alone. */
  isHandedOn(node: FunctionNode): boolean {
    return (this.parameters.get(node) ?? []).some(parameter => {
      if (parameter?.handed.some(({ to, position }) => position === undefined || this.functionsNamed(to).length === 0) !== true) return false;
      return this.routed.has(node) || this.telling.objectOf(this.usesOf(parameter), 1) !== undefined;
    });
  }

  /** What is done with a parameter here and where it is handed to. */
  private usesOf(parameter: Parameter, uses: Set<Use> = new Set(), done: Set<Parameter> = new Set()): Set<Use> {
    if (done.has(parameter)) return uses;
    done.add(parameter);
    for (const use of parameter.uses) uses.add(use);
    for (const { to, position } of parameter.handed) {
      for (const node of this.functionsNamed(to)) {
        const next = position === undefined ? undefined : this.parameters.get(node)?.[position];
        if (next !== undefined) this.usesOf(next, uses, done);
        else if (position === undefined) for (const use of this.all.get(node) ?? []) uses.add(use);
      }
    }
    return uses;
  }

  private functionsNamed(name: string): readonly FunctionNode[] {
    for (const part of this.partsNamed(name)) this.functionsIn(part);
    return this.functions.get(name) ?? [];
  }

  private visit(node: Node, environment: Environment, around: FunctionNode | undefined, found: FunctionNode[]): void {
    const go = (child: Node, inner: Environment = environment): void => { this.visit(child, inner, around, found); };
    if (isFunction(node)) {
      found.push(node);
      if (node.type === 'FunctionDeclaration' && node.id != null) this.name(node.id.name, node);
      const inner = this.enter(node, environment);
      eachChild(node, child => { this.visit(child, inner, node, found); });
      return;
    }
    switch (node.type) {
      case 'VariableDeclarator':
        this.declare(node, environment, around);
        break;
      case 'AssignmentExpression':
        this.assign(node, environment, around);
        break;
      case 'MethodDefinition':
      case 'PropertyDefinition':
      case 'Property':
        if (node.value != null && isFunction(node.value as Node)) this.name(nameOfKey(node.key as Node), node.value as FunctionNode);
        break;
      case 'CallExpression':
        this.call(node, environment, around);
        break;
      case 'NewExpression':
        this.hand(node.arguments, calleeName(node.callee as Node), environment, false);
        break;
      case 'MemberExpression':
        this.use(node, '', environment, around);
        break;
      default:
    }
    eachChild(node, go);
  }

  private enter(node: FunctionNode, outer: Environment): Environment {
    const names = new Map<string, Parameter>();
    const parameters = parametersOf(node).map(pattern => {
      if (pattern.type === 'ObjectPattern') this.take(pattern, names, node);
      const name = nameOfParameter(pattern as Node);
      const parameter: Parameter = { uses: new Set(), handed: [] };
      if (name === undefined) {
        addMembers(parameter, pattern);
        return parameter;
      }
      names.set(name, parameter);
      return parameter;
    });
    this.parameters.set(node, parameters);
    this.all.set(node, new Set());
    return names.size === 0 ? outer : { names, outer };
  }

  private take(pattern: ESTree.ObjectPattern, names: Map<string, Parameter>, around: FunctionNode): void {
    for (const property of pattern.properties) {
      if (property.type !== 'Property' || property.value.type !== 'Identifier') continue;
      const part: Parameter = { uses: new Set(), handed: [] };
      names.set(property.value.name, part);
      this.taken.set(around, [...(this.taken.get(around) ?? []), part]);
    }
  }

  private name(name: string | undefined, node: FunctionNode): void {
    if (name === undefined) return;
    const named = this.functions.get(name);
    if (named === undefined) this.functions.set(name, [node]);
    else named.push(node);
  }

  /** `const finish = response => {…}`, `const out = response`, `const { locals } = response` */
  private declare({ id, init }: ESTree.VariableDeclarator, environment: Environment, around: FunctionNode | undefined): void {
    if (init == null) return;
    const value = unwrap(init);
    if (id.type === 'Identifier' && isFunction(value)) this.name(id.name, value);
    const parameter = value.type === 'Identifier' ? find(environment, value.name) : undefined;
    if (parameter === undefined) return;
    if (id.type === 'Identifier') environment.names.set(id.name, parameter);
    if (id.type === 'ObjectPattern' && around !== undefined) this.take(id, environment.names, around);
    addMembers(parameter, id);
  }

  private assign({ left, right, operator }: ESTree.AssignmentExpression, environment: Environment, around: FunctionNode | undefined): void {
    if (left.type === 'MemberExpression') {
      if (isFunction(right)) this.name(nameOfKey(left.property as Node), right);
      this.use(left, operator === '=' ? '=' : '', environment, around);
    }
  }

  private call(node: ESTree.SimpleCallExpression, environment: Environment, around: FunctionNode | undefined): void {
    const callee = unwrap(node.callee as Node);
    const name = calleeName(callee);
    if (callee.type === 'MemberExpression' && !(node.arguments.length === 0 && name !== undefined && this.telling.reads(`${name}()`))) this.use(callee, '()', environment, around);
    if (name === 'pipe' || name === 'pipeline') {
      for (const argument of node.arguments) if (argument.type === 'Identifier') find(environment, argument.name)?.uses.add(piped);
    }
    const [first] = node.arguments;
    if (first?.type === 'Literal' && typeof first.value === 'string' && /^[/*]/.test(first.value)) for (const argument of node.arguments) this.routed.add(isFunction(argument) ? argument : nameOfFunction(argument as Node));
    this.hand(node.arguments, name, environment, true);
  }

  private hand(nodes: ESTree.CallExpression['arguments'], to: string | undefined, environment: Environment, isCall: boolean): void {
    if (to === undefined) return;
    for (const [position, argument] of nodes.entries()) {
      if (argument.type === 'Identifier') find(environment, argument.name)?.handed.push({ to, position: isCall ? position : undefined });
      if (argument.type !== 'ObjectExpression') continue;
      for (const property of argument.properties) {
        if (property.type === 'Property' && property.value.type === 'Identifier') find(environment, property.value.name)?.handed.push({ to, position: undefined });
      }
    }
  }

  private use({ object, property, computed }: ESTree.MemberExpression, how: '' | '()' | '=', environment: Environment, around: FunctionNode | undefined): void {
    if (computed || property.type !== 'Identifier') return;
    const { root, path } = this.placeOf(object as Node, '');
    const use: Use = `${path}${property.name}${how}`;
    if (!this.telling.has(use)) return;
    if (around !== undefined) this.all.get(around)?.add(use);
    if (root !== undefined) find(environment, root)?.uses.add(use);
  }

  /** The name that is used, and the members in between: `reply.raw.writeHead()`, `response.status(…).set()`. */
  private placeOf(node: Node, path: string): { readonly root: string | undefined; readonly path: string } {
    const inner = unwrap(node);
    if (inner.type === 'Identifier') return { root: inner.name, path };
    if (inner.type === 'MemberExpression' && !inner.computed && path === '') {
      const { property } = inner;
      if (property.type === 'Identifier') return this.placeOf(inner.object as Node, `${property.name}.`);
    }
    if (inner.type === 'CallExpression' && inner.callee.type === 'MemberExpression') {
      const { property, object } = inner.callee;
      // What tells a response gives it back.
      if (property.type === 'Identifier' && this.library.givesItself(property.name)) return this.placeOf(object as Node, path);
    }
    return { root: undefined, path };
  }
}
