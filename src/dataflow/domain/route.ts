/** What a handler is registered for, as it is written. */
export interface Route {
  readonly router: string;
  /** The HTTP method; undefined for what takes any, and all paths that begin so: `use()`. */
  readonly verb: string | undefined;
  /** Its segments, in lower case. */
  readonly path: readonly string[];
}

/** A segment that stands for itself, and one that stands for any other. */
const PLAIN = /^[\w.~-]+$/;
const ANY = /^(?::\w+|\{\w+\})$/;

/**
 * Whether no request comes to both. What two routers have is never told apart, since one may be mounted within the other.
 *
 *     router.get('/users/:id', load, show);
 *     router.get('/orders/:id', load, show);
 */
export function areApart(a: Route | undefined, b: Route | undefined): boolean {
  if (a === undefined || b?.router !== a.router) return false;
  const areExact = a.verb !== undefined && b.verb !== undefined;
  // A request for `HEAD` comes to what is there for `GET` as well.
  if (areExact && a.verb !== b.verb && a.verb !== 'head' && b.verb !== 'head') return true;
  for (const [index, segment] of a.path.entries()) {
    const other = b.path[index];
    if (other === undefined) break;
    if (segment !== other && PLAIN.test(segment) && PLAIN.test(other)) return true;
    if (!isOne(segment) || !isOne(other)) return false;
  }
  return areExact && a.path.length !== b.path.length && [...a.path, ...b.path].every(isOne);
}

export function segmentsOf(path: string): readonly string[] {
  return path.toLowerCase().split('/').filter(Boolean);
}

/** Not what may be left out, or be several: `:id?`, `*`. */
function isOne(segment: string): boolean {
  return PLAIN.test(segment) || ANY.test(segment);
}
