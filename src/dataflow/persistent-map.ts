/**
 * A map from small integers that is never changed: `set` gives a new map which shares all but one path with the old one.
 * Two maps that come from the same ancestor are merged in the time of what differs (Okasaki & Gill, Fast Mergeable Integer Maps).
 */
export type PersistentMap<Content> = Branch<Content> | Leaf<Content> | undefined;

interface Leaf<Content> {
  readonly key: number;
  readonly content: Content;
}

interface Branch<Content> {
  readonly prefix: number;
  /** One bit: keys without it are on the left. */
  readonly bit: number;
  readonly left: Branch<Content> | Leaf<Content>;
  readonly right: Branch<Content> | Leaf<Content>;
}

type Node<Content> = Branch<Content> | Leaf<Content>;

function isLeaf<Content>(node: Node<Content>): node is Leaf<Content> {
  return 'key' in node;
}

function highestBit(bits: number): number {
  return 1 << (31 - Math.clz32(bits));
}

/** The bits of `key` above `bit`. */
function prefixOf(key: number, bit: number): number {
  return key & ~((bit << 1) - 1);
}

function link<Content>(a: Node<Content>, keyA: number, b: Node<Content>, keyB: number): Branch<Content> {
  const bit = highestBit(keyA ^ keyB);
  const prefix = prefixOf(keyA, bit);
  return keyA & bit ? { prefix, bit, left: b, right: a } : { prefix, bit, left: a, right: b };
}

function keyOf<Content>(node: Node<Content>): number {
  return isLeaf(node) ? node.key : node.prefix;
}

export function get<Content>(map: PersistentMap<Content>, key: number): Content | undefined {
  let node = map;
  while (node !== undefined && !isLeaf(node)) {
    node = key & node.bit ? node.right : node.left;
  }
  return node?.key === key ? node.content : undefined;
}

export function set<Content>(map: PersistentMap<Content>, key: number, content: Content): Node<Content> {
  if (map === undefined) return { key, content };
  if (isLeaf(map)) {
    if (map.key !== key) return link({ key, content }, key, map, map.key);
    return map.content === content ? map : { key, content };
  }
  if (prefixOf(key, map.bit) !== map.prefix) return link({ key, content }, key, map, map.prefix);
  if (key & map.bit) {
    const right = set(map.right, key, content);
    return right === map.right ? map : { prefix: map.prefix, bit: map.bit, left: map.left, right };
  }
  const left = set(map.left, key, content);
  return left === map.left ? map : { prefix: map.prefix, bit: map.bit, left, right: map.right };
}

/** Both maps' entries; where both have a key whose contents differ, `join` decides. Shared parts are taken as they are. */
export function merge<Content>(
  a: PersistentMap<Content>,
  b: PersistentMap<Content>,
  join: (a: Content, b: Content, key: number) => Content,
): PersistentMap<Content> {
  if (a === undefined) return b;
  if (b === undefined) return a;
  return mergeNodes(a, b, join);
}

function mergeNodes<Content>(a: Node<Content>, b: Node<Content>, join: (a: Content, b: Content, key: number) => Content): Node<Content> {
  if (a === b) return a;
  if (isLeaf(b)) {
    const own = get<Content>(a, b.key);
    return set(a, b.key, own === undefined || own === b.content ? b.content : join(own, b.content, b.key));
  }
  if (isLeaf(a)) {
    const other = get<Content>(b, a.key);
    return set(b, a.key, other === undefined || other === a.content ? a.content : join(a.content, other, a.key));
  }
  if (a.bit === b.bit && a.prefix === b.prefix) {
    const left = mergeNodes(a.left, b.left, join);
    const right = mergeNodes(a.right, b.right, join);
    return left === a.left && right === a.right ? a : left === b.left && right === b.right ? b : { ...a, left, right };
  }
  if (isWithin(b, a)) {
    return b.prefix & a.bit ? { ...a, right: mergeNodes(a.right, b, join) } : { ...a, left: mergeNodes(a.left, b, join) };
  }
  if (isWithin(a, b)) {
    return a.prefix & b.bit ? { ...b, right: mergeNodes(a, b.right, join) } : { ...b, left: mergeNodes(a, b.left, join) };
  }
  return link(a, keyOf(a), b, keyOf(b));
}

/** Whether all keys of `inner` belong below one side of `outer`. */
function isWithin<Content>(inner: Branch<Content>, outer: Branch<Content>): boolean {
  return inner.bit < outer.bit && prefixOf(inner.prefix, outer.bit) === outer.prefix;
}
