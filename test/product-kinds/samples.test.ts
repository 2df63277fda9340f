/** What the sample lists and the editors' file say of their products, after a real harvest of both. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Harvesting, openHarvesting } from '../../src/app/open-harvesting.ts';
import { dataOf, decodeSnapshot } from '../../src/catalogue/snapshot/decode-snapshot.ts';
import { readConfig } from '../../src/config/config.ts';
import type { Claim } from '../../src/domain/claims/claim.ts';
import type { CatalogueData, ProductRow } from '../../src/domain/model.ts';
import { ask, openHub } from '../graphql/open-hub.ts';
import { newFolder } from '../support/hub-process.ts';

let harvesting: Harvesting;
let data: CatalogueData;
let hub: Awaited<ReturnType<typeof openHub>>;
beforeAll(async () => {
  harvesting = await openHarvesting(readConfig({ HUB_DATA_DIR: newFolder() }));
  const result = await harvesting.harvester.harvest([
    'redaksjon',
    'nhn-sfm',
    'nhn-meldingsutveksling',
    'nhn-vkp',
  ]);
  if (!result.ok) throw new Error('another harvester is running');
  const { archive } = harvesting;
  const snapshot = archive.snapshots.current();
  const content = snapshot && archive.snapshots.content(snapshot.version);
  if (!content) throw new Error('nothing was published');
  data = dataOf(decodeSnapshot(content));
  hub = await openHub({}, data);
}, 120_000);
afterAll(async () => {
  await hub?.app.close();
  await harvesting?.close();
});

const product = (name: string): ProductRow => {
  const found = data.products.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no product ${name}`);
  return found;
};
const claimsOf = ({ claims }: ProductRow): Claim[] =>
  claims.flatMap(
    ({ source, index }) => harvesting.archive.batches.current(source)?.entries[index]?.claim ?? [],
  );

test('the user group of SFM narrows what its products are, and says where they are used', () => {
  expect(product('Eksempelfjord Legejournal')).toMatchObject({
    categories: ['EHR', 'EHR_GP'],
    careSettings: ['GP_OFFICE'],
    userGroups: ['Fastleger'],
  });
  expect(product('Eksempellund Omsorgsjournal')).toMatchObject({
    categories: ['EHR', 'EHR_MUNICIPAL'],
    careSettings: [],
    userGroups: ['Kommuner'],
  });
  expect(product('Prøveåsen Rapportering')).toMatchObject({ categories: ['EHR'], careSettings: ['DENTAL'] });
});

test('each value leads to words: a citation, a column or a cell', () => {
  for (const one of data.products.filter(({ categories }) => categories.length > 0)) {
    const said = claimsOf(one).flatMap(({ kind, fields }) =>
      'categories' in fields ? [{ kind, of: fields.categories }] : [],
    );
    expect(said.length, one.name).toBeGreaterThan(0);
    for (const { kind, of } of said) {
      const words = `${of?.locator.column ?? ''} ${of?.raw ?? ''} ${of?.citation?.quote ?? ''}`;
      expect(words, `${one.name} ${kind}`).toMatch(kind === 'productKind' ? /oppdiktet/u : /EPJ/u);
    }
  }
});

test('an editorial entry is of the product that it names, and cites a document with its date', () => {
  const dispenser = data.products.find(({ categories }) => categories.includes('MEDICATION_DISPENSER'));
  expect(dispenser).toMatchObject({
    categories: ['MEDICATION_DISPENSER', 'WELFARE_TECH'],
    careSettings: ['HOME_CARE'],
  });
  const [claim] = dispenser ? claimsOf(dispenser).filter(({ kind }) => kind === 'productKind') : [];
  expect(claim?.fields).toMatchObject({
    categories: { citation: { publisher: 'Oppdiktet kommune (SAMPLE)', date: '2026-01-15' } },
  });
});

test('a product of which nobody says what it is has no kind, is counted, and is found by no kind', async () => {
  const unstated = data.products.filter(({ categories }) => categories.length === 0);
  expect(unstated.length).toBeGreaterThan(0);
  const { data: answer } = await ask(
    hub,
    `{ products { totalCount facets(fields: ["category", "careSetting"]) { field buckets { value count } } }
      ehr: products(filter: { category: [EHR] }) { totalCount }
      gp: products(filter: { category: [EHR_GP], careSetting: [GP_OFFICE] }) { totalCount }
      dental: integrations(filter: { careSetting: [DENTAL] }) { totalCount facets(fields: ["careSetting"]) { buckets { value count } } }
      vendors(products: { category: [EHR_GP] }) { totalCount } }`,
  );
  const bucket = (field: string, value: string) =>
    answer.products.facets
      .find((one: { field: string }) => one.field === field)
      .buckets.find((one: { value: string }) => one.value === value)?.count;
  expect(bucket('category', 'NOT_STATED')).toBe(unstated.length);
  expect(bucket('category', 'EHR')).toBe(answer.ehr.totalCount);
  expect(bucket('careSetting', 'NOT_STATED')).toBe(
    data.products.filter(({ careSettings }) => careSettings.length === 0).length,
  );
  expect(answer.gp.totalCount).toBeGreaterThan(5);
  expect(answer.dental.facets[0].buckets).toEqual([{ value: 'DENTAL', count: answer.dental.totalCount }]);
  const gpVendors = new Set(
    data.products.filter(({ categories }) => categories.includes('EHR_GP')).map(({ vendor }) => vendor),
  );
  expect(answer.vendors.totalCount).toBe(gpVendors.size);
});
