import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.ts';
import { routes, write } from './modules/follow.ts';

const copying = `const up = await load('/a');\nres.set(up.headers);\nres.send(up.data);`;

describe('explain', () => {
  it('tells a finding with its way through the files, and every file that was opened', () => {
    const folder = write({
      'routes.ts': routes(`import { load } from './service';`, copying),
      'service.ts': `import { http } from './http';\nexport const load = (path: string) => http.get(path);\n`,
      'http.ts': `import axios from 'axios';\nexport const http = axios.create();\n`,
    });
    const name = (path: string): string => path.slice(folder.length + 1);
    const { findings, files, steps, depth } = plugin.explain(join(folder, 'routes.ts'));
    expect(findings.map(({ rule, certainty, trace }) => ({ rule, certainty, way: trace.map(({ kind, path, start }) => `${kind} ${name(path)}:${String(start.line)}`) }))).toEqual([
      {
        rule: 'upstream/no-header-passthrough',
        certainty: 'certain',
        way: ['source service.ts:2', 'return routes.ts:5', 'sink routes.ts:6'],
      },
    ]);
    expect(files.map(({ path, isOpened, imports, losses }) => ({ path: name(path), isOpened, imports: imports.map(({ specifier }) => specifier), losses }))).toEqual([
      { path: 'routes.ts', isOpened: true, imports: ['./service'], losses: [] },
      { path: 'service.ts', isOpened: true, imports: ['./http'], losses: [] },
      { path: 'http.ts', isOpened: true, imports: [], losses: [] },
    ]);
    expect(steps).toBeGreaterThan(0);
    expect(depth).toBe(2);
  });

  it('tells what another file tells of a handler that is registered here', () => {
    const folder = write({
      'app.ts': `import Hapi from '@hapi/hapi';\nimport { show } from './show';\nconst server = Hapi.server();\nserver.route({ method: 'GET', path: '/a', handler: show });\n`,
      'show.ts': `import type { Request, ResponseToolkit } from '@hapi/hapi';
import Wreck from '@hapi/wreck';
export async function show(request: Request, h: ResponseToolkit) {
  const { res, payload } = await Wreck.get('http://users');
  const response = h.response(payload);
  for (const [name, value] of Object.entries(res.headers)) response.header(name, value);
  return response;
}
`,
    });
    const told = ({ rule, trace }: { readonly rule: string; readonly trace: readonly { readonly path: string; readonly start: { readonly line: number } }[] }): string => `${rule} ${trace.at(-1)?.path.slice(folder.length + 1) ?? ''}:${String(trace.at(-1)?.start.line)}`;
    const { findings, elsewhere } = plugin.explain(join(folder, 'app.ts'));
    expect(findings).toEqual([]);
    expect(elsewhere.map(told)).toEqual(['upstream/no-header-passthrough show.ts:6']);
    const own = plugin.explain(join(folder, 'show.ts'));
    expect(own.findings.map(told)).toEqual(['upstream/no-header-passthrough show.ts:6']);
    expect(own.elsewhere).toEqual([]);
  });

  it('tells where a flow was lost: a file that is not there, and one that does not parse', () => {
    const folder = write({
      'routes.ts': routes(`import { load } from './service';`, copying),
      'service.ts': `import { http } from './gone';\nimport { fix } from './broken';\nexport const load = async (path: string) => fix(await http.get(path));\n`,
      'broken.ts': `import axios from 'axios';\nexport const fix = (;`,
    });
    const { findings, files } = plugin.explain(join(folder, 'routes.ts'));
    expect(findings).toEqual([]);
    expect(files.find(({ path }) => path.endsWith('/service.ts'))?.losses).toEqual([
      expect.stringMatching(/\/broken\.ts: /),
      expect.stringMatching(/^\.\/gone from .*: no file$/),
    ]);
  });

  it('tells that the settings say not to look into other files, and takes their limits', () => {
    const folder = write({ 'routes.ts': routes(`import { load } from './client';`, copying), 'client.ts': `import axios from 'axios';\nexport const load = (path: string) => axios.get(path);\n` });
    const file = join(folder, 'routes.ts');
    expect(plugin.explain(file, { settings: { crossFile: false } }).files.map(({ path }) => path)).toEqual([file]);
    expect(plugin.explain(file, { settings: { limits: { modules: 0 } } })).toMatchObject({ findings: [], files: [{ losses: [expect.stringContaining('too many files')] }, {}] });
  });

  it('never throws: a file that is not there is a loss', () => {
    const folder = write({});
    expect(plugin.explain(join(folder, 'gone.ts'))).toMatchObject({ findings: [], files: [{ isOpened: false }] });
    writeFileSync(join(folder, 'broken.ts'), 'const (');
    expect(plugin.explain(join(folder, 'broken.ts'))).toMatchObject({ findings: [], files: [{ isOpened: false }] });
  });
});
