import type { Answer, Effect, FrameworkModel, Handler, Instance } from '../../src/models/framework.ts';
import { frameworks } from '../../src/models/frameworks/index.ts';
import type { FrameworkProof, ProofKind } from '../wire/frameworks/proof.ts';

/** A model, and what was proven of it. */
export interface ProvenFramework {
  readonly model: FrameworkModel;
  readonly proof: FrameworkProof;
}

const HEAD = `<!-- Generated from src/models/frameworks and tests/models/proofs/frameworks: \`npx vitest run tests/models -u\`. -->

# Frameworks

What each server framework sends of what a handler gives it, as its model in [src/models/frameworks](../src/models/frameworks) tells it. Facts were proven with the versions named here: each call was made in a handler of the real framework over loopback, and the bytes of the answer were read ([tests/wire](../tests/wire)). What runs only on a vendor's platform was read in its installed source or type declarations, or, if that can't be had, in its documentation; the last column says which.

- **Header bags**: calls and members that take several headers at once; in brackets what becomes of a web \`Headers\` there, and of a plain object where it isn't copied. \`those of Express\`: its handlers get Express's objects.
- **Single headers**: calls that take a name and a value, or that set one field.
- **A Response**, **an object**, **a stream**: what becomes of one that is returned, or sent where nothing is returned. \`copied\`: with its status and headers. \`empty\`: as JSON, so that it says nothing. \`json\`: made into JSON, so that a client's response shows what it holds, or throws. \`piped\`: with \`pipe\`, so that a client whose stream copies headers as it is piped copies them here. \`headers\`: with the stream's own \`headers\`.
- **Uncaught error**: whether the default error handler sends \`headers\` of an error.

A field that is copied is a fact about a version, not a fault: which fields are true of the new message is for the handler to know (RFC 9110 §7.6.1, RFC 9112 §6, CWE-444).

`;

/** docs/frameworks.md, from the models and their proofs. */
export function frameworksPage(all: readonly ProvenFramework[]): string {
  const head = ['Framework', 'Proven with', 'Header bags', 'Single headers', 'A Response', 'An object', 'A stream', 'Uncaught error', 'Proof'];
  const rows = [row(head), row(head.map(() => ':--')), ...all.map(proven => row(cellsOf(proven)))];
  return `${HEAD}${rows.join('\n')}\n\n${handlersOf(all)}${differencesOf(all)}${documentedOf(all)}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function cellsOf({ model, proof }: ProvenFramework): string[] {
  const answers = answersOf(model);
  const seen = (of: (answer: Answer) => string): string => [...new Set(answers.map(of).filter(text => text !== 'none'))].join(', ') || 'no';
  return [
    `[${model.name}](${model.docs})${model.reframes === true ? ' (frames responses itself)' : ''}`,
    [...proof.versions, ...proof.declared.map(name => `types of ${name}`)].join('; ') || 'documentation',
    waysOf(model, bagsOf),
    waysOf(model, singlesOf),
    seen(answer => answer.webResponse),
    seen(answer => answer.object),
    seen(answer => answer.stream),
    model.errorHeaders === undefined ? '' : model.errorHeaders === 'copied' ? 'headers sent' : 'headers not sent',
    countsOf(proof),
  ];
}

/** Calls of a model with their effects, and how they are written. */
function effectsOf({ objects = {}, functions = [], responses = [] }: FrameworkModel): (readonly [string, Effect])[] {
  const methods = Object.entries(objects).flatMap(([object, { calls = {} }]) => Object.entries(calls).flatMap(([call, effects]) => effects.map(effect => [`${object.replace(/^.*\./u, '')}.${call}()`, effect] as const)));
  return [...methods, ...[...functions, ...responses].flatMap(({ calls, effects }) => calls.flatMap(call => effects.map(effect => [call, effect] as const)))];
}

function bagsOf(model: FrameworkModel): string[] {
  const written = Object.entries(model.objects ?? {}).flatMap(([object, { writes = {} }]) =>
    Object.entries(writes).flatMap(([member, write]) => (write.kind === 'headers' ? [`\`${object.replace(/^.*\./u, '')}.${member} =\` (${write.instance ?? 'ignored'})`] : [])),
  );
  const called = effectsOf(model).flatMap(([call, effect]) => {
    if (effect.kind === 'headers') return [`\`${call}\` (${instancesOf(effect)})`];
    if (effect.kind === 'answer' && effect.answer.envelope !== undefined) return effect.answer.envelope.headers.map(member => `\`${call}\` { ${member} } (${effect.answer.envelope?.instance ?? 'ignored'})`);
    return effect.kind === 'init' ? [`\`${call}\` init (copied)`] : [];
  });
  const envelopes = answersOf(model).flatMap(({ envelope }) => (envelope === undefined ? [] : envelope.headers.map(member => `\`{ ${member} }\` (${envelope.instance ?? 'ignored'})`)));
  return [...new Set([...called, ...written, ...envelopes])];
}

function instancesOf({ instance, plain }: { readonly instance: Instance; readonly plain?: Instance }): string {
  return plain === undefined ? instance : `${instance}; a plain object ${plain}`;
}

function singlesOf(model: FrameworkModel): string[] {
  const called = effectsOf(model).flatMap(([call, effect]) => (effect.kind === 'header' ? [`\`${call}\``] : effect.kind === 'field' ? [`\`${call}\` (${effect.field})`] : []));
  const written = Object.entries(model.objects ?? {}).flatMap(([object, { writes = {} }]) =>
    Object.entries(writes).flatMap(([member, write]) => (write.kind === 'field' ? [`\`${object.replace(/^.*\./u, '')}.${member} =\` (${write.field})`] : [])),
  );
  return [...new Set([...called, ...written])];
}

/** What a model says of returned values, or where nothing is returned of sent ones. */
function answersOf(model: FrameworkModel): Answer[] {
  const returned = model.handlers.flatMap(handler => {
    const answer = handler.kind === 'decorated' ? handler.returns : handler.shape.returns;
    return answer === undefined ? [] : [answer];
  });
  if (returned.length > 0) return returned;
  const sent = effectsOf(model).flatMap(([, effect]) => (effect.kind === 'answer' ? [effect.answer] : []));
  const written = Object.values(model.objects ?? {}).flatMap(({ writes = {} }) => Object.values(writes).flatMap(write => (write.kind === 'answer' ? [write.answer] : [])));
  return [...sent.filter(({ object }) => object === 'json'), ...written];
}

function countsOf({ lines }: FrameworkProof): string {
  const texts: Readonly<Record<ProofKind, string>> = { wire: 'on the wire', source: 'in the source', types: 'in the types', documentation: 'in the documentation' };
  const kinds = Object.values(lines);
  return (Object.keys(texts) as ProofKind[]).flatMap(kind => (kinds.includes(kind) ? [`${kinds.filter(known => known === kind).length} ${texts[kind]}`] : [])).join(', ');
}

function handlersOf(all: readonly ProvenFramework[]): string {
  const lines = all.flatMap(({ model }) => {
    const ways = [...Object.keys(model.bases ?? {}).map(name => `methods of what extends ${code(name)}`), ...model.handlers.map(handlerText)];
    return ways.length === 0 ? [] : [`- **${model.name}**: ${[...new Set(ways)].join('; ')}.`];
  });
  return `## Handlers\n\nHow a function is known to answer requests.\n\n${lines.join('\n')}\n`;
}

function handlerText(handler: Handler): string {
  switch (handler.kind) {
    case 'registered':
      return `${handler.by.map(code).join(' ')}${handler.on === 'app' ? ' of an app' : ''}${handler.event === undefined ? '' : ` with ${handler.event.map(code).join(', ')}`}${handler.option === undefined ? '' : ` { ${handler.option.join(', ')} }`}`;
    case 'literal':
      return `an object with ${handler.members.map(code).join(', ')}`;
    case 'exported':
      return `exports ${handler.names.map(code).join(' ')} of files like \`${handler.path.source}\``;
    case 'exported-member':
      return `members ${handler.members.map(code).join(' ')} of the default export`;
    case 'decorated':
      return handler.by.map(name => code(`@${name}`)).join(' ');
    case 'typed':
      return `types ${[...handler.types, ...(handler.parameterTypes ?? []), ...(handler.resultTypes ?? [])].map(code).join(' ')}`;
  }
}

/** Versions that were run and do otherwise than the model says. */
function differencesOf(all: readonly ProvenFramework[]): string {
  const lines = all.flatMap(({ proof }) => Object.entries(proof.differs).map(([version, facts]) => `- ${version}: not so are ${facts.map(code).join('; ')}.`));
  return lines.length === 0 ? '' : `\n## Otherwise\n\n${lines.join('\n')}\n`;
}

/** Lines that could neither be run nor read in an installed package, with the reason. */
function documentedOf(all: readonly ProvenFramework[]): string {
  const lines = all.flatMap(({ model, proof }) =>
    [...new Set(Object.values(proof.documented))].map(reason => {
      const facts = Object.entries(proof.documented).flatMap(([text, why]) => (why === reason ? [code(text)] : []));
      return `- ${model.name}: ${facts.join('; ')}. ${reason}`;
    }),
  );
  return lines.length === 0 ? '' : `\n## Known from documentation alone\n\n${lines.join('\n')}\n`;
}

function code(text: string): string {
  return `\`${text}\``;
}

/** Frameworks whose requests and responses the handlers get: Express under Firebase. */
function othersOf({ handlers, objects = {}, types = {} }: FrameworkModel): FrameworkModel[] {
  const given = handlers.flatMap((handler): readonly unknown[] => (handler.kind === 'decorated' ? Object.values(handler.parameters) : handler.shape.parameters));
  const members = Object.values(objects).flatMap(({ members: known = {} }) => Object.values(known).flatMap(member => (member.kind === 'object' ? [member.object] : [])));
  const named = new Set<unknown>([...given, ...members, ...Object.values(types)]);
  return frameworks.filter(other => Object.keys(other.objects ?? {}).some(object => !(object in objects) && named.has(object)));
}

/** A framework's own ways, or those of the framework whose objects it gives. */
function waysOf(model: FrameworkModel, ways: (of: FrameworkModel) => readonly string[]): string {
  const own = ways(model);
  const others = own.length > 0 ? [] : othersOf(model).filter(other => ways(other).length > 0);
  return [...own, ...others.map(({ name }) => `those of ${name}`)].join(', ') || 'none';
}
