import { pathToFileURL } from 'node:url';
import type { TraceStep } from '../findings/trace.ts';
import { locatorOf, type Locate } from '../syntax/locator.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { nameFrom, type Edit, type FileReport, type Message, type Report } from './report.ts';

/** SARIF 2.1.0, with the way of the headers as a code flow: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export function formatSarif(report: Report): string {
  const driver = {
    name: 'eslint-plugin-upstream',
    semanticVersion: report.version,
    informationUri: 'https://github.com/eslint-plugin-upstream/eslint-plugin-upstream',
    rules: report.rules.map(({ id, description, url, severity }) => ({ id, defaultConfiguration: { level: severity }, shortDescription: { text: description }, fullDescription: { text: description }, help: { text: `${description}. See ${url}`, markdown: `${description}. [The rule’s page](${url})` }, helpUri: url, properties: { tags: ['security', 'external/cwe/cwe-444'] } })),
  };
  const base = pathToFileURL(report.root).href;
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { SRCROOT: { uri: base.endsWith('/') ? base : `${base}/` } },
    results: report.files.flatMap(file => resultsOf(report, file)),
    invocations: [{ executionSuccessful: report.unlinted === 0 && report.unread.length === 0, toolExecutionNotifications: report.files.flatMap(notificationsOf) }],
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

function resultsOf(report: Report, file: FileReport): object[] {
  const fingerprints = fingerprintsOf(file);
  const locate = locatorOf(file.output ?? file.source);
  return file.messages.flatMap((message, index) => {
    const { ruleId, severity, text, start, end, trace } = message;
    if (ruleId === undefined) return [];
    const related = trace.slice(0, -1).map((step, id) => ({ id, ...locationOfStep(report.root, step) }));
    return [
      {
        ruleId,
        ruleIndex: report.rules.findIndex(({ id }) => id === ruleId),
        level: severity,
        message: { text },
        locations: [{ physicalLocation: { artifactLocation: artifact(file.name), region: regionOf(start, end) } }],
        partialFingerprints: { 'primaryLocationLineHash/v1': fingerprints[index] },
        ...(related.length === 0 ? {} : { relatedLocations: related }),
        ...(trace.length < 2 ? {} : { codeFlows: [{ threadFlows: [{ locations: trace.map(step => ({ location: locationOfStep(report.root, step) })) }] }] }),
        ...fixesOf(file, message, locate),
      },
    ];
  });
}

/** A file that could not be parsed. */
function notificationsOf({ name, messages }: FileReport): object[] {
  return messages
    .filter(({ ruleId }) => ruleId === undefined)
    .map(({ text, start, end }) => ({ level: 'error', message: { text }, locations: [{ physicalLocation: { artifactLocation: artifact(name), region: regionOf(start, end) } }] }));
}

function artifact(name: string): object {
  const uri = name.split('/').map(encodeURIComponent).join('/');
  return name.startsWith('/') || /^[A-Za-z]:\//.test(name) ? { uri: pathToFileURL(name).href } : { uri, uriBaseId: 'SRCROOT' };
}

function locationOfStep(root: string, { path, start, end, words }: TraceStep): object {
  return { physicalLocation: { artifactLocation: artifact(nameFrom(root, path)), region: regionOf(start, end) }, message: { text: words } };
}

function regionOf(start: Message['start'], end: Message['end']): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** The fix alone, where there is one: readers such as reviewdog keep but one of several. */
function fixesOf(file: FileReport, { fix, suggestions }: Message, locate: Locate): { fixes?: object[] } {
  const edits = fix === undefined ? suggestions : [{ text: 'Fix', edit: fix }];
  if (edits.length === 0) return {};
  return { fixes: edits.map(({ text: description, edit }) => ({ description: { text: description }, artifactChanges: [{ artifactLocation: artifact(file.name), replacements: [replacementOf(edit, locate)] }] })) };
}

/** By lines and by offset: reviewdog reads only lines. */
function replacementOf({ from, to, text }: Edit, locate: Locate): object {
  const placeAt = (offset: number): Message['start'] => {
    const { line, column } = locate(offset);
    return { line, column: column + 1 };
  };
  return { deletedRegion: { ...regionOf(placeAt(from), placeAt(to)), charOffset: from, charLength: to - from }, insertedContent: { text } };
}
