import type { NamespaceDeclaration, Node, TypeNode } from './node.ts';

/** An interface to which a program adds members for all of its files. */
export interface Augmentation {
  /** `fastify#FastifyInstance`, `#Express.Request` of the global scope. */
  readonly interface: string;
  readonly members: NonNullable<TypeNode['members']>;
}

/**
 * What a statement at the top adds to interfaces of packages and of the global scope.
 *
 *     declare module 'fastify' { interface FastifyInstance { users: AxiosInstance } }
 *     declare global { namespace Express { interface Request { upstream?: AxiosResponse } } }
 */
export function augmentationsIn(statement: Node): readonly Augmentation[] {
  if (statement.type !== 'TSModuleDeclaration') return [];
  const { id } = statement;
  if (id.type === 'Literal') return within(statement, `${String(id.value)}#`);
  if (id.type !== 'Identifier') return [];
  return within(statement, id.name === 'global' ? '#' : `#${id.name}.`);
}

function within({ body }: NamespaceDeclaration, place: string): readonly Augmentation[] {
  const statements = Array.isArray(body?.body) ? body.body : [];
  return statements.flatMap((statement): readonly Augmentation[] => {
    const declared = statement.type === 'ExportNamedDeclaration' && statement.declaration != null ? (statement.declaration as Node) : statement;
    if (declared.type === 'TSModuleDeclaration') return declared.id.type === 'Identifier' ? within(declared, `${place}${declared.id.name}.`) : [];
    if ((declared.type as string) !== 'TSInterfaceDeclaration') return [];
    const { id, body: inner } = declared as unknown as { id: { name: string }; body: { body: Augmentation['members'] } };
    return [{ interface: `${place}${id.name}`, members: inner.body }];
  });
}
