/**
 * A map from small integers that is never changed: `set` gives a new map which shares all but one path with the old one.
 * Two maps that come from the same ancestor are merged in the time of what differs (Okasaki & Gill, Fast Mergeable Integer Maps).
 */
export type PersistentMap<Content> = Node<Content> | undefined;

/** Leaves and branches have the same properties in the same order: reading them is what a lint does most. */
type Node<Content> = Branch<Content> | Leaf<Content>;

interface Leaf<Content> {
  readonly bit: 0;
  readonly key: number;
  readonly content: Content;
  readonly left: undefined;
  readonly right: undefined;
}

interface Branch<Content> {
  /** One bit: keys without it are on the left. */
  readonly bit: number;
  /** What all keys have above the bit. */
  readonly key: number;
  readonly content: undefined;
  readonly left: Node<Content>;
  readonly right: Node<Content>;
}

export function leafOf<Content>(key: number, content: Content): Leaf<Content> {
  return { bit: 0, key, content, left: undefined, right: undefined };
}

function branchOf<Content>(bit: number, key: number, left: Node<Content>, right: Node<Content>): Branch<Content> {
  return { bit, key, content: undefined, left, right };
}

function isLeaf<Content>(node: Node<Content>): node is Leaf<Content> {
  return node.bit === 0;
}

function highestBit(bits: number): number {
  return 1 << (31 - Math.clz32(bits));
}

/** The bits of `key` above `bit`. */
function prefixOf(key: number, bit: number): number {
  return key & ~((bit << 1) - 1);
}

function link<Content>(a: Node<Content>, b: Node<Content>): Branch<Content> {
  const bit = highestBit(a.key ^ b.key);
  const key = prefixOf(a.key, bit);
  return a.key & bit ? branchOf(bit, key, b, a) : branchOf(bit, key, a, b);
}

export function get<Content>(map: PersistentMap<Content>, key: number): Content | undefined {
  let node = map;
  while (node !== undefined && !isLeaf(node)) node = key & node.bit ? node.right : node.left;
  return node?.key === key ? node.content : undefined;
}

export function set<Content>(map: PersistentMap<Content>, key: number, content: Content): Node<Content> {
  if (map === undefined) return leafOf(key, content);
  if (isLeaf(map)) {
    if (map.key !== key) return link(leafOf(key, content), map);
    return map.content === content ? map : leafOf(key, content);
  }
  if (prefixOf(key, map.bit) !== map.key) return link(leafOf(key, content), map);
  return key & map.bit ? withSides(map, map.left, set(map.right, key, content)) : withSides(map, set(map.left, key, content), map.right);
}

function withSides<Content>(map: Branch<Content>, left: Node<Content>, right: Node<Content>): Branch<Content> {
  return left === map.left && right === map.right ? map : branchOf(map.bit, map.key, left, right);
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
  if (a.bit === b.bit && a.key === b.key) {
    const left = mergeNodes(a.left, b.left, join);
    const right = mergeNodes(a.right, b.right, join);
    return left === a.left && right === a.right ? a : withSides(b, left, right);
  }
  if (isWithin(b, a)) {
    return b.key & a.bit ? withSides(a, a.left, mergeNodes(a.right, b, join)) : withSides(a, mergeNodes(a.left, b, join), a.right);
  }
  if (isWithin(a, b)) {
    return a.key & b.bit ? withSides(b, b.left, mergeNodes(a, b.right, join)) : withSides(b, mergeNodes(a, b.left, join), b.right);
  }
  return link(a, b);
}

/** Whether all keys of `inner` belong below one side of `outer`. */
function isWithin<Content>(inner: Branch<Content>, outer: Branch<Content>): boolean {
  return inner.bit < outer.bit && prefixOf(inner.key, outer.bit) === outer.key;
}
