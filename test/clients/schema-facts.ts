import { type IntrospectionQuery, TypeKind } from 'graphql';

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
