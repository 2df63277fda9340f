import type { Catalogue } from '../../catalogue/catalogue.ts';
import { type Candidate, candidatesOf } from '../../domain/resolution/candidates.ts';
import { resolveId } from '../find-node.ts';
import type { Resolvers } from '../generated/schema-types.ts';
import { changeCounts } from '../history/change-counts.ts';
import { changePage, historyPage } from '../history/changes.ts';
import { followChanges } from '../history/follow-changes.ts';
import { snapshotAt } from '../history/snapshot-at.ts';
import { boundedFirst } from '../limits/page-size.ts';
import { recordId } from '../record-ids.ts';

const sourced: { readonly history: typeof history } = { history };

function history(
  entity: Parameters<typeof historyPage>[1],
  args: Parameters<typeof historyPage>[2],
  context: Parameters<typeof historyPage>[0],
) {
  return historyPage(context, entity, args);
}

function candidates(catalogue: Catalogue, first: number | null) {
  return allCandidates(catalogue)
    .slice(0, boundedFirst(first))
    .map((candidate) => ({ ...candidate, catalogue }));
}

/** Found once for each snapshot: all vendors are looked at. */
const candidatesOfCatalogue = new WeakMap<Catalogue, readonly Candidate[]>();

function allCandidates(catalogue: Catalogue): readonly Candidate[] {
  const known = candidatesOfCatalogue.get(catalogue);
  if (known) return known;
  const all = candidatesOf(catalogue.vendors({}, { first: Number.MAX_SAFE_INTEGER, after: -1 }).items);
  candidatesOfCatalogue.set(catalogue, all);
  return all;
}

/** Changes, the history of each sourced type, and what became of ids. */
export const historyResolvers: Resolvers = {
  Query: {
    resolutionCandidates: (_root, { first }, { catalogue }) => candidates(catalogue, first),
    resolveId: (_root, { id }, context) => resolveId(context, id),
    changes: (_root, { filter, ...args }, context) =>
      changePage(context, context.catalogue, filter ?? {}, args),
    changeCounts: (_root, args, context) => changeCounts(context, args),
  },
  Subscription: {
    changes: {
      subscribe: (_root, { filter, ...args }, context) => followChanges(context, filter ?? {}, args),
    },
  },
  Catalogue: {
    resolutionCandidates: (at, { first }) => candidates(at, first),
    changes: (at, { filter, ...args }, context) => changePage(context, at, filter ?? {}, args),
  },
  ResolutionCandidate: {
    vendors: ({ vendors, catalogue }) =>
      vendors.flatMap((id) => {
        const found = catalogue.find(id);
        return found?.type === 'Vendor' ? [found.value] : [];
      }),
    sources: ({ seenIn, catalogue }) => seenIn.flatMap((key) => catalogue.source(key) ?? []),
  },
  ChangeEvent: {
    seq: ({ seq }) => String(seq),
    entityId: ({ entity }) => entity,
    entity: ({ entity, changeOf }) => changeOf.find(entity)?.value ?? null,
    run: async ({ run }, _args, { load }) => {
      const found = run === null ? null : await load.run(run);
      return found && { ...found, kind: 'Run' };
    },
    snapshotId: ({ snapshot }) => recordId('Snapshot', snapshot),
    snapshot: ({ snapshot, changeOf }, _args, context) =>
      changeOf.snapshot.version === snapshot ? changeOf : snapshotAt(context, snapshot),
    breakingForBuyers: ({ kind, entity, field, after }) =>
      (field === 'status.headline' && (after === 'EXPIRED' || after === 'WITHDRAWN')) ||
      (kind === 'REMOVED' && entity.startsWith('int_')),
  },
  ChangeEventConnection: {
    edges: ({ nodes, cursorOf }) => nodes.map((node) => ({ node, cursor: cursorOf(node.seq) })),
    pageInfo: ({ nodes: [first], hasNext, hasPrevious, endCursor, cursorOf }) => ({
      hasNextPage: hasNext,
      hasPreviousPage: hasPrevious,
      startCursor: first ? cursorOf(first.seq) : null,
      endCursor,
    }),
  },
  Agency: sourced,
  Municipality: sourced,
  Integration: sourced,
  Product: sourced,
  Framework: sourced,
  Requirement: sourced,
  NationalService: sourced,
  HealthRegister: sourced,
  TargetInterface: sourced,
  Vendor: sourced,
};
