/** What the Pages functions under test do: they are bundled, and run in workerd. */
import { cloudflarePages } from '../../../src/models/frameworks/cloudflare-pages.ts';
import { linesOf, type Check } from './lines.ts';
import { mismatchOf, perform } from './perform.ts';

const lines = linesOf(cloudflarePages);

interface Context {
  readonly request: Request;
}

function checkOf({ request }: Context): Check | undefined {
  return lines[Number(/\/\w+\/(\d+)/u.exec(request.url)?.[1])]?.check;
}

/** Whether the export of this name is what a request asks for. */
export function isAsked(by: string, context: Context): boolean {
  const check = checkOf(context);
  return check?.kind === 'handler' && check.by === by;
}

export function answer(by: string, context: Context): unknown {
  const check = checkOf(context);
  if (check === undefined) return new Response('no such line');
  if (check.kind === 'handler') return new Response(isAsked(by, context) && check.shape !== undefined ? (mismatchOf(check.shape, [context]) ?? 'yes') : `${by} was called`);
  return perform(check, {
    objects: { 'cloudflare.pages-context': context },
    say: text => new Response(text),
    finish: result => result ?? new Response('fine'),
  });
}
