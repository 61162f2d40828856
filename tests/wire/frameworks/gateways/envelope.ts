import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Envelope {
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
  readonly body?: string;
}

/** What a platform gives a function of one request. */
export function eventOf(request: IncomingMessage): object {
  const url = `http://${request.headers.host ?? ''}${request.url ?? ''}`;
  return { headers: request.headers, multiValueHeaders: request.headersDistinct, rawPath: request.url, rawUrl: url, path: request.url, httpMethod: request.method };
}

/** What API Gateway does with a function's result, as AWS documents it: JSON, then the envelope's members; anything else is the body. */
export function sendEnvelope(response: ServerResponse, result: unknown): void {
  const { statusCode, headers, multiValueHeaders, body, ...rest } = JSON.parse(JSON.stringify(result ?? {})) as Envelope & object;
  response.writeHead(statusCode ?? 200, { ...headers, ...(multiValueHeaders as Record<string, string[]> | undefined) });
  response.end(statusCode === undefined && body === undefined ? JSON.stringify(rest) : body);
}

/** What a platform does that reads the members of an envelope and nothing else of it. */
export function sendMembers(response: ServerResponse, result: unknown): void {
  const { statusCode, headers, multiValueHeaders, body } = JSON.parse(JSON.stringify(result ?? {})) as Envelope;
  response.writeHead(statusCode ?? 200, { ...headers, ...(multiValueHeaders as Record<string, string[]> | undefined) }).end(body);
}
