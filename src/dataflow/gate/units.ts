import { augmentationsIn } from '../../syntax/augmentations.ts';
import { nameOfKey } from '../../syntax/names.ts';
import { rangeOf, type ClassNode, type Node } from '../../syntax/node.ts';
import { namesOf } from '../domain/modules.ts';

/** A part of a file that is looked at as a whole: a statement at the top, a member of a class, a property of an object at the top. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  /** The statement, member or property; undefined for the head of a class or object. */
  readonly node: Node | undefined;
  /** By which others mention it. */
  readonly names: readonly string[];
  /** Units that are meant by `this` and `super` in it: the head, fields and constructor of its class. */
  readonly self: readonly Unit[];
}

/** The units of a file, in order. The head of a class or object ends where its first member begins. */
export function unitsOf(body: readonly Node[]): readonly Unit[] {
  return body.flatMap(unitsOfStatement);
}

function unitsOfStatement(statement: Node): readonly Unit[] {
  const [start, end] = rangeOf(statement);
  const declared = declarationOf(statement);
  const names = namesOfDeclaration(declared);
  const members = membersOf(declared);
  if (members.length === 0) return [{ start, end, node: statement, names, self: [] }];
  const head: Unit = { start, end: rangeOf(members[0]?.node ?? statement)[0], node: undefined, names, self: [] };
  const self: Unit[] = [head];
  const units = members.map(({ node, name, isShared }): Unit => {
    const [from, to] = rangeOf(node);
    const unit: Unit = { start: from, end: to, node, names: name === undefined ? [] : [name], self };
    if (isShared) self.push(unit);
    return unit;
  });
  return [head, ...units];
}

function declarationOf(statement: Node): Node {
  if ((statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration') && statement.declaration != null) return statement.declaration as Node;
  return statement;
}

function namesOfDeclaration(node: Node): readonly string[] {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id == null ? [] : [node.id.name];
    case 'VariableDeclaration':
      return node.declarations.flatMap(declarator => namesOf(declarator.id));
    case 'ExpressionStatement':
      return namesOfAssignment(node.expression as Node);
    case 'TSImportEqualsDeclaration':
      return [node.id.name];
    case 'TSModuleDeclaration':
      // What is added to interfaces is found by the members' names.
      return [...(node.id.type === 'Identifier' ? [node.id.name] : []), ...augmentationsIn(node).flatMap(({ members }) => members.flatMap(({ key }) => (key === undefined ? [] : (nameOfKey(key as Node) ?? []))))];
    default: {
      // Type aliases, interfaces and enums have a name too.
      const { id } = node as unknown as { id?: { name?: string } | null };
      return id?.name === undefined ? [] : [id.name];
    }
  }
}

/** `client = …`, `exports.load = …`, `Users.prototype.load = …` */
function namesOfAssignment(node: Node): readonly string[] {
  if (node.type !== 'AssignmentExpression') return [];
  const left = node.left as Node;
  const name = left.type === 'MemberExpression' ? nameOfKey(left.property as Node) : nameOfKey(left);
  return [...(name === undefined ? [] : [name]), ...namesOfAssignment(node.right as Node)];
}

interface MemberUnit {
  readonly node: Node;
  readonly name: string | undefined;
  readonly isShared: boolean;
}

/** The members that stand for themselves: of a class, of `const controller = { … }`, of `module.exports = { … }`. */
function membersOf(node: Node): readonly MemberUnit[] {
  if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') return membersOfClass(node);
  const object =
    node.type === 'VariableDeclaration' && node.declarations.length === 1 ? node.declarations[0]?.init
    : node.type === 'ExpressionStatement' && node.expression.type === 'AssignmentExpression' ? node.expression.right
    : node;
  if (object?.type !== 'ObjectExpression') return [];
  return object.properties.map(property => ({ node: property, name: property.type === 'Property' ? nameOfKey(property.key as Node) : undefined, isShared: property.type === 'SpreadElement' }));
}

function membersOfClass(node: ClassNode): readonly MemberUnit[] {
  return node.body.body.map(member => {
    const isMethod = member.type === 'MethodDefinition' && member.kind !== 'constructor';
    return { node: member as Node, name: 'key' in member ? nameOfKey(member.key as Node) : undefined, isShared: !isMethod };
  });
}
