/** The process of a gateway under test: `node gateway.ts <model> <file in gateways> <packages…>`. */
import type { AddressInfo, Server } from 'node:net';
import type { FrameworkModel } from '../../../src/models/framework.ts';
import { frameworks } from '../../../src/models/frameworks/index.ts';
import { linesOf, type Check, type Line } from './lines.ts';
import { mismatchOf, perform } from './perform.ts';
import type { Stage } from './stage.ts';

type HandlerCheck = Check & { readonly kind: 'handler' };

/** What a gateway is started with. */
export interface Play {
  readonly model: FrameworkModel;
  readonly lines: readonly Line[];
  /** Registrations to try, with the path each shall answer. */
  readonly registrations: readonly { readonly check: HandlerCheck; readonly path: string }[];
  /** Performs the line that a request's path asks for. */
  run(url: string, stage: Stage): Promise<unknown>;
  /** `yes`, or what a handler's parameters lack. */
  verdict(check: HandlerCheck, parameters: readonly unknown[]): string;
}

export interface Gateway {
  /** Starts the framework; gives the server that listens, or its port. */
  start(play: Play, ...packages: string[]): Promise<Server | number>;
}

const [name = '', file = '', ...packages] = process.argv.slice(2);
const model = frameworks.find(known => known.name === name);
if (model === undefined) throw new Error(`no model ${name}`);
const lines = linesOf(model);

process.on('uncaughtException', error => console.error(error.message));
process.on('unhandledRejection', error => console.error(error));
process.on('disconnect', () => process.exit());

const play: Play = {
  model,
  lines,
  registrations: lines.flatMap(({ check }, at) => (check.kind === 'handler' ? [{ check, path: `/handler/${at}` }] : [])),
  run: (url, stage) => {
    const line = lines[Number(/\/line\/(\d+)/u.exec(url)?.[1])];
    return line === undefined ? Promise.resolve(stage.say('no such line')) : perform(line.check, stage);
  },
  verdict: ({ shape }, parameters) => (shape === undefined ? undefined : mismatchOf(shape, parameters)) ?? 'yes',
};

const gateway = (await import(`./gateways/${file}.ts`)) as Gateway;
try {
  const started = await gateway.start(play, ...packages);
  const port = typeof started === 'number' ? started : (started.address() as AddressInfo).port;
  if (process.send === undefined) console.log(JSON.stringify({ port }));
  else process.send({ port });
} catch (error) {
  console.error(error);
  process.exit(1);
}
