import type { GraphQLResolveInfo } from 'graphql';
import type { Catalogue as CatalogueNow, Vendor } from '../../catalogue/catalogue.ts';
import { permanentId } from '../../domain/history/moment-id.ts';
import type { Context } from '../context.ts';
import { clientError } from '../errors.ts';
import { findNode } from '../find-node.ts';
import type {
  CatalogueResolvers,
  CatalogueVendorArgs,
  FrameworkFilter,
  QueryResolvers,
  Resolvers,
  ResolversTypes,
} from '../generated/schema-types.ts';
import { catalogueAt } from '../history/as-of.ts';
import { snapshotAt } from '../history/snapshot-at.ts';
import { limits } from '../limits/limits.ts';
import { boundedFirst } from '../limits/page-size.ts';
import { holdsAny, isAny, says } from '../lists/filter-conditions.ts';
import { integrationFilter, onceForField, productFilter, vendorFilter } from '../lists/filters.ts';
import { arrayPage, integrationPage, type PageArguments, productPage, vendorPage } from '../lists/pages.ts';
import { requirementPage } from '../lists/requirement-page.ts';
import { searchHits } from '../lists/search-hits.ts';
import type { RunParent, SearchPage } from '../parents.ts';
import { sourcesFreshness } from '../sources/entity-freshness.ts';
import { disclaimer } from '../texts/words.ts';

/** The fields that stand both on Query, for what is served now, and on Catalogue. */
const Catalogue: CatalogueResolvers = {
  snapshot: (at) => at,
  freshness: (at, _args, context) =>
    sourcesFreshness(
      context,
      at.sources.filter(({ batch }) => batch !== null),
    ),
  products: (at, { filter, ...page }, context, info) =>
    productPage(
      context,
      onceForField(context, info, () => productFilter(filter)),
      page,
      at,
    ),
  vendors: (at, { filter, text, orgnr, products, ...page }, context, info) =>
    vendorPage(
      context,
      onceForField(context, info, () => vendorFilter({ filter, text, orgnr, products })),
      page,
      at,
    ),
  integrations: (at, { filter, ...page }, context, info) =>
    integrationPage(
      context,
      onceForField(context, info, () => integrationFilter(filter)),
      page,
      at,
    ),
  product: (at, { id }) => {
    const found = at.find(permanentId(id));
    return found?.type === 'Product' ? found.value : null;
  },
  vendor: (at, by) => vendorBy(at, by),
  target: (at, { key }) => at.target(key),
  source: (at, { key }) => at.source(key),
  targets: (at, { keys }) => byKey(at.targets, keys),
  agencies: (at, { keys }) => byKey(at.agencies, keys),
  sources: (at, { keys }) => byKey(at.sources, keys),
  municipalities: (at, { targetKeys, ...page }, context) =>
    arrayPage(context, at, 'municipalities', targetKeys ?? null, page, (catalogue) =>
      catalogue.municipalities.filter(({ uses }) => holdsAny(targetKeys, uses)),
    ),
  frameworks: (at, { filter, ...page }, context) => frameworks(at, context, filter ?? {}, page),
  requirements: (at, { filter, ...page }, context) => requirementPage(at, context, filter ?? {}, page),
  searchConnection: async (at, { text, types, ...page }, context) => {
    let all: SearchPage['all'] = [];
    const found = await arrayPage(
      context,
      at,
      'search',
      { text, types: types ?? null },
      page,
      (catalogue) => {
        all = searchHits(catalogue, text);
        return types == null ? all : all.filter(({ kind }) => types.includes(kind));
      },
    );
    return { ...found, all };
  },
  search: (at, { text, types, first }) => {
    const hits = at.search(text, types ?? null, boundedFirst(first));
    return hits.map(({ entity, score }) => ({ node: entity.value, score }));
  },
};

type Resolve<Args> = (at: CatalogueNow, args: Args, context: Context, info: GraphQLResolveInfo) => unknown;

/** Each of the catalogue's fields, for the catalogue of the request. */
const onCurrent = Object.fromEntries(
  Object.entries(Catalogue).map(([name, resolve]) => [
    name,
    (_root: unknown, args: object, context: Context, info: GraphQLResolveInfo) =>
      (resolve as Resolve<object>)(context.catalogue, args, context, info),
  ]),
) as QueryResolvers;

const Query: QueryResolvers = {
  ...onCurrent,
  node: (_root, { id }, context) => findNode(context, id),
  // The executor takes a promise of null for a null; the generated type does not know that.
  nodes: (_root, { ids }, context) => ids.map((id) => findNode(context, id) as ResolversTypes['Node'] | null),
  dataMode: (_root, _args, { catalogue }) => catalogue.mode,
  disclaimer: () => disclaimer,
  catalogue: (_root, { at }, context) => catalogueAt(context, at),
  rateLimit: (_root, _args, { cost }) => ({ ...cost, limit: limits.cost }),
};

function vendorBy(at: CatalogueNow, { id, orgnr }: CatalogueVendorArgs): Vendor | null {
  if ((id == null) === (orgnr == null))
    throw clientError('BAD_USER_INPUT', 'Give either id or orgnr: one of them names the vendor.');
  if (orgnr != null)
    return at.vendors({ organisationNumbers: [orgnr] }, { first: 1, after: -1 }).items[0] ?? null;
  const found = at.find(permanentId(id ?? ''));
  return found?.type === 'Vendor' ? found.value : null;
}

function frameworks(at: CatalogueNow, context: Context, filter: FrameworkFilter, page: PageArguments) {
  return arrayPage(context, at, 'frameworks', filter, page, (catalogue) =>
    catalogue.frameworks.filter(
      (one) =>
        isAny(filter.kind, one.kind) &&
        isAny(filter.publisherKeys, one.publisher) &&
        isAny(filter.theme, one.theme) &&
        says(filter.text, one.title, one.identifier),
    ),
  );
}

function byKey<T extends { readonly key: string }>(
  all: readonly T[],
  keys: readonly string[] | null | undefined,
): readonly T[] {
  return keys ? all.filter(({ key }) => keys.includes(key)) : all;
}

/** Query and Snapshot. */
export const queryResolvers: Resolvers = {
  Query,
  Catalogue,
  Snapshot: {
    version: ({ snapshot }) => snapshot.version,
    createdAt: ({ snapshot }) => snapshot.createdAt,
    digest: ({ snapshot }) => snapshot.digest,
    dataMode: ({ mode }) => mode,
    previousVersion: ({ snapshot }) => snapshot.previous,
    previous: ({ snapshot }, _args, context) =>
      snapshot.previous === null ? null : snapshotAt(context, snapshot.previous),
    runs: (at, _args, context) => runsOf(at, context),
  },
};

/** A batch's claims name the run that made it; a batch without claims has none to show. */
async function runsOf(at: CatalogueNow, { load }: Context): Promise<RunParent[]> {
  const batches = Object.entries(at.snapshot.batches);
  const claims = await Promise.all(batches.map(([source, batch]) => load.claim({ source, batch, index: 0 })));
  const runs = await Promise.all(claims.map((claim) => (claim ? load.run(claim.run) : null)));
  return runs.flatMap((run) => (run ? { ...run, kind: 'Run' as const } : []));
}
