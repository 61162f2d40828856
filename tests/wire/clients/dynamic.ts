/** A value of a library under test, of which nothing is known statically: anything may be read, called or constructed. */
export interface Dynamic {
  (...given: unknown[]): Dynamic;
  new (...given: unknown[]): Dynamic;
  readonly [member: string]: Dynamic;
}

export function dynamic(value: unknown): Dynamic {
  return value as Dynamic;
}

/** Waits for what a library promised; at most three seconds. */
export async function settled(value: unknown): Promise<Dynamic> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('nothing came in three seconds')), 3000);
  });
  try {
    return dynamic(await Promise.race([value, late]));
  } finally {
    clearTimeout(timer);
  }
}

export async function load(specifier: string): Promise<Dynamic> {
  return dynamic(await import(specifier));
}

/** The default export, or what `require` gives, or the namespace itself. */
export function mainOf(library: Dynamic): Dynamic {
  const { default: main } = library as { readonly default?: Dynamic };
  if (main === undefined) return library;
  return typeof main === 'object' && typeof main['default'] === 'function' ? main['default'] : main;
}

/** Follows `new Client()` or `stream.get()` from a value; undefined where a member is missing. */
export function memberAt(value: Dynamic, path: string): { readonly self: Dynamic; readonly member: Dynamic } | undefined {
  const names = path.replace(/^new /u, '').replace(/\(\)$/u, '').split('.').filter(name => name !== '');
  let self = value;
  let member = value;
  for (const name of names) {
    self = member;
    const next = (self as unknown as Record<string, Dynamic | undefined> | undefined)?.[name];
    if (next === undefined || next === null) return undefined;
    member = next;
  }
  return { self, member };
}

/** Calls or constructs what a call path names; throws where it isn't a function. */
export function callAt(value: Dynamic, path: string, given: readonly unknown[]): Dynamic {
  const found = memberAt(value, path);
  if (typeof found?.member !== 'function') throw new TypeError(`${path} is no function`);
  if (path.startsWith('new ')) return new found.member(...given);
  return dynamic(Reflect.apply(found.member as unknown as (...given: unknown[]) => unknown, found.self, given));
}
