import type { FrameworkModel } from '../../models/framework.ts';
import type { Library } from '../input/library.ts';
import { handsClients, namesOf } from './gate-words.ts';

/** What an imported module shows of who answers. */
export interface SpecifierKind {
  /** A framework that knows its handlers by more than decorators: those are imported by files of every kind. */
  readonly framework: boolean;
  /** The names of it that count, where not all do: a browser imports React Router too (`useNavigate`), and any part of a program `@nestjs/common`. */
  readonly names: ReadonlySet<string> | undefined;
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

/** Whether a name counts that is imported from the module: `*` stands for all of them. */
export function countsName({ names }: SpecifierKind, name: string): boolean {
  return names === undefined || name === '*' || names.has(name);
}

function kindOfSpecifier(library: Library, specifier: string): SpecifierKind {
  const client = library.clientsOf(specifier).length > 0;
  const frameworks = library.frameworksOf(specifier);
  // Who imports `http` mostly asks.
  const shown = frameworks.filter(framework => registersHandlers(framework) && (!client || framework.modules?.test(specifier) === true));
  return {
    framework: shown.length > 0,
    names: shown.length > 0 && shown.every(framework => findsHandlers(framework) && framework.modules?.test(specifier) !== true) ? new Set(shown.flatMap(namesOf)) : undefined,
    handsClients: frameworks.some(handsClients),
  };
}

function registersHandlers({ handlers }: FrameworkModel): boolean {
  return handlers.some(({ kind }) => kind !== 'decorated');
}

/** Whether the framework finds its handlers where they stand: by the names that files export, by decorators, by their types. */
function findsHandlers({ handlers }: FrameworkModel): boolean {
  return handlers.every(({ kind }) => kind === 'decorated' || kind === 'exported' || kind === 'typed');
}
