import { describe } from 'vitest';
import { follow, routes } from '../../modules/follow.ts';

const failure = `class Failure { readonly tag = 'failure'; constructor(readonly value: { message: string }) {} isFailure() { return true; } }
class Success<T> { readonly tag = 'success'; constructor(readonly value: T) {} isFailure() { return false; } }`;
const load = `async function load() {
  try { return new Success(await fetch('http://u')); } catch (error) { return new Failure({ message: String(error) }); }
}`;

describe('objects that a condition tells apart', () => {
  follow('by a member, a class, a method, a function of the program and a switch', {
    'routes.ts': routes(
      `${failure}\nconst isFailure = (outcome: Failure | Success<Response>): outcome is Failure => outcome.tag === 'failure';\n${load}`,
      `const outcome = await load();\nif (outcome.tag === 'failure') return res.json(outcome.value);\nres.json(outcome.value); //~ response`,
      `const outcome = await load();\nif (outcome instanceof Failure) return res.json(outcome.value);\nres.json(outcome.value); //~ response`,
      `const outcome = await load();\nif (outcome.isFailure()) return res.json(outcome.value);\nres.json(outcome.value); //~ response`,
      `const outcome = await load();\nreturn isFailure(outcome) ? res.json(outcome.value) : res.json(await outcome.value.json());`,
      `const outcome = await load();\nswitch (outcome.tag) {\n  case 'failure': return res.json(outcome.value);\n  default: return res.json(outcome.value); //~ response\n}`,
      `const outcome = await load();\nif (Date.now() > 0) return res.json(outcome.value); //~ response\nres.end();`,
    ),
  });
  follow('by a member that only one of them has, and by a flag', {
    'routes.ts': routes(
      `async function load(path: string) {
  const response = await fetch('http://u' + path);
  if (!response.ok) return { ok: false, error: response.statusText, headers: { 'retry-after': '5' } };
  return { ok: true, response, headers: Object.fromEntries(response.headers) };
}`,
      `const outcome = await load('/a');\nif ('error' in outcome) return res.set(outcome.headers).end();\nres.set(outcome.headers).end(); //~ header`,
      `const outcome = await load('/b');\nif (!outcome.ok) return res.set(outcome.headers).end();\nres.json(await outcome.response.json());`,
      `const outcome = await load('/c');\nif (outcome.ok) return res.set(outcome.headers).end(); //~ header\nres.set(outcome.headers).end();`,
    ),
  });
});
