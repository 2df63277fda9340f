import type { Context, OperationTurn, Served } from '../../graphql/context.ts';
import { createLoaders } from '../../graphql/loaders.ts';
import type { Draft } from '../../ports/draft-checks.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { AnswerParts } from './answer-parts.ts';
import type { Incoming } from './graphql-request.ts';

/** The context of one operation that a client sends, in what is served. */
export function requestContext(
  deps: ServerDeps,
  { states }: Pick<AnswerParts, 'states'>,
  { catalogue }: Served,
  { client = 'hub', authority, origin }: Pick<Incoming, 'client' | 'authority' | 'origin'>,
  turn: OperationTurn | undefined,
): Context {
  const { drafts, previews } = deps;
  return {
    catalogue,
    served: catalogue,
    holder: deps.holder,
    now: deps.clock.now(),
    states: states.known,
    contracts: deps.contracts,
    load: createLoaders(deps.details),
    authority,
    ...(origin && { origin }),
    ...(deps.agency && { agency: deps.agency }),
    ...(deps.webhooks && { webhooks: deps.webhooks }),
    ...(deps.preview && { preview: deps.preview }),
    ...(drafts && { checkDraft: (draft: Draft) => drafts.check(draft, client) }),
    ...(previews && { findingsOfDraft: async (id: string) => previews.findings(id) }),
    ...(turn && { turn }),
    cost: { cost: 0, estimatedRows: 0 },
    outcome: { cacheable: false, codes: [] },
  };
}
