import * as KeySets from '../dataflow/domain/key-set.ts';
import { rangeOf, unwrap, type Node } from '../syntax/node.ts';
import type { Finding } from '../findings/finding.ts';
import { rangeWithParentheses, type Code } from './code.ts';
import type { Change } from './edit.ts';
import { answeredIn } from './fresh-response.ts';
import { importName } from './import-name.ts';
import { isPure } from './reads.ts';

/** `got.stream(url).pipe(res)` → `got.stream(url).on('response', …).pipe(new PassThrough()).pipe(res)` */
export function pipeThrough(code: Code, finding: Finding): readonly Change[] | undefined {
  return pipedIn(code, finding) ?? readAnew(code, finding);
}

/** `reply.send(got.stream(url))` → `reply.send(Readable.from(got.stream(url)))`, which also fails where the stream does. */
function readAnew(code: Code, finding: Finding): readonly Change[] | undefined {
  const answered = answeredIn(code, finding);
  if (answered === undefined) return undefined;
  const imported = importName(code, 'Readable', ['node:stream', 'stream'], answered);
  const [from, to] = rangeOf(unwrap(answered));
  return [...imported.changes, { range: [from, from], text: `${imported.name}.from(` }, { range: [to, to], text: ')' }];
}

/** Nothing where a listener chose which headers are copied: the content type may not be among them, and those that it put there would be lost. */
function pipedIn(code: Code, finding: Finding): readonly Change[] | undefined {
  if (finding.keys.kind === 'only' || !KeySets.has(finding.keys, 'content-type')) return undefined;
  const { node } = finding.sink.site;
  const imported = importName(code, 'PassThrough', ['node:stream', 'stream'], node);
  const made = `new ${imported.name}()`;
  const callee = node.type === 'CallExpression' ? unwrap(node.callee as Node) : undefined;
  if (node.type === 'CallExpression' && callee?.type === 'MemberExpression' && code.textOf(callee.property as Node) === 'pipe') {
    const at = rangeOf(callee.object)[1];
    const head = setHead(code, node.arguments[0] as Node | undefined);
    const gap = gapAt(code, at);
    return [...imported.changes, { range: [at, at], text: `${head === '' ? '' : gap}${head}${gap}.pipe(${made})` }];
  }
  if (node.type === 'CallExpression' && /\b(?:pipeline|pump)$/.test(code.textOf(node.callee as Node)) && node.arguments[0] !== undefined) {
    const at = rangeOf(node.arguments[0])[1];
    const after = rangeWithParentheses(code, node.arguments[0] as Node)[1];
    const head = setHead(code, (node.arguments as readonly Node[]).find(each => code.evidence.of(each).some(({ value }) => value.kind === 'server')));
    return [...imported.changes, { range: [at, at], text: head }, { range: [after, after], text: `, ${made}` }];
  }
  return undefined;
}

/** The line break and indentation before the next link of a chain that is broken there. */
function gapAt(code: Code, at: number): string {
  return /^\s*\n\s*(?=\.)/.exec(code.text.slice(at))?.[0] ?? '';
}

/** Status and content type, which a stream of bytes does not bring along. */
function setHead(code: Code, response: Node | undefined): string {
  if (response === undefined || !isPure(response) || !code.evidence.of(response).some(({ value }) => value.kind === 'server')) return '';
  const res = code.textOf(unwrap(response));
  const up = code.freshName('up', response);
  const name = code.quote('content-type');
  return `.on(${code.quote('response')}, ${code.arrowOf(up)} { ${res}.statusCode = ${up}.statusCode; ${res}.setHeader(${name}, ${up}.headers[${name}] ${code.orElse} ${code.quote('application/octet-stream')})${code.semicolon} })`;
}

/** `req.pipe(request(url))` → `req.pipe(new PassThrough()).pipe(request(url))` */
export function pipeRequestThrough(code: Code, { sink }: Finding): readonly Change[] | undefined {
  const { node } = sink.site;
  const callee = node.type === 'CallExpression' ? unwrap(node.callee as Node) : undefined;
  if (callee?.type !== 'MemberExpression') return undefined;
  const imported = importName(code, 'PassThrough', ['node:stream', 'stream'], node);
  const at = rangeOf(callee.object)[1];
  return [...imported.changes, { range: [at, at], text: `${gapAt(code, at)}.pipe(new ${imported.name}())` }];
}
