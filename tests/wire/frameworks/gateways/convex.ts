import { load } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import { serveFetch, webStage } from './web.ts';

interface Action {
  invokeHttpAction(request: Request): Promise<unknown>;
}

/** Actions called as Convex's own server calls them, by what its router finds for a request; srvx sends what they give. */
export const start: Gateway['start'] = async play => {
  const library = await load('convex/server');
  const router = library['httpRouter']?.();
  // `httpAction` of the generated file is this function, with types.
  const register = (pathPrefix: string, answer: (request: Request, given: readonly unknown[]) => unknown): void => {
    const handler = library['httpActionGeneric']?.((...given: unknown[]) => answer(given[1] as Request, given));
    router?.['route']?.({ pathPrefix, method: 'GET', handler });
  };
  register('/line/', request => play.run(request.url, webStage(request, {})));
  register('/handler/', (request, given) => {
    const check = play.registrations.find(({ path }) => request.url.endsWith(path))?.check;
    return new Response(check === undefined ? 'not asked' : play.verdict(check, given));
  });
  return serveFetch(request => {
    const [action] = router?.['lookup']?.(new URL(request.url).pathname, request.method) as unknown as readonly [Action];
    return action.invokeHttpAction(request);
  });
};
