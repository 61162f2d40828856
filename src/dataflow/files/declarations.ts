import type * as ESTree from 'estree';
import type { EnumDeclaration, NamespaceDeclaration } from '../../syntax/node.ts';
import { classValue } from '../functions/classes.ts';
import { declareFunction } from '../functions/functions.ts';
import type { Machine } from '../machine/machine.ts';
import { enumValue } from './enums.ts';
import { namespaceValue } from './namespaces.ts';

/** Gives the name of a function, a class, an enum or a namespace what it declares. */
export function declareNamed(machine: Machine, node: ESTree.ClassDeclaration | ESTree.FunctionDeclaration | EnumDeclaration | NamespaceDeclaration): void {
  switch (node.type) {
    case 'FunctionDeclaration':
      declareFunction(machine, node);
      return;
    case 'ClassDeclaration':
      machine.rooms.bind(node.id, classValue(machine, node), machine.scope);
      return;
    case 'TSEnumDeclaration':
      machine.rooms.bind(node.id, enumValue(machine, node), machine.scope);
      return;
    case 'TSModuleDeclaration':
      if (node.id.type === 'Identifier') machine.rooms.bind(node.id, namespaceValue(machine, node), machine.scope);
  }
}
