/** The contract of the catalogue's filters, as plainly as can be: every row looked at, nothing indexed. */
import type {
  IntegrationFacet,
  IntegrationFilter,
  ProductFacet,
  ProductFilter,
  VendorFacet,
  VendorFilter,
} from '../../src/catalogue/catalogue.ts';
import { termsOf, wordsOf } from '../../src/catalogue/query/fold.ts';
import type { CatalogueData, IntegrationRow, ProductRow, VendorRow } from '../../src/domain/model.ts';

const none = 'NOT_STATED';
const within = <T>(list: readonly T[] | undefined, value: T | null) =>
  list === undefined || (value !== null && list.includes(value));

export function naive(data: CatalogueData) {
  const vendorOf = (product: ProductRow | undefined) =>
    data.vendors.find((row) => row.id === product?.vendor);
  const productOf = (row: IntegrationRow) => data.products.find((product) => product.id === row.product)!;
  const integrationsOf = (product: ProductRow) =>
    data.integrations.filter((row) => row.product === product.id);
  const namesOfVendor = (row: VendorRow | undefined) =>
    row === undefined ? [] : [row.name, ...row.names.map((name) => name.value)];

  function byText<T>(
    rows: readonly T[],
    text: string | undefined,
    names: (row: T) => string[],
  ): readonly T[] {
    if (text === undefined || text.trim() === '') return rows;
    const words = wordsOf(text);
    if (words.length === 0) return [];
    const matching = (typos: boolean) =>
      rows.filter((row) => {
        const terms = names(row).flatMap(termsOf);
        return words.every((word) => terms.some((term) => matches(term, word, typos)));
      });
    const found = matching(false);
    return found.length > 0 ? found : matching(true);
  }

  function products(filter: ProductFilter): ProductRow[] {
    return namedProducts(filter).filter(
      (row) =>
        (filter.categories === undefined || row.categories.some((c) => filter.categories!.includes(c))) &&
        (filter.careSettings === undefined ||
          row.careSettings.some((c) => filter.careSettings!.includes(c))) &&
        (filter.allIntegrations ?? []).every((one) => hasIntegration(row, one)) &&
        (filter.anyIntegration === undefined ||
          filter.anyIntegration.some((one) => hasIntegration(row, one))),
    );
  }

  function namedProducts(
    filter: Pick<IntegrationFilter, 'text' | 'vendorIds' | 'organisationNumbers' | 'productIds'>,
  ) {
    return byText(data.products, filter.text, (row) => [
      row.name,
      ...row.aliases,
      ...namesOfVendor(vendorOf(row)),
    ]).filter(
      (row) =>
        within(filter.vendorIds, row.vendor) &&
        within(filter.productIds, row.id) &&
        within(filter.organisationNumbers, vendorOf(row)?.organisationNumber ?? null),
    );
  }

  function hasIntegration(product: ProductRow, filter: IntegrationFilter): boolean {
    return integrations(filter).some((row) => row.product === product.id);
  }

  function integrations(filter: IntegrationFilter): IntegrationRow[] {
    const named = new Set(namedProducts(filter).map((row) => row.id));
    return data.integrations.filter((row) => {
      const product = productOf(row);
      return (
        named.has(row.product) &&
        within(filter.targetKeys, row.target) &&
        within(filter.interfaceKeys, row.interface) &&
        within(filter.roles, row.role) &&
        within(filter.headlines, row.status.headline) &&
        within(filter.processes, row.status.process) &&
        within(filter.standings, row.status.standing) &&
        within(filter.observations, row.status.observation) &&
        (filter.inUse === undefined || filter.inUse === row.status.inUse) &&
        (filter.warnings === undefined ||
          row.status.warnings.some((one) => filter.warnings!.includes(one))) &&
        (filter.categories === undefined || product.categories.some((c) => filter.categories!.includes(c))) &&
        (filter.careSettings === undefined ||
          product.careSettings.some((c) => filter.careSettings!.includes(c)))
      );
    });
  }

  function vendors(filter: VendorFilter): VendorRow[] {
    const having = new Set(filter.products && products(filter.products).map((row) => row.vendor));
    return byText(data.vendors, filter.text, namesOfVendor).filter(
      (row) =>
        within(filter.organisationNumbers, row.organisationNumber) &&
        (filter.products === undefined || having.has(row.id)),
    );
  }

  function valuesOf(row: IntegrationRow, field: IntegrationFacet): readonly string[] {
    const product = productOf(row);
    if (field === 'vendor') return [product.vendor ?? none];
    if (field === 'category') return product.categories.length > 0 ? product.categories : [none];
    if (field === 'careSetting') return product.careSettings.length > 0 ? product.careSettings : [none];
    if (field === 'target' || field === 'interface' || field === 'role') return [row[field] ?? none];
    if (field === 'warning') return row.status.warnings;
    if (field === 'inUse') return [String(row.status.inUse ?? none)];
    return [row.status[field]];
  }

  function integrationFacet(filter: IntegrationFilter, field: IntegrationFacet) {
    return bucketsOf(integrations(filter).map((row) => valuesOf(row, field)));
  }

  function integrationPairs(filter: IntegrationFilter, rows: IntegrationFacet, columns: IntegrationFacet) {
    const counts = new Map<string, number>();
    for (const row of integrations(filter)) {
      const pair = `${valuesOf(row, rows)[0]} ${valuesOf(row, columns)[0]}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    return counts;
  }

  function productFacet(filter: ProductFilter, field: ProductFacet) {
    return bucketsOf(
      products(filter).map((row): readonly string[] => {
        if (field === 'vendor') return [row.vendor ?? none];
        if (field === 'category') return row.categories.length > 0 ? row.categories : [none];
        if (field === 'careSetting') return row.careSettings.length > 0 ? row.careSettings : [none];
        return integrationsOf(row)
          .filter(isOnList)
          .map((one) => (field === 'target' ? one.target : one.status.headline));
      }),
    );
  }

  function vendorFacet(filter: VendorFilter, field: VendorFacet) {
    return bucketsOf(
      vendors(filter).map((row) =>
        data.products
          .filter((product) => product.vendor === row.id)
          .flatMap(integrationsOf)
          .filter(isOnList)
          .map((one) => (field === 'target' ? one.target : one.status.headline)),
      ),
    );
  }

  return { products, integrations, vendors, integrationFacet, integrationPairs, productFacet, vendorFacet };
}

const isOnList = ({ status }: IntegrationRow) =>
  status.observation === 'LISTED' || status.observation === 'SOURCE_STALE';

/** Whole word or prefix; with typos, one edit away from the term or from the start of it. */
function matches(term: string, word: string, typos: boolean): boolean {
  if (term.startsWith(word)) return true;
  if (!typos || word.length < 3) return false;
  const from = word.length < 4 ? 1 : 0;
  for (let length = word.length - 1; length <= word.length + 1; length++) {
    if (oneEdit(term.slice(0, length), word, from)) return true;
  }
  return false;
}

function oneEdit(a: string, b: string, from: number): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  const ends = (x: string, y: string) => x === y;
  const options: [string, string][] = [];
  for (let i = Math.min(start, b.length); i >= from; i--) {
    options.push([a, b.slice(0, i) + b.slice(i + 1)]);
    options.push([a, b.slice(0, i) + (a[i] ?? '') + b.slice(i + 1)]);
    options.push([a, b.slice(0, i) + (a[i] ?? '') + b.slice(i)]);
    options.push([a, b.slice(0, i) + (b[i + 1] ?? '') + (b[i] ?? '') + b.slice(i + 2)]);
  }
  return options.some(([x, y]) => ends(x, y));
}

/** A row counts once in each of its values. */
function bucketsOf(values: readonly (readonly string[])[]) {
  const counts = new Map<string, number>();
  for (const row of values) for (const value of new Set(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
