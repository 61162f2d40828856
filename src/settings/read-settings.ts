import { Library } from '../dataflow/input/library.ts';
import type { Limits } from '../dataflow/domain/activation.ts';
import { defaultLimits } from '../dataflow/input/limits.ts';
import type { ClientModel } from '../models/client.ts';
import { clients } from '../models/clients/index.ts';
import type { FrameworkModel } from '../models/framework.ts';
import { frameworks } from '../models/frameworks/index.ts';
import { clientShape, serverShape } from './model-shapes.ts';
import { problemsOf, type Problem, type Shape } from './shape.ts';

export type { Problem } from './shape.ts';

/** Platforms that frame every response themselves: a whole response handed on breaks nothing there. */
const edgeRuntimes = ['bunny', 'deno', 'fastly', 'netlify-edge', 'vercel-edge', 'workerd'] as const;

/** `settings.upstream`, as a user writes it. */
export interface UpstreamSettings {
  /** A company's own clients and wrappers, in the words in which the built-in ones are described. */
  readonly clients?: readonly ClientSetting[];
  /** A company's own server frameworks. */
  readonly servers?: readonly ServerSetting[];
  /** Where the code runs: `node`, or a platform that frames responses itself. Default: `node`. */
  readonly runtime?: 'node' | (typeof edgeRuntimes)[number];
  /** Whether imports are followed into other files. Default: true. */
  readonly crossFile?: boolean;
  /** Bounds of the analysis of one file; beyond them it is silent. */
  readonly limits?: Partial<Limits>;
  /** Set by `cacheKeys()`: a hash of the other files that a file's verdict hangs on, which makes ESLint's cache key differ. */
  readonly cacheKey?: string;
  /** Set by `cacheKeys()`: the folder in which the plugin notes, for each file, which others were followed. */
  readonly cacheLocation?: string;
}

export type ClientSetting = Omit<ClientModel, 'docs' | 'followsRedirects' | 'packages' | 'rejectsErrors'> &
  Partial<Pick<ClientModel, 'docs' | 'followsRedirects' | 'packages' | 'rejectsErrors'>>;
export type ServerSetting = Omit<FrameworkModel, 'docs'> & Partial<Pick<FrameworkModel, 'docs'>>;

/** The settings that apply, and what is wrong with the others. */
export interface Settings {
  readonly problems: readonly Problem[];
  readonly library: Library;
  readonly crossFile: boolean;
  readonly cacheLocation: string | undefined;
  readonly limits: Limits;
  /** Whether the runtime frames responses itself. */
  readonly reframes: boolean;
}

const limit: Shape = { kind: 'integer', least: 0 };
const shapes: Readonly<Record<keyof UpstreamSettings, Shape>> = {
  cacheKey: { kind: 'string' },
  cacheLocation: { kind: 'string' },
  clients: { kind: 'list', of: clientShape },
  crossFile: { kind: 'boolean' },
  limits: { kind: 'object', required: {}, optional: { depth: limit, imports: limit, modules: limit, steps: limit, stepsElsewhere: limit, stepsPerEntry: limit } },
  runtime: { kind: 'enum', values: ['node', ...edgeRuntimes] },
  servers: { kind: 'list', of: serverShape },
};

const read = new WeakMap<object, Settings>();
let defaults: Settings | undefined;

/** Reads `settings.upstream`: what is right applies, what is wrong is told. Never throws. */
export function readSettings(given: unknown): Settings {
  if (given === undefined) return (defaults ??= settingsOf({}, []));
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return settingsOf({}, problemsOf(given, { kind: 'object', required: {} }, 'settings.upstream'));
  }
  const known = read.get(given);
  if (known !== undefined) return known;
  const problems = problemsOf(given, { kind: 'object', required: {}, optional: shapes }, 'settings.upstream');
  const settings = settingsOf(given, problems);
  read.set(given, settings);
  return settings;
}

function settingsOf(given: UpstreamSettings, problems: readonly Problem[]): Settings {
  const valid = <Key extends keyof UpstreamSettings>(key: Key): UpstreamSettings[Key] | undefined =>
    given[key] === undefined || problemsOf(given[key], shapes[key], key).length > 0 ? undefined : given[key];
  const each = <Item>(list: readonly Item[] | undefined, shape: Shape): readonly Item[] =>
    Array.isArray(list) ? (list as readonly Item[]).filter(item => problemsOf(item, shape, '').length === 0) : [];
  const ownClients = each(given.clients, clientShape).map(
    (client): ClientModel => ({ docs: 'https://', packages: [], followsRedirects: false, rejectsErrors: false, ...client }),
  );
  const ownServers = each(given.servers, serverShape).map((server): FrameworkModel => ({ docs: 'https://', ...server }));
  const runtime = valid('runtime') ?? 'node';
  return {
    problems,
    library: ownClients.length + ownServers.length === 0 ? builtIn() : new Library([...ownClients, ...clients], [...ownServers, ...frameworks]),
    crossFile: valid('crossFile') ?? true,
    cacheLocation: valid('cacheLocation'),
    limits: { ...defaultLimits, ...valid('limits') },
    reframes: runtime !== 'node',
  };
}

let builtInLibrary: Library | undefined;

function builtIn(): Library {
  return (builtInLibrary ??= new Library(clients, frameworks));
}
