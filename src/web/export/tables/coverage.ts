/** How products meet checklists, line by line: computed for the checklists, products and day that the address names. */
import type { Product, Profile } from '../../../catalogue/catalogue.ts';
import { lineResponse } from '../../../catalogue/coverage/coverage.ts';
import type { Context } from '../../../graphql/context.ts';
import { clientError } from '../../../graphql/errors.ts';
import type { CellParent, CoverageParent } from '../../../graphql/parents.ts';
import { coverageAt, dayOfCoverage } from '../../../graphql/resolvers/coverage.ts';
import { isDay } from '../../../graphql/scalars.ts';
import { reasonText } from '../../../graphql/texts/coverage-texts.ts';
import { column, table } from '../column.ts';

/** One line of a checklist, and one offer. */
interface CoverageRow {
  readonly coverage: CoverageParent;
  readonly products: readonly Product[];
  readonly cell: CellParent;
}

/** Offers that are judged at a time; between them others have their turn. */
const offersAtOnce = 10;

/** Products that one address may name, alone or in baskets. */
const maxNamed = 1_000;

interface Asked {
  readonly profile: readonly string[];
  readonly product: readonly string[];
  readonly basket: readonly string[];
  readonly on: string;
}

const parameters = [
  {
    name: 'profile',
    type: '[String!]',
    description: 'Keys of checklists, such as `ehr-gp-office`; all when left out.',
  },
  {
    name: 'product',
    type: '[ID!]',
    description:
      'Ids of products, each an offer of its own; those of the kinds that the checklist is for when left out.',
  },
  {
    name: 'basket',
    type: '[String!]',
    description:
      'Products that are bought together: their ids with commas between. Each such parameter is one offer.',
  },
  {
    name: 'on',
    type: 'Date',
    description: 'The day that the requirements must be met on; today when left out.',
  },
] as const;

function read(params: URLSearchParams, context: Context): Asked {
  const known: readonly string[] = parameters.map(({ name }) => name);
  const unknown = [...params.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw clientError(
      'BAD_USER_INPUT',
      `There is no parameter “${unknown.slice(0, 50)}” here. There are: ${known.join(', ')}.`,
    );
  const all = (name: string) => [...new Set(params.getAll(name).filter((value) => value !== ''))];
  const asked = {
    profile: all('profile'),
    product: all('product'),
    basket: all('basket'),
    on: params.get('on') || dayOfCoverage(context.catalogue, context),
  };
  if (!isDay(asked.on))
    throw clientError(
      'BAD_USER_INPUT',
      `on: “${asked.on.slice(0, 50)}” is no whole day of the calendar. Write it as 2026-12-31.`,
    );
  if (asked.product.length + asked.basket.length > maxNamed)
    throw clientError('BAD_USER_INPUT', `Name at most ${maxNamed} products and baskets, or none for all.`);
  return asked;
}

/** Offers by checklist; a checklist that there is not is refused by the coverage itself. */
function* items(args: Readonly<Record<string, unknown>>, context: Context): Generator<CoverageRow[]> {
  const asked = args as unknown as Asked;
  const at = context.catalogue;
  const profiles = asked.profile.length > 0 ? asked.profile : at.profiles.map(({ key }) => key);
  for (const profile of profiles) {
    const offers = offersOf(
      asked,
      at.profiles.find(({ key }) => key === profile),
    );
    // Without any offer the checklist is still asked for, so that one that there is not is refused.
    for (let from = 0; from === 0 || from < offers.length; from += offersAtOnce) {
      const baskets = offers.slice(from, from + offersAtOnce);
      const coverage = coverageAt(at, { profile, baskets, on: asked.on }, context);
      yield coverage.baskets.flatMap(({ products, cells }) =>
        cells.map((cell) => ({ coverage, products, cell })),
      );
    }
  }
}

function offersOf({ product, basket }: Asked, profile: Profile | undefined): string[][] {
  if (product.length + basket.length > 0)
    return [...product.map((id) => [id]), ...basket.map((ids) => ids.split(',').map((id) => id.trim()))];
  if (profile === undefined) return [];
  const all = { first: Number.MAX_SAFE_INTEGER, after: -1 };
  return profile.catalogue.products({ categories: profile.categories }, all).items.map(({ id }) => [id]);
}

const requirementOf = ({ line, catalogue }: CellParent) =>
  line.requirement === null ? null : catalogue.duty(line.requirement);
const inWords = (cell: CellParent, language: 'nb' | 'nn' | 'en') =>
  cell.because.map((one) => reasonText(one)[language] ?? reasonText(one).nb).join(' ');

export const coverage = table<CoverageRow>({
  name: 'coverage',
  title: { nb: 'Krav mot produkter', en: 'Checklists against products' },
  type: 'CoverageCell',
  list: null,
  derived: { parameters, read, items },
  columns: [
    column('profileKey', 'Profile.key', ({ coverage: { profile } }) => profile.key),
    column('profileVersion', 'Profile.version', ({ coverage: { profile } }) => profile.version),
    column('on', 'CoverageMatrix.on', ({ coverage: { on } }) => on),
    column('productIds', 'BasketResult.products', ({ products }) => products.map(({ id }) => id)),
    column('productNames', 'BasketResult.products', ({ products }) => products.map(({ name }) => name)),
    column('line', 'ProfileLine.line', ({ cell }) => cell.line.line),
    column('requirementKey', 'Requirement.key', ({ cell }) => cell.line.requirement),
    column(
      'requirementTitle',
      'Requirement.title',
      ({ cell }) => requirementOf(cell)?.title ?? null,
      'string',
    ),
    column('anyOf', 'ProfileLine.anyOf', ({ cell }) => cell.line.anyOf),
    column('role', 'ProfileLine.role', ({ cell }) => cell.line.role),
    column('bothEnds', 'ProfileLine.bothEnds', ({ cell }) => cell.line.bothEnds),
    column('group', 'ProfileLine.group', ({ cell }) => cell.line.group),
    column('level', 'ProfileLine.level', ({ cell }) => cell.line.level),
    column('party', 'ProfileLine.party', ({ cell }) => cell.line.party),
    column('response', 'ProfileLine.response', ({ cell }) =>
      lineResponse({ ...cell.line, catalogue: cell.catalogue }),
    ),
    column('inferredFields', 'ProfileLine.inferredFields', ({ cell }) => cell.line.inferred),
    column('state', 'CoverageCell.state', ({ cell }) => cell.state),
    ...(['nb', 'nn', 'en'] as const).map((language) =>
      column<CoverageRow>(
        `because${language === 'nb' ? 'Nb' : language === 'nn' ? 'Nn' : 'En'}`,
        'CoverageCell.because',
        ({ cell }) => inWords(cell, language),
        'string',
      ),
    ),
    column('integrationIds', 'CoverageCell.integrations', ({ cell }) => cell.integrations),
    column('counterpartIds', 'CoverageCell.counterparts', ({ cell }) => cell.counterparts),
    column('expectedOn', 'CoverageCell.expectedOn', ({ cell }) => cell.expectedOn),
    column('validUntil', 'CoverageCell.validUntil', ({ cell }) => cell.validUntil),
    column('rule', 'CoverageMatrix.rule', () => 'coverage/1', 'string'),
  ],
});
