import { dynamic, load } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import { serveFetch, webStage } from './web.ts';

/** A router of fetch handlers, served by srvx. */
export const start: Gateway['start'] = async play => {
  const library = await load('itty-router');
  const router = dynamic(library['AutoRouter']?.());
  router['get']?.('/line/:at', (request: Request) => play.run(request.url, { ...webStage(request, library), before: { 'json()': ['fine'], 'text()': ['fine'], 'html()': ['fine'] } }));
  for (const { check, path } of play.registrations) router[check.by.slice(0, -2)]?.(path, (...given: unknown[]) => new Response(play.verdict(check, given)));
  return serveFetch(request => router['fetch']?.(request));
};
