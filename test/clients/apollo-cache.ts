import { type FieldPolicy, InMemoryCache } from '@apollo/client';
import type { IntrospectionQuery } from 'graphql';
import { pagedFieldsOf, possibleTypesOf } from './schema-facts.ts';

/** The hub for Apollo Client: `id` is the key, as Apollo has it of itself. */
export function createApolloCache(introspection: IntrospectionQuery): InMemoryCache {
  const paged = Object.entries(pagedFieldsOf(introspection)).map(([type, fields]) => [
    type,
    { fields: Object.fromEntries(fields.map((name) => [name, pages])) },
  ]);
  const { Query, ...others } = Object.fromEntries(paged);
  return new InMemoryCache({
    possibleTypes: possibleTypesOf(introspection),
    typePolicies: {
      ...others,
      // What was known at a moment never changes, so the answers of several queries can be put together.
      Query: { fields: { ...Query?.fields, catalogue: { keyArgs: ['at'], merge: true } } },
    },
  });
}

type Connection = Readonly<Record<string, unknown>> & {
  readonly nodes?: readonly unknown[];
  readonly edges?: readonly unknown[];
};

/**
 * The pages of one list, one behind the other; a list is one by all arguments but those of the page. Who asks for counts alone (`first: 0`), such as the
 * choices of a finder beside its list, has an entry beside: Apollo puts two fields of one entry together before it asks this policy.
 */
const pages: FieldPolicy<Connection> = {
  keyArgs: (args) => {
    const own = Object.keys(args ?? {}).filter(
      (name) => !['first', 'after', 'last', 'before'].includes(name),
    );
    return args?.first === 0 ? [...own, 'first'] : own;
  },
  merge(existing, incoming, { args }) {
    if (!existing || !(args?.after || args?.before)) return { ...existing, ...incoming };
    const joined = (name: 'nodes' | 'edges') => {
      const [known = [], page = []] = [existing[name], incoming[name]];
      return args.after ? [...known, ...page] : [...page, ...known];
    };
    return {
      ...existing,
      ...incoming,
      ...(incoming.nodes && { nodes: joined('nodes') }),
      ...(incoming.edges && { edges: joined('edges') }),
    };
  },
};
