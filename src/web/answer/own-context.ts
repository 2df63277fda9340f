import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueHolder, Context } from '../../graphql/context.ts';
import { createLoaders } from '../../graphql/loaders.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { AnswerParts } from './answer-parts.ts';

/** What such a context is made of. */
export type ContextDeps = Pick<ServerDeps, 'details' | 'clock' | 'contracts'> & {
  readonly holder: CatalogueHolder;
};

/** A context for what the hub itself asks of the API's resolvers, in one snapshot. */
export function contextFor(
  deps: ContextDeps,
  { states }: { readonly states: Pick<AnswerParts['states'], 'known'> },
  catalogue: Catalogue,
): Context {
  return {
    catalogue,
    // A file is no cache: it has the permanent ids, whichever snapshot it is of.
    served: catalogue,
    holder: deps.holder,
    now: deps.clock.now(),
    states: states.known,
    contracts: deps.contracts,
    load: createLoaders(deps.details),
    authority: 'NONE',
    cost: { cost: 0, estimatedRows: 0 },
    outcome: { cacheable: false, codes: [] },
  };
}
