import type { Catalogue, Integration, Product, Profile } from '../../catalogue/catalogue.ts';
import { knowledgeOf, linesOf } from '../../catalogue/coverage/coverage.ts';
import { coverageOf } from '../../domain/coverage/coverage.ts';
import { groupsOf } from '../../domain/coverage/groups.ts';
import { coverageStates } from '../../domain/coverage/state.ts';
import { readVersion } from '../../domain/history/snapshot-version.ts';
import { isStale } from '../../domain/lists/freshness.ts';
import type { Context } from '../context.ts';
import { clientError } from '../errors.ts';
import type { CompareInput, CoverageInput, Resolvers } from '../generated/schema-types.ts';
import { nearestKeys } from '../lists/key-index.ts';
import type { ComparisonParent, CoverageParent } from '../parents.ts';
import * as rules from '../rules.ts';
import { reasonText } from '../texts/coverage-texts.ts';
import { disclaimer } from '../texts/words.ts';

/** Products of one offer. */
const maxProducts = 10;

/** How offers meet a checklist. Throws BAD_USER_INPUT. */
export function coverageAt(at: Catalogue, input: CoverageInput, context: Context): CoverageParent {
  const profile = profileOf(at, input.profile);
  const made = at.snapshot.createdAt.slice(0, 10);
  const on = input.on ?? dayOfCoverage(at, context);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(on))
    throw clientError('BAD_USER_INPUT', 'on must be a whole day, such as 2029-03-26.');
  const baskets = input.baskets.map((ids) => productsOf(at, ids, 'baskets'));
  const existing = productsOf(at, input.existing ?? [], 'existing');
  const tooLarge = baskets.find(({ length }) => length === 0 || length > maxProducts);
  if (tooLarge)
    throw clientError(
      'BAD_USER_INPUT',
      `An offer of baskets has 1 to ${maxProducts} products, not ${tooLarge.length}.`,
    );
  const left = new Set(input.withoutSources ?? []);
  const withoutSources = at.sources.filter(({ key }) => left.has(key) || !isReadWell(context, at, key));
  const silent = new Set(withoutSources.map(({ key }) => key));
  const knowledge = knowledgeOf(
    at,
    [...baskets.flat(), ...existing],
    (source) => !silent.has(source),
    on < made ? on : null,
  );
  const lines = linesOf(profile, input.includePlanned ?? true);
  return {
    profile,
    on,
    withoutSources,
    baskets: baskets.map((products) => ({
      products,
      cells: coverageOf(
        lines,
        { products: products.map(({ id }) => id), existing: existing.map(({ id }) => id), on },
        knowledge,
      ).map((cell) => ({ ...cell, catalogue: at })),
    })),
  };
}

/** The day of the moment that is asked (`validAt`); today in what is served now; of a snapshot that is named, the day it was made. */
export function dayOfCoverage(at: Catalogue, { now, served }: Context): string {
  const { version, createdAt } = at.snapshot;
  return readVersion(version).day ?? (at === served ? now.toISOString() : createdAt).slice(0, 10);
}

/**
 * Whether what the list has said still is an answer. One of which the last reading was held has changed in a way that nobody
 * has looked at; one that was not read for too long may have. A snapshot that is named is asked as it was.
 */
function isReadWell({ states, now, served }: Context, at: Catalogue, source: string): boolean {
  if (at !== served) return true;
  const state = states.get(source) ?? null;
  const cadence = at.source(source)?.expectedEveryHours ?? null;
  return state?.lastOutcome !== 'HELD' && (cadence === null || !isStale(state, cadence, now));
}

function profileOf(at: Catalogue, name: string): Profile {
  const found = at.profiles.find(({ key, id }) => key === name || id === name);
  if (found) return found;
  const keys = at.profiles.map(({ key }) => key).join(', ');
  throw clientError(
    'BAD_USER_INPUT',
    `There is no profile ${JSON.stringify(name)}. There are: ${keys || 'none'}.`,
    { unknown: [{ argument: 'profile', value: name, nearest: nearestKeys(at, 'PROFILE', name) }] },
  );
}

function productsOf(at: Catalogue, ids: readonly string[], argument: string): Product[] {
  return [...new Set(ids)].map((id) => {
    const found = at.find(id);
    if (found?.type === 'Product') return found.value;
    throw clientError(
      'BAD_USER_INPUT',
      `${argument} has ${JSON.stringify(id)}, which is the id of no product.`,
      { unknown: [{ argument, value: id, nearest: [] }] },
    );
  });
}

function integrationsOf(at: Catalogue, ids: readonly string[]): Integration[] {
  return ids.flatMap((id) => {
    const found = at.find(id);
    return found?.type === 'Integration' ? [found.value] : [];
  });
}

const coverage = (at: Catalogue, { input }: { readonly input: CoverageInput }, context: Context) =>
  coverageAt(at, input, context);

/** Products side by side: each alone is an offer. */
function compare(
  at: Catalogue,
  { input: { products, onlyDifferences, ...rest } }: { readonly input: CompareInput },
  context: Context,
): ComparisonParent {
  const ids = productsOf(at, products, 'products').map(({ id }) => id);
  if (ids.length < 2 || ids.length > maxProducts)
    throw clientError('BAD_USER_INPUT', `A comparison has 2 to ${maxProducts} products, not ${ids.length}.`);
  const matrix = coverage(at, { input: { ...rest, baskets: ids.map((id) => [id]) } }, context);
  const [first] = matrix.baskets;
  const rows = (first?.cells ?? []).map((cell, index) => {
    const cells = matrix.baskets.flatMap((basket) => basket.cells[index] ?? []);
    return {
      line: cell.line,
      catalogue: at,
      cells,
      differs: cells.some(({ state }) => state !== cell.state),
    };
  });
  return {
    ...matrix,
    rows: [
      ...rows.filter(({ differs }) => differs),
      ...(onlyDifferences ? [] : rows.filter(({ differs }) => !differs)),
    ],
  };
}

/** How offers meet a checklist. */
export const coverageResolvers: Resolvers = {
  Query: {
    coverage: (_root, args, context) => coverage(context.catalogue, args, context),
    compare: (_root, args, context) => compare(context.catalogue, args, context),
  },
  Catalogue: { coverage, compare },
  CoverageMatrix: {
    snapshot: ({ profile }) => profile.catalogue,
    rule: () => rules.coverage,
    disclaimer: () => disclaimer,
  },
  Profile: {
    coverage: (profile, args, context) =>
      coverage(profile.catalogue, { input: { ...args, profile: profile.key } }, context),
    comparison: (profile, args, context) =>
      compare(profile.catalogue, { input: { ...args, profile: profile.key } }, context),
  },
  Comparison: {
    snapshot: ({ profile }) => profile.catalogue,
    rule: () => rules.coverage,
    disclaimer: () => disclaimer,
    products: ({ baskets }) => baskets.flatMap(({ products }) => products),
  },
  ComparisonRow: { line: ({ line, catalogue }) => ({ ...line, catalogue }) },
  BasketResult: {
    counts: ({ cells }) =>
      coverageStates
        .map((state) => ({ state, count: cells.filter((cell) => cell.state === state).length }))
        .filter(({ count }) => count > 0),
    groups: ({ cells }) => groupsOf(cells),
    gaps: ({ cells }) => cells.filter(({ state }) => state !== 'MET' && state !== 'NOT_APPLICABLE'),
  },
  CoverageGroup: { because: ({ because }) => because.map(reasonText) },
  CoverageCell: {
    line: ({ line, catalogue }) => ({ ...line, catalogue }),
    because: ({ because }) => because.map(reasonText),
    by: ({ by, catalogue }) => productsOf(catalogue, by, 'by'),
    integrations: ({ integrations, catalogue }) => integrationsOf(catalogue, integrations),
    counterparts: ({ counterparts, catalogue }) => integrationsOf(catalogue, counterparts),
    unmetPrerequisites: ({ open, catalogue }) =>
      open.map(({ prerequisite, state }) => ({ prerequisite: { ...prerequisite, catalogue }, state })),
  },
};
