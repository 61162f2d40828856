import type { FrameworkModel } from '../models/framework.ts';
import { handsClients } from './gate-words.ts';
import type { Library } from './library.ts';

/** What a module specifier shows by itself. */
export interface SpecifierKind {
  /** A client, or a proxy helper. */
  readonly asks: boolean;
  /** A framework that knows its handlers by more than decorators: those are imported by files of every kind. */
  readonly framework: boolean;
  /** A file of the same repository, by its shape: `./users`, `~/users`, `@/users`. */
  readonly file: boolean;
  /** Whether any model has it. */
  readonly known: boolean;
  readonly handsClients: boolean;
}

export function kindOfSpecifier(library: Library, specifier: string): SpecifierKind {
  const client = library.clientsOf(specifier).length > 0;
  const asks = library.isAsking(specifier);
  const frameworks = library.frameworksOf(specifier);
  return {
    asks,
    // Who imports `http` mostly asks.
    framework: frameworks.some(framework => registersHandlers(framework) && (!client || framework.modules?.test(specifier) === true)),
    file: /^[./#~]|^@\//u.test(specifier),
    known: asks || frameworks.length > 0,
    handsClients: frameworks.some(handsClients),
  };
}

function registersHandlers({ handlers }: FrameworkModel): boolean {
  return handlers.some(({ kind }) => kind !== 'decorated');
}
