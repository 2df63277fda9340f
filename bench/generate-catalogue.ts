/**
 * Invented catalogues of any size for tests and benchmarks: the same seed gives the same data. Names are made of
 * syllables and marked "Oppdikt", so that nobody takes them for real. Skewed as lists are: a few vendors and targets
 * have most of the rows.
 */

import type { Columns } from '../src/catalogue/snapshot/columns.ts';
import { sortByName } from '../src/catalogue/snapshot/encode-snapshot.ts';
import { type SmallTables, SnapshotWriter } from '../src/catalogue/snapshot/snapshot-writer.ts';
import { product } from '../src/domain/entities/product.ts';
import type { CatalogueData, IntegrationRow, ProductRow, VendorRow } from '../src/domain/model.ts';
import {
  careSettings,
  headlines,
  interfaceRoles,
  observations,
  processPhases,
  productCategories,
  standings,
} from '../src/domain/vocabulary.ts';
import { blankRow } from '../test/support/blank-row.ts';
import { generateTables } from './generate-tables.ts';
import { type Random, randomFrom } from './random.ts';

export interface Sizes {
  readonly seed: number;
  readonly vendors: number;
  readonly products: number;
  readonly integrations: number;
}

/** All rows as objects, sorted. Up to about 200,000 integrations; above that use `generateColumns`. */
export function generateCatalogue(sizes: Sizes): CatalogueData {
  const { tables, vendors, products, integrations } = generateRows(sizes);
  return { ...tables, vendors, products, integrations: [...integrations] };
}

/** The same content written straight to columns: memory stays bounded, whatever the number of integrations. */
export function generateColumns(sizes: Sizes): Columns {
  const { tables, vendors, products, integrations } = generateRows(sizes);
  const writer = new SnapshotWriter(tables);
  for (const row of vendors) writer.addVendor(row);
  for (const row of products) writer.addProduct(row);
  for (const row of integrations) writer.addIntegration(row);
  return writer.finish();
}

function generateRows(sizes: Sizes): {
  readonly tables: SmallTables;
  readonly vendors: VendorRow[];
  readonly products: ProductRow[];
  readonly integrations: Iterable<IntegrationRow>;
} {
  const random = randomFrom(sizes.seed);
  const tables = generateTables();
  const vendors = sortByName(
    Array.from({ length: sizes.vendors }, (_, i) => vendorRow(random, i)),
    (row) => row.name,
  );
  const products = sortByName(
    Array.from({ length: sizes.products }, (_, i) => productRow(random, i, vendors)),
    (row) => row.name,
  );
  return { tables, vendors, products, integrations: integrationRows(random, sizes, tables, products) };
}

/** Of most rows no change is known. */
const momentOf = (i: number): string | null =>
  i % 3 === 0
    ? `2026-${String((i % 11) + 1).padStart(2, '0')}-${String((i % 27) + 1).padStart(2, '0')}T04:00:00.000Z`
    : null;

function vendorRow(random: Random, i: number): VendorRow {
  const name = `${inventedName(random)} Oppdikt AS`;
  const claim = { source: 'oppdikt-leverandorer', batch: 'b1', index: i };
  return {
    id: `ven_${i.toString(36).padStart(6, '0')}`,
    organisationNumber: random.chance(0.9) ? String(900_000_000 + i) : null,
    name,
    names: [
      { value: name, kind: 'LEGAL' },
      ...(random.chance(0.2) ? [{ value: inventedName(random), kind: 'BRAND' as const }] : []),
    ],
    registryState: random.chance(0.97) ? 'ACTIVE' : 'DELETED',
    supplierApprovals: [],
    resolution: [],
    changedAt: momentOf(i),
    claims: [claim],
  };
}

function productRow(random: Random, i: number, vendors: readonly VendorRow[]): ProductRow {
  const vendor = random.chance(0.02) ? null : vendors[random.skewed(vendors.length)];
  const id = `pro_${i.toString(36).padStart(6, '0')}`;
  const name = `${inventedName(random)} ${random.pick(['Journal', 'Følge', 'Varsel', 'EPJ', 'Måling', 'Dosett'])} Oppdikt`;
  const aliases = random.chance(0.1) ? [inventedName(random)] : [];
  const categories = random.chance(0.05)
    ? []
    : [
        ...new Set(
          Array.from(
            { length: random.chance(0.15) ? 2 : 1 },
            () => random.pickSkewed(productCategories) ?? 'OTHER',
          ),
        ),
      ];
  return {
    ...blankRow(product),
    changedAt: momentOf(i),
    id,
    name,
    aliases,
    vendor: vendor?.id ?? null,
    categories,
    careSettings: careSettings.filter(
      (_, code) => code === productCategories.indexOf(categories[0] ?? 'OTHER'),
    ),
    userGroups: i % 4 === 0 ? ['Fastleger'] : [],
    claims: [{ source: 'oppdikt-produkter', batch: 'b1', index: i }],
  };
}

/** Product by product, in the catalogue's order: targets by key, then interfaces. */
function* integrationRows(
  random: Random,
  sizes: Sizes,
  tables: SmallTables,
  products: readonly ProductRow[],
): Generator<IntegrationRow> {
  const interfaces = tables.interfaces.toSorted((a, b) =>
    a.target === b.target ? (a.key < b.key ? -1 : 1) : a.target < b.target ? -1 : 1,
  );
  const byWeight = random.shuffle(interfaces.map((_, i) => i));
  for (let p = 0, made = 0; p < products.length; p++) {
    const product = products[p];
    if (product === undefined) return;
    const due = Math.round(((p + 1) / products.length) * sizes.integrations);
    const wanted = p === products.length - 1 ? sizes.integrations - made : random.below(2 * (due - made) + 1);
    const chosen = Array.from({ length: wanted }, () => byWeight[random.skewed(byWeight.length)] ?? 0);
    chosen.sort((a, b) => a - b);
    const rows: IntegrationRow[] = [];
    for (const choice of chosen) {
      const item = interfaces[choice];
      if (item === undefined) continue;
      const row = integrationRow(
        random,
        made++,
        product.id,
        item.target,
        random.chance(0.03) ? null : item.key,
      );
      rows.push(row);
    }
    yield* rows.sort(byPlace);
  }
}

function integrationRow(
  random: Random,
  i: number,
  product: string,
  target: string,
  item: string | null,
): IntegrationRow {
  const status = {
    process: random.pickSkewed(processPhases.toReversed()),
    standing: random.chance(0.9) ? ('NOT_STATED' as const) : random.pick(standings),
    observation: random.chance(0.95) ? ('LISTED' as const) : random.pick(observations),
    headline: random.pickSkewed(headlines),
  };
  const since = random.chance(0.6) ? `20${15 + random.below(11)}-${two(1 + random.below(12))}-01` : null;
  const claim = { source: `oppdikt-${target.toLowerCase()}`, batch: 'b1', index: i };
  return {
    id: `int_${i.toString(36).padStart(7, '0')}`,
    product,
    target,
    interface: item,
    role: random.chance(0.3) ? null : random.pickSkewed(interfaceRoles),
    interfaceVersion: random.chance(0.2) ? `1.${random.below(3)}` : null,
    via: random.chance(0.05) ? `Meldingstjener ${1 + random.below(9)}.0` : null,
    status: {
      ...status,
      since,
      validUntil: random.chance(0.1) ? `20${27 + random.below(5)}-12-31` : null,
      missingSince: null,
      inUse: null,
      warnings: random.chance(0.05) ? ['VERSION_UNSPECIFIED'] : [],
    },
    approvals: [
      {
        id: `app_${i.toString(36).padStart(7, '0')}`,
        issuer: 'OPPDIKT',
        source: claim.source,
        basis: random.chance(0.7) ? 'AUTHORITY_TEST' : 'SELF_DECLARATION',
        legalEffect: 'REQUIRED_BEFORE_USE',
        process: status.process,
        standing: status.standing,
        stated: status.standing,
        observation: status.observation,
        headline: status.headline,
        warnings: [],
        missingSince: null,
        inUse: null,
        disputed: [],
        statusText: random.pick(['Godkjent', 'I bruk', 'Under utprøving', 'Planlagt']),
        decidedOn: since,
        validUntil: null,
        conditions: null,
        version: random.chance(0.5) ? `${1 + random.below(9)}.${random.below(20)}` : null,
        claim,
      },
    ],
    changedAt: momentOf(i),
    contradicted: random.chance(0.01) ? ['status'] : [],
    claims: [claim],
  };
}

function byPlace(a: IntegrationRow, b: IntegrationRow): number {
  for (const key of ['target', 'interface', 'role', 'id'] as const) {
    const [left, right] = [a[key] ?? '', b[key] ?? ''];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

const syllables =
  'ber bå da dre fal fjo glø gru hau hei ild ka klo kvi lau lyn mo my nor ny rav rø sal ska ste sy tin tor tåg ul vår væ øst åse'.split(
    ' ',
  );

function inventedName(random: Random): string {
  const length = 2 + random.below(3);
  const name = Array.from({ length }, () => random.pick(syllables)).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
