import type * as ESTree from 'estree';
import { augmentationsIn, type Augmentation } from '../../syntax/augmentations.ts';
import { unwrap, type Node } from '../../syntax/node.ts';
import { Scope } from './scope.ts';

/** How a top-level name gets its value. */
export type Binding =
  | { readonly kind: 'import'; readonly specifier: string; readonly name: string; readonly node: Node }
  | { readonly kind: 'declared'; readonly node: Node };

/** What a name exported from a file leads to. */
export type Export =
  | { readonly kind: 'expression'; readonly node: Node }
  | { readonly kind: 'local'; readonly name: string }
  | { readonly kind: 'from'; readonly specifier: string; readonly name: string };

/** A file: its tree, and its top-level names by how they are bound. Nothing is evaluated yet. */
export class Module {
  readonly path: string;
  readonly program: ESTree.Program;
  readonly text: string;
  readonly scope: Scope = new Scope(undefined, true);
  readonly bindings: Map<string, Binding> = new Map();
  readonly exports: Map<string, Export> = new Map();
  /** Type aliases and interfaces by name. */
  readonly types: Map<string, Node> = new Map();
  /** Files all of whose exports are exported again. */
  readonly starExports: string[] = [];
  /** Top-level names that nothing can set again. */
  readonly constants: Set<string> = new Set();
  /** Statements that write members of a top-level name, or call its methods: `hop.add('te')`, `api.get = …`. */
  readonly later: Map<string, Node[]> = new Map();
  /** Statements that give a top-level name to a function: `addInterceptors(client)`. */
  readonly handed: Map<string, Node[]> = new Map();
  /** What the file adds to interfaces of packages. */
  readonly augmentations: Augmentation[] = [];
  /** Files that are imported for what they do: `import './types'`. */
  readonly effects: string[] = [];
  /** What `module.exports` was set to. */
  commonjs: Node | undefined;

  constructor(path: string, program: ESTree.Program, text: string) {
    this.path = path;
    this.program = program;
    this.text = text;
    for (const statement of program.body as readonly Node[]) this.hoist(statement);
  }

  private hoist(statement: Node): void {
    const { type } = statement as { type: string };
    if (type === 'TSTypeAliasDeclaration' || type === 'TSInterfaceDeclaration') {
      this.types.set((statement as unknown as { id: { name: string } }).id.name, statement);
      return;
    }
    switch (statement.type) {
      case 'ImportDeclaration':
        if (statement.specifiers.length === 0) this.effects.push(String(statement.source.value));
        for (const specifier of statement.specifiers) {
          this.bindings.set(specifier.local.name, {
            kind: 'import',
            specifier: String(statement.source.value),
            name: importedNameOf(specifier),
            node: specifier,
          });
        }
        return;
      case 'TSImportEqualsDeclaration': {
        const source = statement.moduleReference.expression?.value;
        if (typeof source === 'string') {
          this.bindings.set(statement.id.name, { kind: 'import', specifier: source, name: '*', node: statement });
        }
        return;
      }
      case 'VariableDeclaration':
        for (const declarator of statement.declarations) {
          if (declarator.init?.type === 'AssignmentExpression') this.hoistCommonjs(declarator.init);
          for (const name of namesOf(declarator.id)) {
            this.bindings.set(name, { kind: 'declared', node: declarator });
            if (statement.kind === 'const') this.constants.add(name);
          }
        }
        return;
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
      case 'TSEnumDeclaration':
      case 'TSModuleDeclaration':
        this.augmentations.push(...augmentationsIn(statement));
        if (statement.id?.type === 'Identifier') this.bindings.set(statement.id.name, { kind: 'declared', node: statement });
        return;
      case 'ExportNamedDeclaration':
        this.hoistNamedExport(statement);
        return;
      case 'ExportDefaultDeclaration': {
        const { declaration } = statement;
        if ((declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') && declaration.id !== null) {
          this.hoist(declaration as Node);
          this.exports.set('default', { kind: 'local', name: declaration.id.name });
        } else {
          this.exports.set('default', { kind: 'expression', node: declaration as Node });
        }
        return;
      }
      case 'ExportAllDeclaration':
        if (statement.exported == null) this.starExports.push(String(statement.source.value));
        else this.exports.set(moduleNameOf(statement.exported), { kind: 'from', specifier: String(statement.source.value), name: '*' });
        return;
      case 'TSExportAssignment':
        this.commonjs = statement.expression;
        return;
      case 'ExpressionStatement':
        this.hoistCommonjs(statement.expression);
        this.hoistLater(statement.expression);
        return;
      default:
    }
  }

  private hoistNamedExport(statement: ESTree.ExportNamedDeclaration): void {
    if (statement.declaration != null) {
      this.hoist(statement.declaration);
      const names =
        statement.declaration.type === 'VariableDeclaration'
          ? statement.declaration.declarations.flatMap(declarator => namesOf(declarator.id))
          : 'id' in statement.declaration && statement.declaration.id != null
            ? [statement.declaration.id.name]
            : [];
      for (const name of names) this.exports.set(name, { kind: 'local', name });
    }
    for (const specifier of statement.specifiers) {
      const name = moduleNameOf(specifier.local);
      this.exports.set(
        moduleNameOf(specifier.exported),
        statement.source == null ? { kind: 'local', name } : { kind: 'from', specifier: String(statement.source.value), name },
      );
    }
  }

  private hoistLater(expression: ESTree.Expression): void {
    if (expression.type === 'CallExpression' && expression.callee.type === 'Identifier') for (const given of expression.arguments) if (given.type === 'Identifier') append(this.handed, given.name, expression);
    const written = expression.type === 'AssignmentExpression' ? expression.left : expression.type === 'CallExpression' ? expression.callee : undefined;
    if (written?.type !== 'MemberExpression') return;
    const filled = expression.type === 'CallExpression' && rootOf(written) === 'Object' ? expression.arguments[0] : undefined;
    const name = rootOf(filled ?? written);
    if (name === undefined || name === 'module' || name === 'exports') return;
    append(this.later, name, expression);
  }

  /** `exports.name = value`, `module.exports = value`, `module.exports.name = value`, also in a row. */
  private hoistCommonjs(expression: ESTree.Expression): void {
    if (expression.type !== 'AssignmentExpression') return;
    if (expression.right.type === 'AssignmentExpression') this.hoistCommonjs(expression.right);
    if (expression.left.type !== 'MemberExpression') return;
    let value: ESTree.Expression = expression.right;
    while (value.type === 'AssignmentExpression') value = value.right;
    const { object, property, computed } = expression.left;
    const name = property.type === 'Identifier' && !computed ? property.name : property.type === 'Literal' ? String(property.value) : undefined;
    if (name === undefined) return;
    if (object.type === 'Identifier' && object.name === 'module' && name === 'exports') this.commonjs = value;
    else if ((object.type === 'Identifier' && object.name === 'exports') || isModuleExports(object)) {
      this.exports.set(name, { kind: 'expression', node: value });
    }
  }
}

function append(lists: Map<string, Node[]>, name: string, node: Node): void {
  const known = lists.get(name);
  if (known === undefined) lists.set(name, [node]);
  else known.push(node);
}

/** The name that a chain of members begins with: `a` of `a.b['c']`. */
function rootOf(node: ESTree.Node): string | undefined {
  let root: ESTree.Node = node;
  while (root.type === 'MemberExpression') root = root.object;
  return root.type === 'Identifier' ? root.name : undefined;
}

function isModuleExports(node: ESTree.Expression | ESTree.Super): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'module' &&
    node.property.type === 'Identifier' &&
    node.property.name === 'exports'
  );
}

function moduleNameOf(name: ESTree.Identifier | ESTree.Literal): string {
  return name.type === 'Identifier' ? name.name : String(name.value);
}

function importedNameOf(specifier: ESTree.ImportDeclaration['specifiers'][number]): string {
  switch (specifier.type) {
    case 'ImportDefaultSpecifier':
      return 'default';
    case 'ImportNamespaceSpecifier':
      return '*';
    case 'ImportSpecifier':
      return moduleNameOf(specifier.imported);
  }
}

/** The names a pattern binds: `{ a, b: [c] }` binds a and c. */
export function namesOf(pattern: ESTree.Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap(property => namesOf(property.type === 'RestElement' ? property.argument : property.value));
    case 'ArrayPattern':
      return pattern.elements.flatMap(element => (element === null ? [] : namesOf(element)));
    case 'AssignmentPattern':
      return namesOf(pattern.left);
    case 'RestElement':
      return namesOf(pattern.argument);
    case 'MemberExpression':
      return [];
    default: {
      // `(state as Loaded) = …`
      const inner = unwrap(pattern);
      return inner === pattern ? [] : namesOf(inner as ESTree.Pattern);
    }
  }
}
