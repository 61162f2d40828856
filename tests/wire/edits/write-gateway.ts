import { editClients, usualClients } from './clients.ts';
import type { EditGateway, Keeps } from './gateway.ts';

/** A route of a gateway: which client, which shape, and its path. */
export interface EditRoute {
  readonly client: string;
  readonly shape: string;
  readonly keeps: Keeps;
  readonly path: string;
  /** The first and last line of the route in the file. */
  readonly lines: readonly [number, number];
}

/** The whole gateway as a file, with its routes. */
export function writeGateway(gateway: EditGateway): { readonly code: string; readonly routes: readonly EditRoute[] } {
  const clients = (gateway.clients ?? usualClients).flatMap(name => editClients[name] ?? []);
  const isTypeScript = gateway.filename?.endsWith('.ts') === true;
  const lines = [
    ...gateway.imports,
    ...clients.map(client => client.import).filter(text => text !== '').flatMap(text => text.split('\n')),
    '',
    `const upstream${isTypeScript ? ': string' : ''} = process.argv[2]${isTypeScript ? " ?? ''" : ''};`,
    "process.on('unhandledRejection', () => undefined);",
    "process.on('uncaughtException', () => undefined);",
    `function readText(res${isTypeScript ? ': any' : ''}, done${isTypeScript ? ': any' : ''}) { let text = ''; res.setEncoding('utf8'); res.on('data', (part${isTypeScript ? ': string' : ''}) => { text += part; }); res.on('end', () => done(null, text)); }`,
    ...gateway.start.split('\n'),
    '',
  ];
  const routes: EditRoute[] = [];
  for (const client of clients) {
    for (const [shape, given] of Object.entries(gateway.shapes)) {
      const { write, keeps = 'body and type' } = typeof given === 'function' ? { write: given } : given;
      const statements = write(client);
      if (statements === undefined) continue;
      const path = `/${client.name.replaceAll(' ', '-')}/${String(routes.length)}`;
      const text = gateway.route(path, statements.map(line => `    ${line}`), routes.length);
      routes.push({ client: client.name, shape, keeps, path, lines: [lines.length + 1, lines.length + text.length] });
      lines.push(...text);
    }
  }
  return { code: [...lines, ...gateway.listen.split('\n'), ''].join('\n'), routes };
}
