import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { pathToFileURL } from 'node:url';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Diagnostic {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly code?: string;
  readonly codeDescription?: { readonly href: string };
  readonly message: string;
  readonly source?: string;
}

export interface TextEdit {
  readonly range: Diagnostic['range'];
  readonly newText: string;
}

/** An editor's side of the language server protocol, as far as lint servers ask for it. */
export class LanguageClient {
  private readonly server: ChildProcessWithoutNullStreams;
  private readonly settings: unknown;
  private readonly waiting: Map<number | string, (message: Message) => void> = new Map();
  private readonly edits: { documentChanges?: { edits: TextEdit[] }[]; changes?: Record<string, TextEdit[]> }[] = [];
  private readonly listeners: Set<(uri: string, diagnostics: Diagnostic[]) => void> = new Set();
  private buffer: Buffer = Buffer.alloc(0);
  private lastId = 0;
  /** Whether the server waits to be asked for diagnostics, as newer ones do. */
  private pulls = false;
  /** What the server complained of. */
  readonly log: string[] = [];

  constructor(command: string, words: readonly string[], cwd: string, settings: unknown) {
    this.settings = settings;
    this.server = spawn(command, words, { cwd });
    this.server.stdout.on('data', (chunk: Buffer) => {
      this.receive(chunk);
    });
    this.server.stderr.on('data', (chunk: Buffer) => void this.log.push(chunk.toString()));
    this.server.on('exit', code => {
      const error = `the server ended with ${String(code)}: ${this.log.join('')}`;
      for (const id of this.waiting.keys()) this.waiting.get(id)?.({ error });
    });
  }

  async initialize(root: string): Promise<void> {
    const folder = { uri: uriOf(root), name: 'project' };
    const answer = (await this.request('initialize', {
      processId: process.pid,
      rootUri: folder.uri,
      workspaceFolders: [folder],
      initializationOptions: [{ workspaceUri: folder.uri, options: this.settings }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true, applyEdit: true, workspaceEdit: { documentChanges: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
        textDocument: { diagnostic: {}, publishDiagnostics: { codeDescriptionSupport: true, dataSupport: true }, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } }, dataSupport: true } },
      },
    })) as { capabilities: { diagnosticProvider?: unknown } };
    this.pulls = answer.capabilities.diagnosticProvider !== undefined;
    this.notify('initialized', {});
  }

  /** Opens a document; gives its diagnostics. */
  async open(path: string, text: string): Promise<readonly Diagnostic[]> {
    return this.diagnosticsAfter(path, () => {
      this.notify('textDocument/didOpen', { textDocument: { uri: uriOf(path), languageId: 'javascript', version: 1, text } });
    });
  }

  async change(path: string, version: number, text: string): Promise<readonly Diagnostic[]> {
    return this.diagnosticsAfter(path, () => {
      this.notify('textDocument/didChange', { textDocument: { uri: uriOf(path), version }, contentChanges: [{ text }] });
    });
  }

  /** The diagnostics that the server gives of a document next. */
  private async diagnosticsAfter(path: string, act: () => void): Promise<readonly Diagnostic[]> {
    if (this.pulls) {
      act();
      const { items = [] } = (await this.request('textDocument/diagnostic', { textDocument: { uri: uriOf(path) } })) as { items?: Diagnostic[] };
      return items;
    }
    const pushed = new Promise<readonly Diagnostic[]>(resolve => {
      const listener = (uri: string, diagnostics: Diagnostic[]): void => {
        if (uri !== uriOf(path)) return;
        this.listeners.delete(listener);
        resolve(diagnostics);
      };
      this.listeners.add(listener);
    });
    act();
    return pushed;
  }

  /** The actions for a range, and the edits that carrying one out makes. */
  async actions(path: string, range: Diagnostic['range'], diagnostics: readonly Diagnostic[], only?: string): Promise<readonly { title: string; kind?: string; command?: unknown; edit?: unknown }[]> {
    const context = { diagnostics, ...(only === undefined ? {} : { only: [only] }) };
    return ((await this.request('textDocument/codeAction', { textDocument: { uri: uriOf(path) }, range, context })) ?? []) as { title: string }[];
  }

  async carryOut(action: { command?: unknown; edit?: unknown }): Promise<readonly TextEdit[]> {
    const { command, edit } = action;
    if (edit !== undefined) return editsOf(edit);
    const { command: name, arguments: given } = (typeof command === 'string' ? action : command) as { command: string; arguments?: unknown[] };
    await this.request('workspace/executeCommand', { command: name, arguments: given });
    return this.edits.splice(0).flatMap(editsOf);
  }

  stop(): void {
    this.server.kill();
  }

  notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  async request(method: string, params: unknown): Promise<unknown> {
    const id = (this.lastId += 1);
    const answer = new Promise<Message>((resolve, reject) => {
      this.waiting.set(id, resolve);
      setTimeout(() => { reject(new Error(`no answer to ${method}: ${this.log.join('')}`)); }, 50_000).unref();
    });
    this.send({ id, method, params });
    const { result, error } = await answer;
    if (error !== undefined) throw new Error(JSON.stringify(error));
    return result;
  }

  private send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.server.stdin.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
  }

  private receive(chunk: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, chunk]);
    for (;;) {
      const end = this.buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.buffer.toString('latin1', 0, end))?.[1]);
      if (this.buffer.length < end + 4 + length) return;
      const message = JSON.parse(this.buffer.toString('utf8', end + 4, end + 4 + length)) as Message;
      this.buffer = this.buffer.subarray(end + 4 + length);
      this.take(message);
    }
  }

  private take(message: Message): void {
    const { id, method, params } = message;
    if (method === undefined) {
      if (id !== undefined) this.waiting.get(id)?.(message);
      return;
    }
    if (id !== undefined) this.send({ id, result: this.answer(method, params) });
    else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: Diagnostic[] };
      for (const listener of [...this.listeners]) listener(uri, diagnostics);
    } else if (method === 'window/logMessage' || method === 'window/showMessage') this.log.push((params as { message: string }).message);
  }

  private answer(method: string, params: unknown): unknown {
    if (method === 'workspace/configuration') return (params as { items: unknown[] }).items.map(() => this.settings);
    if (method === 'workspace/workspaceFolders') return null;
    if (method === 'workspace/applyEdit') {
      this.edits.push((params as { edit: object }).edit);
      return { applied: true };
    }
    // vscode-eslint asks whether this ESLint may be run.
    return method === 'eslint/confirmESLintExecution' ? 4 : null;
  }
}

function editsOf(edit: unknown): TextEdit[] {
  const { documentChanges = [], changes = {} } = edit as { documentChanges?: { edits: TextEdit[] }[]; changes?: Record<string, TextEdit[]> };
  return [...documentChanges.flatMap(({ edits }) => edits), ...Object.values(changes).flat()];
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** The text after edits that don't overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, character }: Position): number => (starts[line] ?? text.length) + character;
  return [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start)).reduce((all, { range, newText }) => all.slice(0, offset(range.start)) + newText + all.slice(offset(range.end)), text);
}
