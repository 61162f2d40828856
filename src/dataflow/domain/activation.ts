import type { FrameworkModel, HandlerShape } from '../../models/framework.ts';
import type { Node, TypeNode } from '../../syntax/node.ts';
import type { Module } from './modules.ts';
import type { Route } from './route.ts';
import type { Scope } from './scope.ts';
import type { State } from './state.ts';
import type { ClassValue, FunctionValue, Key, Value } from './values.ts';

/** A value a function may return, with the state in which it does. */
export interface Exit {
  readonly value: Value;
  readonly state: State;
  /** The returned expression; the function itself where it ends without one. */
  readonly node?: Node;
}

/** A function being evaluated, or the module's own code. */
export interface Frame {
  readonly function: FunctionValue | undefined;
  readonly exits: Exit[];
  readonly self: Value;
  /** What it was called with. */
  readonly given: readonly Value[];
  /** The array that collects what a generator yields. */
  readonly yielded: Value | undefined;
  /** That of the function that called it. */
  readonly caller: Frame | undefined;
}

/** What a decorator of a handler or of its class names to have what the handler returns, and where. */
export interface AnswerInterceptor {
  readonly value: Value;
  readonly node: Node;
}

/** A function that the framework calls. */
export interface Entry {
  readonly function: FunctionValue;
  readonly shape: HandlerShape;
  readonly framework: FrameworkModel;
  /** The registration, export or decorator. */
  readonly node: Node;
  readonly self: Value | undefined;
  /** Whether only its name says that it is a handler. */
  readonly isWeak?: boolean;
  /** Whether only the members of the object that it stands in say so: `{ method, path, handler }`. */
  readonly isByMembers?: boolean;
  /** What is known where it was registered, if not at the top level. */
  state?: State;
  /** The path it is registered for; undefined where requests of several may come to it. */
  readonly route?: Route | undefined;
  /** The arguments of the call that registers it. */
  readonly registeredWith?: readonly Value[];
  /** Its parameters, where decorators say what they are. */
  readonly given?: readonly Value[];
  /** What has its answer before it is sent, the last one first. */
  readonly interceptors?: readonly AnswerInterceptor[];
  /** For a function of another file: the node of the linted file that makes a handler of it. Without one, its own file tells of it. */
  readonly madeAt?: Node | undefined;
  /** Whether code of another file registered it: that file tells of it, if it knows what its functions are given. */
  readonly isRegisteredElsewhere?: boolean;
  /** Whether that code was given something that it may ask with. */
  readonly isGivenWhatAsks?: boolean;
  /** Whether it comes after the handlers that answer. */
  readonly isLast?: boolean | undefined;
  /** Whether it is evaluated once more, with what the handlers after it left and threw. */
  readonly isAgain?: boolean;
  /** Whether those run within it: `await next()`. */
  goesOn?: boolean;
  /** Whether what is found now is told elsewhere. */
  isSilent?: boolean;
}

/** A function that nobody called yet, and what is known where it was made. */
export interface Waiting {
  readonly function: FunctionValue;
  state: State;
}

/** What a call gave, and the state in which its objects are. */
export interface Outcome {
  readonly value: Value;
  readonly state: State;
}

/** Where `break` and `continue` of one loop, switch or labelled statement lead. */
export interface Target {
  readonly label: string | undefined;
  readonly isLoop: boolean;
  readonly breaks: State[];
  readonly continues: State[];
}

/** Collects what is thrown or rejected in a `try` block or an async function. */
export interface Catcher {
  thrown: Value;
  state: State;
  /** Whether code of the function itself has it: `try { … } catch (error) { … }`. */
  readonly isTried?: boolean;
}

/** The bounds of one analysis; beyond them it falls silent. */
export interface Limits {
  /** Nodes that may be evaluated for one file. */
  readonly steps: number;
  /** Nodes that may be evaluated from one entry point. */
  readonly stepsPerEntry: number;
  /** Of these, in other files; then calls into them are no longer followed. */
  readonly stepsElsewhere: number;
  /** Calls within calls. */
  readonly depth: number;
  /** Other files that may be opened for one file. */
  readonly modules: number;
  /** Imports, one after the other, to a file that may ask an upstream. */
  readonly imports: number;
}

/** Thrown when a bound is reached; caught where an entry point starts. */
export class Exhausted extends Error {}

/** What the rooms of the interpreter offer each other. */
export interface Rooms {
  evaluate(node: Node): Value;
  execute(node: Node): void;
  call(callee: Value, parameters: readonly Value[], node: Node, self: Value): Value;
  construct(callee: Value, parameters: readonly Value[], node: Node): Value;
  bind(pattern: Node, value: Value, declare: Scope | undefined): void;
  compare(a: Value, b: Value): Value;
  read(object: Value, name: string, node: Node): Value;
  write(object: Value, name: string, value: Value, node: Node): void;
  writeKey(object: Value, key: Key, value: Value, node: Node): void;
  answerCallback(self: Value, parameters: readonly Value[], node: Node): Value;
  assignTo(target: Value, sources: readonly Value[], node: Node): void;
  superCall(of: ClassValue, self: Value & { kind: 'object' }, parameters: readonly Value[], node: Node): void;
  /** What a framework gives the constructor of a class; what isn't known is given by its type. */
  injected(of: ClassValue): readonly Value[];
  declared(type: TypeNode, node: Node): Value;
  /** What the declared type of a function's result says of a call. */
  result(callee: Node, call: Node): Value;
  open(path: string): Module | undefined;
}

