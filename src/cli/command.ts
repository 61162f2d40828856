import { parseArgs } from 'node:util';

export const formats: readonly ['stylish', 'json', 'sarif', 'gitlab', 'github', 'html'] = ['stylish', 'json', 'sarif', 'gitlab', 'github', 'html'];

export type Format = (typeof formats)[number];

export type FixMode = 'dry-run' | 'none' | 'write';

/** What the command line asks for. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly why: string }
  | { readonly kind: 'explain'; readonly file: string; readonly line: number }
  | LintCommand;

export interface LintCommand {
  readonly kind: 'lint';
  readonly paths: readonly string[];
  readonly format: Format;
  readonly fix: FixMode;
  readonly strict: boolean;
  readonly maxWarnings: number;
  readonly outputFile: string | undefined;
}

export const help: string = `eslint-plugin-upstream: finds upstream HTTP headers that are passed through to your own clients.

  npx eslint-plugin-upstream [paths]             lint files, folders or patterns; without any, the current folder
  npx eslint-plugin-upstream explain FILE:LINE   why something is found there, or where a flow was lost

  --fix                write fixes
  --fix-dry-run        show fixes as a diff, write nothing
  --strict             all rules, with likely findings too
  --format FORMAT      ${formats.join(', ')}
  --output-file FILE   write the report there
  --max-warnings N     exit with 1 if there are more warnings
  --version, --help

Exit code: 0 nothing found, 1 errors or too many warnings, 2 something was not linted.
`;

/** Reads the words after the command's name. */
export function parseCommand(words: readonly string[]): Command {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        fix: { type: 'boolean' },
        'fix-dry-run': { type: 'boolean' },
        strict: { type: 'boolean' },
        format: { type: 'string', short: 'f' },
        'output-file': { type: 'string', short: 'o' },
        'max-warnings': { type: 'string' },
        version: { type: 'boolean', short: 'v' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    // What follows is about files that are called like an option.
    return { kind: 'wrong', why: (error instanceof Error ? error.message : String(error)).replace(/\. To specify.*$/, '.') };
  }
  const { values, positionals } = parsed;
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  if (positionals[0] === 'explain') return parseExplain(positionals.slice(1));
  const format = formats.find(each => each === (values.format ?? 'stylish'));
  if (format === undefined) return { kind: 'wrong', why: `--format is one of ${formats.join(', ')}, not ${String(values.format)}.` };
  const maxWarnings = Number(values['max-warnings'] ?? '-1');
  if (!Number.isInteger(maxWarnings)) return { kind: 'wrong', why: `--max-warnings takes a number, not ${String(values['max-warnings'])}.` };
  const fix = values['fix-dry-run'] === true ? 'dry-run' : values.fix === true ? 'write' : 'none';
  return { kind: 'lint', paths: positionals, format, fix, strict: values.strict === true, maxWarnings, outputFile: values['output-file'] };
}

function parseExplain([place, ...more]: readonly string[]): Command {
  const match = /^(?<file>.+?):(?<line>\d+)(?::\d+)?$/.exec(place ?? '');
  const { file, line } = match?.groups ?? {};
  if (file === undefined || line === undefined || more.length > 0) return { kind: 'wrong', why: 'explain takes one place, e.g. `explain src/app.ts:12`.' };
  return { kind: 'explain', file, line: Number(line) };
}
