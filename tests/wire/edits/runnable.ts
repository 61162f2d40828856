import ts from 'typescript';
import type { EditGateway } from './gateway.ts';

/** The file as it runs: with the packages as they are installed here, and decorators called. */
export function runnable({ filename = '', installed = [] }: EditGateway, code: string): string {
  const text = installed.reduce((sum, [from, to]) => sum.replace(from, to), code);
  if (!filename.endsWith('.ts')) return text;
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, experimentalDecorators: true, emitDecoratorMetadata: true };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}
