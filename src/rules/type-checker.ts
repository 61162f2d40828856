import type { Rule } from 'eslint';
import type { TypeChecker } from '../dataflow/input/host.ts';

/** As much of a TypeScript type as is asked for. */
interface Type {
  readonly aliasSymbol?: TypeSymbol;
  readonly symbol?: TypeSymbol;
  readonly types?: readonly Type[];
  readonly typeArguments?: readonly Type[];
  readonly aliasTypeArguments?: readonly Type[];
}

interface TypeSymbol {
  readonly name: string;
  readonly declarations?: readonly { getSourceFile(): { readonly fileName: string } }[];
}

interface TypedServices {
  readonly program?: unknown;
  readonly getTypeAtLocation?: (node: unknown) => Type;
}

/** The package in whose folder a file is: `/x/node_modules/@scope/name/…` is of @scope/name; types of `@types/name` are name's. */
const PACKAGE = /.*\/node_modules\/(?:@types\/)?((?:@[^/]+\/)?[^/]+)\//;

/** The type checker that the file's parser brings, if it brings one (typed linting with typescript-eslint). */
export function typeCheckerOf(context: Rule.RuleContext): TypeChecker | undefined {
  const { program, getTypeAtLocation } = context.sourceCode.parserServices as TypedServices;
  if (program == null || getTypeAtLocation === undefined) return undefined;
  return node => {
    const type = getTypeAtLocation(node);
    const inner = type.symbol?.name === 'Promise' ? type.typeArguments?.[0] : undefined;
    for (const each of alternativesOf(inner ?? type)) {
      for (const symbol of [each.aliasSymbol, each.symbol]) {
        const file = symbol?.declarations?.[0]?.getSourceFile().fileName;
        const specifier = file === undefined ? undefined : PACKAGE.exec(file)?.[1];
        if (symbol !== undefined && specifier !== undefined) return { specifier, name: symbol.name, isPromise: inner !== undefined };
      }
    }
    return undefined;
  };
}

/** `AxiosResponse | undefined` is its first part that has a name. */
function alternativesOf(type: Type): readonly Type[] {
  return type.types ?? [type];
}
