import type { FrameworkModel } from '../../models/framework.ts';
import type { Library } from '../input/library.ts';
import { handsClients } from './gate-words.ts';

/** What an imported module shows of who answers. */
export interface SpecifierKind {
  /** A framework that knows its handlers by more than decorators: those are imported by files of every kind. */
  readonly framework: boolean;
  readonly handsClients: boolean;
}

/** Tells it of each specifier once: nearly every file imports the same few. */
export function kindsOfSpecifiers(library: Library): (specifier: string) => SpecifierKind {
  const known = new Map<string, SpecifierKind>();
  return specifier => {
    const kind = known.get(specifier) ?? kindOfSpecifier(library, specifier);
    known.set(specifier, kind);
    return kind;
  };
}

function kindOfSpecifier(library: Library, specifier: string): SpecifierKind {
  const client = library.clientsOf(specifier).length > 0;
  const frameworks = library.frameworksOf(specifier);
  return {
    // Who imports `http` mostly asks.
    framework: frameworks.some(framework => registersHandlers(framework) && (!client || framework.modules?.test(specifier) === true)),
    handsClients: frameworks.some(handsClients),
  };
}

function registersHandlers({ handlers }: FrameworkModel): boolean {
  return handlers.some(({ kind }) => kind !== 'decorated');
}
