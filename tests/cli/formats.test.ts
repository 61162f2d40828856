import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

import { writeTree } from '../host/write-tree.ts';
import { gateway, runIn } from './console.ts';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Place {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string }; readonly region: Region };
  readonly message?: { readonly text: string };
}

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly originalUriBaseIds: Readonly<Record<string, { readonly uri: string }>>;
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string; readonly defaultConfiguration: { readonly level: string } }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly Place[];
      readonly relatedLocations: readonly Place[];
      readonly codeFlows: readonly { readonly threadFlows: readonly { readonly locations: readonly { readonly location: Place }[] }[] }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly fixes?: readonly { readonly artifactChanges: readonly { readonly replacements: readonly { readonly deletedRegion: Region & { readonly charOffset: number; readonly charLength: number }; readonly insertedContent: { readonly text: string } }[] }[] }[];
    }[];
    readonly invocations: readonly { readonly toolExecutionNotifications: readonly { readonly level: string }[] }[];
  }[];
}

async function reportOf(files: Readonly<Record<string, string>>, format: string): Promise<{ root: string; text: string }> {
  const root = writeTree(files);
  const { stdout } = await runIn(root, ['--format', format]);
  return { root, text: stdout };
}

test('json is ESLint’s, with the flow beside each message', async () => {
  const { root, text } = await reportOf(gateway, 'json');
  const [file, ...others] = JSON.parse(text) as { filePath: string; errorCount: number; messages: { ruleId: string; line: number; flow: { kind: string; path: string }[] }[] }[];
  expect(others).toEqual([]);
  expect(file).toMatchObject({ filePath: join(root, 'src/app.js'), errorCount: 1, messages: [{ ruleId: 'upstream/no-header-passthrough', line: 7, severity: 2 }] });
  expect(file?.messages[0]?.flow.map(({ kind }) => kind)).toEqual(['source', 'return', 'sink']);
});

test('SARIF has the code flow, where it comes from, a fingerprint and the fix', async () => {
  const { text } = await reportOf(gateway, 'sarif');
  const { version, runs } = JSON.parse(text) as Sarif;
  const [run] = runs;
  const [result] = run?.results ?? [];
  expect(version).toBe('2.1.0');
  expect(run?.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe(result?.ruleId);
  expect(result?.locations[0]?.physicalLocation).toMatchObject({ artifactLocation: { uri: 'src/app.js', uriBaseId: 'SRCROOT' }, region: { startLine: 7, startColumn: 7 } });
  expect(result?.codeFlows[0]?.threadFlows[0]?.locations.map(({ location }) => [location.physicalLocation.artifactLocation.uri, location.physicalLocation.region.startLine, location.message?.text])).toEqual([
    ['src/client.js', 4, 'axios receives the headers'],
    ['src/app.js', 6, 'given back by `fetchOrder()`'],
    ['src/app.js', 7, 'into `set()` of Express'],
  ]);
  expect(result?.relatedLocations).toHaveLength(2);
  expect(Object.values(result?.partialFingerprints ?? {})).toEqual([expect.stringMatching(/^[\da-f]{32}$/)]);
  const region = result?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.deletedRegion;
  expect(region === undefined ? '' : gateway['src/app.js']?.slice(region.charOffset, region.charOffset + region.charLength)).toContain('set(order.headers)');
  expect(gateway['src/app.js']?.split('\n')[(region?.startLine ?? 0) - 1]?.slice((region?.startColumn ?? 0) - 1)).toMatch(/^\.?set\(order\.headers\)/);
  expect(run?.tool.driver.rules.filter(({ defaultConfiguration }) => defaultConfiguration.level === 'warning').map(({ id }) => id)).toEqual(['upstream/no-unlisted-header-passthrough']);
});

test('SARIF notes what could not be parsed, and names files as addresses', async () => {
  const { text } = await reportOf({ 'a b#c.js': 'const = 1;\n' }, 'sarif');
  const [run] = (JSON.parse(text) as Sarif).runs;
  expect(run?.results).toEqual([]);
  expect(run?.invocations[0]?.toolExecutionNotifications).toMatchObject([{ level: 'error', locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b%23c.js' } } }] }]);
});

test('SARIF has all that SonarQube says it reads', async () => {
  // https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/importing-external-issues/importing-issues-from-sarif-reports
  const { text } = await reportOf(gateway, 'sarif');
  const { version, runs } = JSON.parse(text) as Sarif;
  const [run] = runs;
  expect({
    version,
    name: run?.tool.driver.name,
    levels: run?.tool.driver.rules.map(({ id, defaultConfiguration }) => `${id}: ${defaultConfiguration.level}`),
    results: run?.results.map(({ ruleId, message, level, locations }) => [ruleId, typeof message.text, level, locations[0]?.physicalLocation.artifactLocation.uri, locations[0]?.physicalLocation.region]),
    flows: run?.results.map(({ codeFlows }) => codeFlows[0]?.threadFlows[0]?.locations.length),
  }).toEqual({
    version: '2.1.0',
    name: 'eslint-plugin-upstream',
    levels: [
      'upstream/no-header-passthrough: error',
      'upstream/no-request-header-forwarding: error',
      'upstream/no-response-passthrough: error',
      'upstream/no-unlisted-header-passthrough: warning',
      'upstream/no-unsafe-header-copy: error',
    ],
    results: [['upstream/no-header-passthrough', 'string', 'error', 'src/app.js', { startLine: 7, startColumn: 7, endLine: 7, endColumn: 25 }]],
    flows: [3],
  });
});

test('SARIF has all that reviewdog makes suggestions and related places of', async () => {
  // It reads lines and columns, no offsets, joins an address to its base, and keeps one fix a file: parser/sarif.go of reviewdog 0.21.
  const { root, text } = await reportOf(gateway, 'sarif');
  const [run] = (JSON.parse(text) as Sarif).runs;
  const [result] = run?.results ?? [];
  const base = run?.originalUriBaseIds['SRCROOT']?.uri ?? '';
  const pathOf = ({ physicalLocation }: Place): string => fileURLToPath(new URL(physicalLocation.artifactLocation.uri, base));
  expect(result?.locations.map(pathOf)).toEqual([join(root, 'src/app.js')]);
  expect(result?.relatedLocations.map(each => [pathOf(each), each.physicalLocation.region.startLine, each.message?.text])).toEqual([
    [join(root, 'src/client.js'), 4, 'axios receives the headers'],
    [join(root, 'src/app.js'), 6, 'given back by `fetchOrder()`'],
  ]);
  expect(result?.fixes).toHaveLength(1);
  const { deletedRegion, insertedContent } = result?.fixes?.[0]?.artifactChanges[0]?.replacements[0] ?? {};
  const { startLine = 0, startColumn = 0, endLine, endColumn = 0 } = deletedRegion ?? {};
  expect(endLine).toBe(startLine);
  const line = gateway['src/app.js']?.split('\n')[startLine - 1] ?? '';
  const { stdout } = await runIn(root, ['--fix-dry-run']);
  const fixed = `${line.slice(0, startColumn - 1)}${insertedContent?.text ?? ''}${line.slice(endColumn - 1)}`;
  expect(stdout).toContain(`\n+${fixed.replaceAll('\n', '\n+')}\n`);
});

test('HTML says so where nothing was found', async () => {
  expect((await reportOf({ 'a.js': 'export const a = 1;\n' }, 'html')).text).toContain('<p>Nothing was found');
  expect((await reportOf(gateway, 'html')).text).not.toContain('Nothing was found');
});

test('HTML shows code as text, with a mark at each step', async () => {
  const { text } = await reportOf({ ...gateway, 'src/app.js': gateway['src/app.js']?.replace("'/orders/:id'", "'/<script>alert(1)</script>'").replace('res.set(', "/* <b> */ res.set(") ?? '' }, 'html');
  expect(text).not.toContain('<script>alert');
  expect(text).toContain('/* &lt;b&gt; */');
  expect([...text.matchAll(/data-step="(\d)"/g)].map(([, step]) => step)).toEqual(['1', '2', '3']);
  expect(text).not.toMatch(/(?:src|href)="https?:\/\/(?!github\.com\/eslint-plugin-upstream)/);
});
