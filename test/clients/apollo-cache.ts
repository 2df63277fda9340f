import { InMemoryCache } from '@apollo/client';
import type { IntrospectionQuery } from 'graphql';
import { possibleTypesOf } from './schema-facts.ts';

/** The hub for Apollo Client: `id` is the key, as Apollo has it of itself. */
export function createApolloCache(introspection: IntrospectionQuery): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: possibleTypesOf(introspection),
    typePolicies: {
      // What was known at a moment never changes, so the answers of several queries can be put together.
      Query: { fields: { catalogue: { keyArgs: ['at'], merge: true } } },
    },
  });
}
