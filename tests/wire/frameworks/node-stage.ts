import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ObjectName } from '../../../src/models/framework.ts';
import type { Stage } from './stage.ts';

/** The stage of frameworks whose response is node's own, or made of it. */
export function nodeStage(request: unknown, response: unknown, names: { readonly request: ObjectName; readonly response: ObjectName }, library?: unknown): Stage {
  const node = response as ServerResponse;
  return {
    objects: { [names.request]: request, [names.response]: response },
    library,
    before: { [`${names.response}.writeHead`]: [203, 'Fine'], [`${names.response}.writeHeader`]: [203, 'Fine'] },
    say: text => {
      if (!node.writableEnded) node.end(text);
    },
    late: () => {
      if (!node.headersSent) node.setHeader('x-late', 'told');
    },
  };
}

/** Where a request goes to. */
export function urlOf(request: unknown): string {
  const { originalUrl, url } = request as IncomingMessage & { readonly originalUrl?: string };
  return originalUrl ?? url ?? '';
}
