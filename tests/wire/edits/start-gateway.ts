import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startNode, type RunningNode } from '../harness/run-node.ts';
import type { EditGateway } from './gateway.ts';
import { runnable } from './runnable.ts';

/** Writes a gateway, as it is or after its edits, into a file, and starts it. */
export function startGateway(gateway: EditGateway, code: string, file: string, upstream: string): Promise<RunningNode> {
  writeFileSync(file, runnable(gateway, code));
  if (gateway.app === undefined) return startNode('node24', file, [upstream]);
  return startNode('node24', join(import.meta.dirname, 'serve-app.ts'), [upstream, gateway.app, file]);
}
