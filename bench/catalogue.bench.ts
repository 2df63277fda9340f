/** Filters, totals, facets and search at 10,000 and 1,000,000 integrations, beside filtering arrays of objects. */
import type { IntegrationFilter } from '../src/catalogue/catalogue.ts';
import { openCatalogue } from '../src/catalogue/open-catalogue.ts';
import { headlines, type ProductCategory, standings } from '../src/domain/vocabulary.ts';
import { generateColumns } from './generate-catalogue.ts';
import { interleave, printTable, short } from './measure.ts';

const ref = { version: 'v1', digest: '', createdAt: '', previous: null, batches: {} };
const open = (vendors: number, products: number, integrations: number) =>
  openCatalogue(generateColumns({ seed: 1, vendors, products, integrations }), ref);
const small = open(200, 1_000, 10_000);
const large = open(20_000, 100_000, 1_000_000);

/** What a plain hub would keep: one object a row. Fewer fields than ours, which favours it. */
const objects = large.integrations({}, { first: 1_000_000, after: -1 }).items.map((item) => ({
  id: item.id,
  target: item.target.key,
  headline: item.status.headline,
  standing: item.status.standing,
  vendor: item.product.vendor?.id ?? null,
  categories: item.product.categories as readonly ProductCategory[],
}));

const fields = ['vendor', 'target', 'headline'] as const;
/** A filter that was not asked before, so that nothing is remembered: the standings and a text of blanks vary. */
const fresh = (filter: IntegrationFilter, round: number): IntegrationFilter => ({
  ...filter,
  text: ' '.repeat(round + 1),
});
const questions: Readonly<Record<string, IntegrationFilter>> = {
  'target and headline': { targetKeys: ['OPP07'], headlines: ['APPROVED'] },
  'headline (half of all)': { headlines: ['APPROVED'] },
  'category and standing': { categories: ['MESSAGING'], standings: ['REVOKED_BY_AUTHORITY'] },
  'one vendor': { vendorIds: ['ven_00000a'] },
};

function naive(filter: IntegrationFilter): void {
  const found = objects.filter(
    (row) =>
      (filter.targetKeys?.includes(row.target) ?? true) &&
      (filter.headlines?.includes(row.headline) ?? true) &&
      (filter.standings?.includes(row.standing) ?? true) &&
      (filter.vendorIds?.includes(row.vendor ?? '') ?? true) &&
      (filter.categories?.some((category) => row.categories.includes(category)) ?? true),
  );
  for (const field of fields) {
    const counts = new Map<string | null, number>();
    for (const row of found) counts.set(row[field], (counts.get(row[field]) ?? 0) + 1);
  }
  found.slice(0, 50);
}

const rows = Object.entries(questions).map(([name, filter]) => {
  const ask = (
    catalogue: typeof small,
    asked: IntegrationFilter,
    facets: typeof fields | readonly ['target', 'headline'],
  ) => {
    for (const item of catalogue.integrations(asked, { first: 50, after: -1 }).items) item.id;
    catalogue.integrationFacets(asked, facets);
  };
  const few = ['target', 'headline'] as const;
  const times = interleave(
    {
      small: (round) => ask(small, fresh(filter, round), few),
      large: (round) => ask(large, fresh(filter, round), few),
      vendors: (round) => ask(large, fresh(filter, round + 1000), fields),
      again: () => ask(large, filter, fields),
    },
    60,
  );
  const plain = interleave({ naive: () => naive(filter) }, 3).naive?.median ?? 0;
  const of = (variant: string) => times[variant]?.median ?? 0;
  return {
    'filter, cold': name,
    '10k ms': short(of('small')),
    '1M ms': short(of('large')),
    '1M/10k': short(of('large') / of('small')),
    '+ vendor facet ms': short(of('vendors')),
    'asked again ms': short(of('again')),
    'arrays, 1M ms': short(plain),
    'ours/arrays': short(of('vendors') / plain),
  };
});
printTable('First page of 50, total, facets by target and headline', rows);

const names = large.products({}, { first: 2_000, after: 20_000 }).items.map((item) => item.name);
const at = (round: number) => names[(round * 37) % names.length] ?? '';
const search = interleave(
  {
    'whole name': (round) => large.search(at(round), null, 20),
    'prefix of 4': (round) => large.search(at(round).slice(0, 4), null, 20),
    'prefix of 2': (round) => large.search(at(round).slice(0, 2), null, 20),
    'one typo': (round) => large.search(`${at(round).slice(0, 3)}q${at(round).slice(4, 8)}`, null, 20),
    'find by id': (round) => large.find(`int_${round.toString(36).padStart(7, '0')}`),
  },
  400,
);
printTable(
  'Search over 120,000 names',
  Object.entries(search).map(([name, time]) => ({
    query: name,
    'median ms': short(time.median),
    'p99 ms': short(time.p99),
  })),
);
printTable('Memory of columns and indexes', [
  { catalogue: '10,000 integrations', MiB: short(small.bytes / 2 ** 20) },
  { catalogue: '1,000,000 integrations', MiB: short(large.bytes / 2 ** 20) },
]);
console.log(`${headlines.length} headlines, ${standings.length} standings`);
