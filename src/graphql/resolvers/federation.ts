import { resolveReference } from '../federation/resolve-reference.ts';
import type { Resolvers, ResolversTypes } from '../generated/schema-types.ts';
import { nodeType } from '../type-names.ts';

/** What gateways ask of a subgraph. `sdl`: as `subgraphSdl` gives it. */
export const federationResolvers = (sdl: string): Resolvers => ({
  Query: {
    _service: () => ({ sdl }),
    _entities: (_root, { representations }, context) =>
      // The executor takes a promise of null for a null; the generated type does not know that.
      representations.map((one) => resolveReference(context, one) as ResolversTypes['_Entity'] | null),
  },
  _Entity: { __resolveType: nodeType },
});
