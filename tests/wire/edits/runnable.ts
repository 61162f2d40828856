import { join } from 'node:path';
import ts from 'typescript';
import type { EditGateway } from './gateway.ts';

/** The file as it runs: with the packages as they are installed here, decorators called, and no client left waiting. */
export function runnable({ filename = '', installed = [] }: EditGateway, code: string): string {
  const text = installed.reduce((sum, [from, to]) => sum.replace(from, to), `import '${join(import.meta.dirname, '../harness/close-unanswered.ts')}';\n${code}`);
  if (!filename.endsWith('.ts')) return text;
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, experimentalDecorators: true, emitDecoratorMetadata: true };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}
