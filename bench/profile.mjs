// One lint with our rules under V8's sampling profiler; where the time of the plugin went goes to stdout as JSON, in ms by room.
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { SourceMap } from 'node:module';
import { ESLint } from 'eslint';

import { optionsFor } from './configurations.mjs';

/** Which part of the plugin a source file belongs to; the first that fits. */
const rooms = [
  ['choice', /\/dataflow\/gate\/(?:file-words|mentions|parameter-names|parameter-uses|relevance|units)\.ts$/],
  ['files', /\/host\/|\/dataflow\/(?:files\/|gate\/(?:links|nearest-client)\.ts$|domain\/modules\.ts$)/],
  ['gate', /\/dataflow\/(?:gate\/|input\/library\.ts$)|\/(?:models|settings)\//],
  ['findings', /\/(?:findings|fixes|rules)\//],
  ['evaluation', /\/src\//],
];

const { cwd, list, parser } = JSON.parse(process.argv[2]);
const bundle = new URL('../dist/plugin.js', import.meta.url);
const map = new SourceMap(JSON.parse(readFileSync(new URL('../dist/plugin.js.map', import.meta.url), 'utf8')));

/** The room of a function of the plugin; undefined of any other. */
function roomOf({ url, lineNumber, columnNumber }) {
  if (url !== bundle.href) return undefined;
  const { originalSource = '' } = map.findEntry(lineNumber, columnNumber);
  return rooms.find(([, files]) => files.test(`/${originalSource}`))?.[0] ?? 'evaluation';
}

const eslint = new ESLint({ cwd, ignore: false, overrideConfigFile: true, overrideConfig: await optionsFor('upstream', parser) });
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: 200 });
await session.post('Profiler.start');
await eslint.lintFiles(JSON.parse(readFileSync(list, 'utf8')));
const { profile: { nodes, samples, timeDeltas } } = await session.post('Profiler.stop');

/** The room of the innermost function of ours in each stack: what ESLint, the parsers and V8 do for us counts as ours. */
const roomsOfNodes = new Map();
const byId = new Map(nodes.map(node => [node.id, node]));
const visit = (node, outer) => {
  const room = roomOf(node.callFrame) ?? outer;
  roomsOfNodes.set(node.id, room);
  for (const child of node.children ?? []) visit(byId.get(child), room);
};
visit(nodes[0], undefined);
const sums = { gate: 0, choice: 0, files: 0, evaluation: 0, findings: 0 };
let total = 0;
for (const [index, id] of samples.entries()) {
  const room = roomsOfNodes.get(id);
  const time = timeDeltas[index] / 1000;
  total += time;
  if (room !== undefined) sums[room] += time;
}
console.log(JSON.stringify({ ...sums, total }));
