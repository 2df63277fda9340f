import { cacheExchange } from '@urql/exchange-graphcache';
import type { IntrospectionQuery } from 'graphql';
import { keylessTypesOf } from './schema-facts.ts';

/** The hub for urql: the types without an id are kept where they stand. */
export function createUrqlCache(introspection: IntrospectionQuery) {
  return cacheExchange({
    schema: introspection,
    keys: Object.fromEntries(keylessTypesOf(introspection).map((type) => [type, () => null])),
  });
}
