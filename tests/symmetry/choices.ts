import fc from 'fast-check';

/** How a program says what it says: none of these changes what it does. */
export interface Choices {
  /** What the variables are called. */
  readonly names: Readonly<Record<'answer' | 'bag' | 'list' | 'name' | 'request' | 'response' | 'value', string>>;
  /** Whether the answer is awaited, or taken in `then`. */
  readonly asks: 'await' | 'then';
  /** Whether headers are read as a member or taken apart from the answer. */
  readonly takes: 'destructured' | 'member';
  /** How the headers are walked. */
  readonly walks: 'entries forEach' | 'entries of' | 'in' | 'keys forEach' | 'keys of' | 'pipeline';
  /** How a name that isn't wanted is left out. */
  readonly leaves: 'early' | 'else' | 'helper' | 'positive';
  /** What the list of names is. */
  readonly lists: 'array' | 'chain' | 'index' | 'map' | 'object' | 'set';
  /** Whether names go straight into the response, or into an object first. */
  readonly collects: boolean;
  /** What is a function of its own: asking, answering, both. */
  readonly extracts: 'ask' | 'both' | 'inline' | 'send';
  /** How such a function is written. */
  readonly writes: 'arrow' | 'expression' | 'function' | 'method';
  /** Whether such functions are in another file. */
  readonly splits: boolean;
}

const names = fc.record({
  answer: fc.constantFrom('upstream', 'answer', 'r', 'result'),
  bag: fc.constantFrom('headers', 'h', 'copied', 'collected'),
  list: fc.constantFrom('HOP_BY_HOP', 'blocked', 'X', 'names'),
  name: fc.constantFrom('name', 'k', 'key', 'header'),
  request: fc.constantFrom('req', 'request', 'incoming', '_'),
  response: fc.constantFrom('res', 'reply', 'outgoing', 'target'),
  value: fc.constantFrom('value', 'v', 'content', 'it'),
});

export const choices: fc.Arbitrary<Choices> = fc.record({
  names,
  asks: fc.constantFrom('await', 'then'),
  takes: fc.constantFrom('member', 'destructured'),
  walks: fc.constantFrom('entries of', 'entries forEach', 'in', 'keys of', 'keys forEach', 'pipeline'),
  leaves: fc.constantFrom('early', 'else', 'positive', 'helper'),
  lists: fc.constantFrom('array', 'set', 'object', 'map', 'index', 'chain'),
  collects: fc.boolean(),
  extracts: fc.constantFrom('inline', 'ask', 'send', 'both'),
  writes: fc.constantFrom('function', 'arrow', 'expression', 'method'),
  splits: fc.boolean(),
});

/** The plain way, from which the others are rewritten. */
export const plain: Choices = {
  names: { answer: 'upstream', bag: 'headers', list: 'HOP_BY_HOP', name: 'name', request: 'req', response: 'res', value: 'value' },
  asks: 'await',
  takes: 'member',
  walks: 'entries of',
  leaves: 'early',
  lists: 'array',
  collects: false,
  extracts: 'inline',
  writes: 'function',
  splits: false,
};
