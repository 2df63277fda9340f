import type { GraphQLResolveInfo } from 'graphql';
import type {
  Catalogue as CatalogueNow,
  IntegrationFilter,
  Requirement,
  Vendor,
} from '../../catalogue/catalogue.ts';
import { permanentId } from '../../domain/history/moment-id.ts';
import { catalogueAt } from '../as-of.ts';
import type { Context } from '../context.ts';
import { clientError } from '../errors.ts';
import { integrationFilter, onceForField, productFilter, vendorFilter } from '../filters.ts';
import type {
  CatalogueResolvers,
  CatalogueVendorArgs,
  FrameworkFilter,
  QueryResolvers,
  RequirementFilter,
  Resolvers,
  ResolversTypes,
} from '../generated.ts';
import { limits } from '../limits/limits.ts';
import { boundedFirst } from '../limits/page-size.ts';
import { arrayPage, integrationPage, type PageArguments, productPage, vendorPage } from '../pages.ts';
import type { RequirementPage, RunParent, SearchPage } from '../parents.ts';
import { searchHits } from '../search-hits.ts';
import { snapshotAt } from '../snapshot-at.ts';
import { disclaimer } from '../words.ts';
import { findNode } from './nodes.ts';

/** The fields that stand both on Query, for what is served now, and on Catalogue. */
const Catalogue: CatalogueResolvers = {
  snapshot: (at) => at,
  products: (at, { filter, ...page }, context, info) =>
    productPage(
      context,
      onceForField(context, info, () => productFilter(filter)),
      page,
      at,
    ),
  vendors: (at, { text, orgnr, products, ...page }, context, info) =>
    vendorPage(
      context,
      onceForField(context, info, () => vendorFilter(text, orgnr, products)),
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
  requirements: (at, { filter, ...page }, context) => requirements(at, context, filter ?? {}, page),
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

async function requirements(
  at: CatalogueNow,
  context: Context,
  filter: RequirementFilter,
  args: PageArguments,
): Promise<RequirementPage> {
  let unstatedCount = 0;
  const page = await arrayPage(context, at, 'requirements', filter, args, (catalogue) => {
    const keys = new Map(catalogue.frameworks.map(({ id, key }) => [id, key]));
    const fitting = catalogue.requirements.filter(
      (one) =>
        isAny(filter.frameworkKeys, keys.get(one.framework) ?? null) &&
        isAny(filter.keys, one.key) &&
        isAny(filter.area, one.area) &&
        says(filter.text, one.title, one.text),
    );
    const isVerified = verifiedIn(catalogue, filter);
    const all = fitting.map((one) => ({ one, fit: [...fits(one, filter), isVerified(one)] }));
    const binding = all.filter(({ fit }) => fit.every((each) => each === true));
    // What a source leaves unsaid may be any of what is asked for.
    unstatedCount = all.filter(({ fit }) => fit.every((each) => each !== false)).length - binding.length;
    return binding.map(({ one }) => one);
  });
  return { ...page, unstatedCount };
}

type Binding = Pick<Requirement, 'level' | 'organisationType' | 'direction' | 'duty'>;

/** How each condition on whom it binds fits; null: the source does not state what it asks of. */
function fits({ duty, ...one }: Binding, filter: RequirementFilter): (boolean | null)[] {
  const is = <T>(wanted: readonly T[] | null | undefined, value: T | null | undefined) =>
    wanted == null ? true : value == null ? null : wanted.includes(value);
  const has = <T>(wanted: readonly T[] | null | undefined, values: readonly T[] = []) =>
    wanted == null ? true : values.length === 0 ? null : values.some((value) => wanted.includes(value));
  return [
    is(filter.level, one.level),
    is(filter.organisationType, one.organisationType),
    is(filter.direction, one.direction),
    has(filter.actor, duty?.actors),
    has(filter.careSetting, duty?.careSettings),
    has(filter.productCategory, duty?.categories),
    is(filter.bindsVia, duty?.bindsVia),
    filter.effectiveOn == null ? true : appliesOn(filter.effectiveOn, duty),
  ];
}

/** A date of less precision begins with its first day and ends with its last. */
function appliesOn(day: string, duty: Requirement['duty']): boolean | null {
  const { validFrom = null, validUntil = null } = duty ?? {};
  if (validUntil !== null && validUntil < day.slice(0, validUntil.length)) return false;
  return validFrom === null ? null : validFrom <= day;
}

/**
 * Whether any product is approved where it is seen that a requirement is met. Null: no list of integrations shows it, or none that does has
 * been read of late, so nothing is known of who meets it.
 */
function verifiedIn(
  catalogue: CatalogueNow,
  { hasVerifiedProduct: wanted, productCategory }: RequirementFilter,
): (one: Binding) => boolean | null {
  if (wanted == null) return () => true;
  const placeOf = (key: string) =>
    catalogue.interface(key) ? { interfaceKeys: [key] } : { targetKeys: [key] };
  const isAnyListed = (filter: IntegrationFilter) =>
    catalogue.integrations({ ...filter, observations: ['LISTED'] }, { first: 0, after: -1 }).total > 0;
  const kinds = productCategory == null ? {} : { categories: productCategory };
  const isApproved = (key: string) =>
    isAnyListed({ ...placeOf(key), ...kinds, headlines: ['APPROVED', 'EXPIRING'] });
  const isRead = (key: string) => isAnyListed({ targetKeys: [catalogue.interface(key)?.target ?? key] });
  return ({ duty }) => {
    const places = (duty?.shownAt ?? []).filter((key) => catalogue.interface(key) ?? catalogue.target(key));
    const approved = places.some(isApproved);
    return approved || places.some(isRead) ? approved === wanted : null;
  };
}

function byKey<T extends { readonly key: string }>(
  all: readonly T[],
  keys: readonly string[] | null | undefined,
): readonly T[] {
  return keys ? all.filter(({ key }) => keys.includes(key)) : all;
}

function isAny<T>(wanted: readonly T[] | null | undefined, value: T | null): boolean {
  return wanted == null || (value !== null && wanted.includes(value));
}

function holdsAny(wanted: readonly string[] | null | undefined, values: readonly string[]): boolean {
  return wanted == null || values.some((value) => wanted.includes(value));
}

function says(text: string | null | undefined, ...values: readonly (string | null)[]): boolean {
  if (text == null) return true;
  const wanted = text.toLocaleLowerCase('nb');
  return values.some((value) => value?.toLocaleLowerCase('nb').includes(wanted));
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
