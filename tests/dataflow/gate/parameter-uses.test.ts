import { parse } from '@typescript-eslint/parser';
import { expect, test } from 'vitest';
import { ParameterUses } from '../../../src/dataflow/gate/parameter-uses.ts';
import { readSettings } from '../../../src/settings/read-settings.ts';
import type { Node } from '../../../src/syntax/node.ts';

const { library } = readSettings(undefined);

/** What the parameters of the first function of a text are told to be, and whether one is handed on to where it isn't followed. */
function told(text: string): { objects: readonly (string | undefined)[]; isHandedOn: boolean } {
  const program = parse(text, { range: true }) as unknown as Node & { body: readonly Node[] };
  const uses = new ParameterUses(library, () => [program]);
  const [first] = uses.functionsIn(program);
  if (first === undefined) throw new Error('no function');
  return { objects: uses.objectsOf(first).map(object => object?.name), isHandedOn: uses.isHandedOn(first) };
}

test('two uses tell an object, one does not', () => {
  expect(told('(a, b) => { b.status(200); b.json(a); }').objects).toEqual([undefined, 'express.response']);
  expect(told('(a, b) => { b.status(200); }').objects).toEqual([undefined, undefined]);
});

test('writes and calls of one name are different uses', () => {
  expect(told('a => { a.body = 1; a.status = 200; }').objects).toEqual(['koa.context']);
  expect(told('a => { a.body(1); a.status(200); }').objects).not.toEqual(['koa.context']);
});

test('what reads the response of a client tells nothing', () => {
  expect(told('a => { a.status(200); return a.json(); }').objects).toEqual([undefined]);
  expect(told('(a, b) => { a.status(200); return a.json(b); }').objects).toEqual(['express.response', undefined]);
});

test('a use counts wherever it stands in the function', () => {
  expect(told('a => { ask(() => { a.status(200); }); return () => a.send(1); }').objects).toEqual(['express.response']);
});

test('a parameter of the same name hides it', () => {
  expect(told('a => { each(a => { a.status(200); a.send(1); }); }').objects).toEqual([undefined]);
});

test('another name for it counts', () => {
  expect(told('a => { const b = a; b.status(200); b.send(1); }').objects).toEqual(['express.response']);
});

test('what is piped into it counts', () => {
  expect(told('a => { a.status(200); body.pipe(a); }').objects).toEqual(['express.response']);
  expect(told('a => { a.status(200); pipeline(body, a); }').objects).toEqual(['express.response']);
});

test('uses of functions that it is handed to count, by position', () => {
  expect(told('a => { a.status(200); finish(1, a); } \n function finish(b, c) { c.send(b); }').objects).toEqual(['express.response']);
  expect(told('a => { a.status(200); finish(1, a); } \n function finish(b, c) { b.send(c); }').objects).toEqual([undefined]);
  expect(told('a => { a.status(200); this.finish(a); } \n class Orders { finish(b) { b.send(1); } }').objects).toEqual(['express.response']);
});

test('functions that hand it to each other end', () => {
  expect(told('a => { a.status(200); first(a); } \n function first(b) { second(b); } \n function second(c) { c.send(1); first(c); }').objects).toEqual(['express.response']);
});

test('uses of what it is made part of count, whatever they are of', () => {
  expect(told('a => { a.status(200); finish({ a }); } \n function finish({ a }) { a.send(1); }').objects).toEqual(['express.response']);
  expect(told('a => { a.status(200); new Answer(a); } \n class Answer { constructor(b) { this.b = b; } end() { this.b.send(1); } }').objects).not.toEqual([undefined, undefined]);
});

test('a single use is told to be handed on where it is not followed', () => {
  expect(told('a => { a.status(200); elsewhere(a); }').isHandedOn).toBe(true);
  expect(told('a => { a.status(200); here(a); } \n function here(b) {}').isHandedOn).toBe(false);
  expect(told('a => { elsewhere(a); }').isHandedOn).toBe(false);
});

test('calls in a row are uses of one thing', () => {
  expect(told('a => a.status(200).json(1)').objects).toEqual(['express.response']);
  expect(told('a => a.find(200).json(1).status(2)').objects).toEqual([undefined]);
});

test('what is done to the response that it holds tells it as well', () => {
  expect(told('a => { a.raw.writeHead(200); a.raw.setHeader(b, c); }').objects).toEqual(['fastify.reply']);
});
