import type { Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';

/**
 * The method that stands for all of a client's or an app's, where which of them is called is only known when it runs:
 *
 *     const answer = await axios[request.method.toLowerCase()](url);
 *     for (const verb of verbs) router[verb]('/users', relay);
 */
export function anyVerb(machine: Machine, object: Value): 'get' | undefined {
  switch (object.kind) {
    case 'client':
      return object.model.requests.some(({ calls }) => calls.includes('get()')) ? 'get' : undefined;
    case 'app':
      return object.framework.handlers.some(handler => handler.kind === 'registered' && handler.on === 'app' && handler.by.includes('get()')) ? 'get' : undefined;
    case 'api': {
      const instance = object.path.length === 0 ? 'default' : object.path.join('.');
      return machine.library.clientsOf(object.specifier).some(model => model.instances?.includes(instance) === true && model.requests.some(({ calls }) => calls.includes('get()'))) ? 'get' : undefined;
    }
    default:
      return undefined;
  }
}
