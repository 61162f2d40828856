import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@typescript-eslint/parser';
import type { Program } from 'estree';
import { expect, test } from 'vitest';
import { analyse } from '../../src/dataflow/analysis.ts';
import type { Flow } from '../../src/dataflow/domain/flow.ts';
import * as KeySets from '../../src/dataflow/domain/key-set.ts';
import type { Site } from '../../src/dataflow/domain/values.ts';
import { Library } from '../../src/dataflow/input/library.ts';
import { clients } from '../../src/models/clients/index.ts';
import { frameworks } from '../../src/models/frameworks/index.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const library = new Library(clients, frameworks);

function lineOf({ module, node }: Site): number {
  return module.text.slice(0, node.range?.[0] ?? 0).split('\n').length;
}

/** A flow as its two marks: `source axios`, `sink axios: all except te`. */
function marksOf(flow: Flow): readonly (readonly [line: number, mark: string])[] {
  const sink = lineOf(flow.sink.site);
  switch (flow.kind) {
    case 'bag':
    case 'request': {
      const { origin, keys } = flow.pour;
      const name = origin.client?.name ?? 'inbound';
      return [[lineOf(origin.site), `source ${name}`], [sink, `sink ${name}: ${KeySets.print(keys)}`]];
    }
    case 'field': {
      const name = flow.pour.origin.client?.name ?? 'inbound';
      return [[lineOf(flow.pour.origin.site), `source ${name}`], [sink, `sink ${name} ${flow.name}: ${KeySets.print(flow.pour.keys)}`]];
    }
    case 'response': {
      const name = flow.origin.client?.name ?? 'inbound';
      return [[lineOf(flow.origin.site), `source ${name}`], [sink, `sink ${name} ${flow.how}`]];
    }
    case 'request-pipe':
      return [[sink, `sink inbound piped`]];
  }
}

/** The fixture's text with the marks that the analysis gives it, in the place of its own. */
function printed(file: string, text: string): string {
  const bare = text.replace(/[ \t]*\/\/ \$ .*$/gm, '');
  const program = parse(bare, { range: true, loc: true, sourceType: 'module' }) as unknown as Program;
  const marks = new Map<number, Set<string>>();
  for (const flow of analyse({ path: `/src/${file}`, program, text: bare }, library, undefined).flows) {
    for (const [line, mark] of marksOf(flow)) marks.set(line, (marks.get(line) ?? new Set()).add(mark));
  }
  const mark = (line: number): string => [...(marks.get(line) ?? [])].sort().map(each => ` // $ ${each}`).join('');
  return bare.split('\n').map((line, index) => line + mark(index + 1)).join('\n');
}

/** A line that the analysis sees as a source or a sink carries what it sees, and no other line does. */
test.each(readdirSync(FIXTURES))('%s', async file => {
  const path = join(FIXTURES, file);
  await expect(printed(file, readFileSync(path, 'utf8'))).toMatchFileSnapshot(path);
});
