import { type IntrospectionOutputTypeRef, type IntrospectionQuery, TypeKind } from 'graphql';

/** For each interface and union the types that it can be. */
export function possibleTypesOf({ __schema }: IntrospectionQuery): Record<string, string[]> {
  return Object.fromEntries(
    __schema.types.flatMap((type) =>
      type.kind === TypeKind.INTERFACE || type.kind === TypeKind.UNION
        ? [[type.name, type.possibleTypes.map(({ name }) => name)]]
        : [],
    ),
  );
}

/** The types without an id: parts of what has one, such as `IntegrationStatus`, and never a thing of their own. */
export function keylessTypesOf({ __schema }: IntrospectionQuery): string[] {
  return __schema.types.flatMap((type) =>
    type.kind === TypeKind.OBJECT &&
    !type.name.startsWith('__') &&
    !type.fields.some(({ name }) => name === 'id')
      ? [type.name]
      : [],
  );
}

/** The fields of each type that give lists in pages. */
export function pagedFieldsOf({ __schema }: IntrospectionQuery): Record<string, string[]> {
  return Object.fromEntries(
    __schema.types.flatMap((type) => {
      if (type.kind !== TypeKind.OBJECT) return [];
      const paged = type.fields.filter(({ type: of }) => nameOf(of).endsWith('Connection'));
      return paged.length > 0 ? [[type.name, paged.map(({ name }) => name)]] : [];
    }),
  );
}

const nameOf = (type: IntrospectionOutputTypeRef): string =>
  type.kind === TypeKind.NON_NULL || type.kind === TypeKind.LIST ? nameOf(type.ofType) : type.name;
