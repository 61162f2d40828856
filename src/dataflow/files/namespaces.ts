import type { NamespaceDeclaration, Node } from '../../syntax/node.ts';
import { namesOf } from '../domain/modules.ts';
import { unknown, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';

/** The object that a TypeScript namespace is at run time: its statements are run, and what it exports are the members. */
export function namespaceValue(machine: Machine, node: NamespaceDeclaration): Value {
  const outer = machine.scope;
  const statements = Array.isArray(node.body?.body) ? node.body.body : [];
  machine.scope = machine.locations.scopeOf(node, outer, true);
  for (const statement of statements) machine.rooms.execute(statement);
  const members = new Map(statements.flatMap(exportedNames).map((name): [string, Value] => [name, valueNamed(machine, name)]));
  machine.scope = outer;
  return machine.make(node, { members });
}

function exportedNames(statement: Node): readonly string[] {
  if (statement.type !== 'ExportNamedDeclaration' || statement.declaration == null) return [];
  const declaration = statement.declaration as Node;
  switch (declaration.type) {
    case 'VariableDeclaration':
      return declaration.declarations.flatMap(({ id }) => namesOf(id));
    case 'ClassDeclaration':
    case 'FunctionDeclaration':
    case 'TSEnumDeclaration':
      return [declaration.id.name];
    default:
      return [];
  }
}

function valueNamed(machine: Machine, name: string): Value {
  const location = machine.scope.own(name);
  return (location === undefined ? undefined : machine.read(location)) ?? unknown;
}
