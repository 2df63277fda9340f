/**
 * Coverage of four checklists by 1,500 products with 100,000 integrations: from the indexes, beside looking through all rows. One
 * request asks for ten offers at most; what it costs must follow its offers, and not the catalogue.
 */
import type { Catalogue, Product } from '../src/catalogue/catalogue.ts';
import { knowledgeOf } from '../src/catalogue/coverage/coverage.ts';
import { openCatalogue } from '../src/catalogue/open-catalogue.ts';
import { coverageOf } from '../src/domain/coverage/coverage.ts';
import type { Line } from '../src/domain/coverage/offer.ts';
import { generateColumns } from './generate-catalogue.ts';
import { interleave, printTable, short } from './measure.ts';

const ref = { version: 'v1', digest: '', createdAt: '', previous: null, batches: {} };
const open = (vendors: number, products: number, integrations: number) =>
  openCatalogue(generateColumns({ seed: 1, vendors, products, integrations }), ref);
const all = open(300, 1_500, 100_000);
/** As many integrations a product, in catalogues of a tenth and of ten times the size. */
const tenth = open(30, 150, 10_000);
const tenfold = open(3_000, 15_000, 1_000_000);

const on = '2026-12-01';
const perProfile = 30;

/** Lines as the real checklists have them: most at a target or interface, some in a role, at both ends, in groups, on no list. */
function profile(catalogue: Catalogue, number: number): Line[] {
  const points = [...catalogue.targets, ...catalogue.interfaces].map(({ key }) => key).sort();
  return Array.from({ length: perProfile }, (_, line): Line => {
    const at = (step: number) => points[(number * 7 + line * 3 + step) % points.length] ?? '';
    return {
      line,
      role: line % 5 === 0 ? 'PRODUCER' : null,
      level: 'MUST',
      group: line % 9 < 2 ? `g${Math.floor(line / 9)}` : null,
      bothEnds: line % 10 === 5,
      party: line % 11 === 0 ? 'BUYER' : 'VENDOR',
      points: line % 7 === 6 ? [] : line % 4 === 0 ? [at(0), at(1), at(2)] : [at(0)],
      versions: line % 6 === 1 ? ['1.1'] : [],
      list: null,
      from: null,
      until: null,
      isOnlyEu: false,
    };
  });
}

const profilesOf = (catalogue: Catalogue) => [0, 1, 2, 3].map((number) => profile(catalogue, number));
const productsOf = (catalogue: Catalogue, first: number) =>
  catalogue.products({}, { first, after: -1 }).items;

function cover(catalogue: Catalogue, products: readonly Product[], profiles: readonly Line[][]): number {
  const knowledge = knowledgeOf(catalogue, products, () => true);
  let met = 0;
  for (const { id } of products) {
    for (const lines of profiles) {
      const cells = coverageOf(lines, { products: [id], existing: [], on }, knowledge);
      met += cells.filter(({ state }) => state === 'MET').length;
    }
  }
  return met;
}

const everyProduct = productsOf(all, 1_500);
const profiles = profilesOf(all);
/** Ten offers, other ones each round. */
const ten = (catalogue: Catalogue, products: readonly Product[]) => {
  const [first] = profilesOf(catalogue);
  return (round: number) =>
    cover(catalogue, products.slice((round * 10) % 140, ((round * 10) % 140) + 10), [first ?? []]);
};
const rows = all.integrations({}, { first: 100_000, after: -1 }).items;

/** What a hub without indexes does for each offer: it looks through all rows once. */
const scan = () => {
  let seen = 0;
  for (const { id } of everyProduct.slice(0, 10))
    seen += rows.filter(({ product }) => product.id === id).length;
  return seen;
};

const request = ten(all, everyProduct);
const times = interleave(
  {
    'request of ten offers, 10,000 integrations': ten(tenth, productsOf(tenth, 150)),
    'request of ten offers, 100,000 integrations': request,
    'request of ten offers, 1,000,000 integrations': ten(tenfold, productsOf(tenfold, 1_500)),
    'looking through 100,000 rows for ten offers': scan,
  },
  40,
);
const whole = interleave({ whole: () => cover(all, everyProduct, profiles) }, 5).whole?.median ?? 0;
const base = times['request of ten offers, 100,000 integrations']?.median ?? 1;
printTable('Coverage, beside a request of ten offers and one checklist at 100,000 integrations', [
  ...Object.entries(times).map(([what, time]) => ({
    what,
    'median ms': short(time.median),
    ratio: short(time.median / base),
  })),
  {
    what: `all: 4 checklists × 1,500 products (${4 * perProfile * 1_500} cells)`,
    'median ms': short(whole),
    ratio: short(whole / base),
  },
]);
console.log(`${cover(all, everyProduct, profiles)} cells are MET`);
