/** Scenarios A, B and C, each one query over the real checklists. The lists are invented. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim, ClaimValues } from '../../src/domain/claims/claim.ts';
import type { SourceState } from '../../src/domain/record.ts';
import { claim } from '../domain/build.ts';
import { ask, catalogueOf, openHub } from '../graphql/open-hub.ts';
import { mergeWith } from '../requirements/curated.ts';

type Row = Partial<ClaimValues['integration']>;
const row = (vendor: string, product: string, target: string, rest: Row = {}): Claim =>
  claim('integration', {
    ...{ vendor, product, target, process: 'APPROVED', statusText: 'Godkjent', version: '1.0' },
    ...rest,
  });
const journal = 'VKP/JOURNALFORING_DIGITALT_TILSYN';

const lists: Record<string, Claim[]> = {
  'nhn-vkp': [
    row('Diktavik AS', 'Diktavik Tilsyn', 'VKP', { interface: journal, role: 'PRODUCER' }),
    row('Diktanes AS', 'Diktanes Omsorg', 'VKP', { interface: journal, role: 'CONSUMER' }),
    row('Diktadal AS', 'Diktadal Tilsyn', 'VKP', {
      ...{ interface: journal, role: 'PRODUCER', process: 'LIMITED_TRIAL', statusText: 'Utprøving' },
    }),
  ],
  'nhn-sfm': [
    row('Diktafjord AS', 'Diktafjord Lege', 'SFM', { interface: 'SFM/BASIS' }),
    row('Diktalund AS', 'Diktalund Lege', 'SFM', {
      ...{
        interface: 'SFM/FULL',
        process: 'LIMITED_TRIAL',
        statusText: 'Begrenset utprøving',
        decidedOn: '2026-11-01',
      },
    }),
    row('Diktaås AS', 'Diktaås Lege', 'SFM', {
      ...{ interface: 'SFM/FULL', basis: 'DISPENSATION', validUntil: '2027-06-30' },
    }),
  ],
  'nhn-kjernejournal': [
    row('Diktafjord AS', 'Diktafjord Lege', 'KJERNEJOURNAL', { interface: 'KJERNEJOURNAL/PORTAL' }),
    row('Diktalund AS', 'Diktalund Lege', 'KJERNEJOURNAL', {
      standing: 'REVOKED_BY_AUTHORITY',
      statusText: 'Trukket',
    }),
    // One of the service's interfaces is revoked; of the other nothing is said.
    row('Diktavær AS', 'Diktavær Lege', 'KJERNEJOURNAL', {
      interface: 'KJERNEJOURNAL/PORTAL',
      standing: 'REVOKED_BY_AUTHORITY',
      statusText: 'Trukket',
    }),
    claim('negative', {
      ...{ vendor: 'Diktaås AS', product: 'Diktaås Lege', target: 'KJERNEJOURNAL', statusText: 'Nei' },
    }),
  ],
  'nhn-leverandorer': [
    claim('supplier', { vendor: 'Diktavik AS', process: 'APPROVED', statusText: 'Godkjent' }),
  ],
};

let hub: Awaited<ReturnType<typeof openHub>>;
const ids = new Map<string, string>();
beforeAll(async () => {
  const data = mergeWith(lists);
  for (const { id, name } of data.products) ids.set(name, id);
  hub = await openHub({}, data);
});
afterAll(() => hub.app.close());

const query = `query ($input: CoverageInput!) { rateLimit { cost limit } coverage(input: $input) {
  profile { key } on rule { key version } disclaimer { nb } baskets { products { name } counts { state count }
    cells { state because { nb nn en } expectedOn validUntil by { name } integrations { id target { key } interface { key } }
      counterparts { product { name } } line { line level party requirement { key } anyOf { __typename } }
      unmetPrerequisites { state prerequisite { party text { nb } } } } } } }`;

interface Cell {
  readonly state: string;
  readonly because: { nb: string; nn: string; en: string }[];
  readonly expectedOn: string | null;
  readonly validUntil: string | null;
  readonly line: { line: number; requirement: { key: string } | null };
  readonly unmetPrerequisites: { state: string; prerequisite: { party: string; text: { nb: string } } }[];
  readonly counterparts: { product: { name: string } }[];
}
const named = (names: readonly string[]) => names.map((name) => ids.get(name) ?? name);

async function cover(profile: string, baskets: string[][], more: { existing?: string[]; on?: string } = {}) {
  const input = {
    ...{ profile, baskets: baskets.map(named), existing: named(more.existing ?? []) },
    on: more.on ?? '2026-11-30',
  };
  const { data, errors } = await ask(hub, query, { input });
  expect(errors).toBeUndefined();
  expect(data.rateLimit.cost).toBeLessThan(data.rateLimit.limit);
  expect(data.coverage.rule).toEqual({ key: 'coverage', version: '1' });
  const all: Cell[][] = data.coverage.baskets.map(({ cells }: { cells: Cell[] }) => cells);
  for (const { because } of all.flat()) {
    expect(because.length).toBeGreaterThan(0);
    for (const { nb, nn, en } of because) expect([nb, nn, en].every((text) => text.length > 5)).toBe(true);
  }
  return all;
}
const of = (cells: Cell[] | undefined, key: string | number) =>
  cells?.find(({ line }) => (typeof key === 'number' ? line.line === key : line.requirement?.key === key));

test('A: EHR and monitoring meet VKP only when both ends are verified on the same interface', async () => {
  const existing = ['Diktanes Omsorg'];
  const [both, trial] = await cover('remote-monitoring-vkp', [['Diktavik Tilsyn'], ['Diktadal Tilsyn']], {
    existing,
  });
  expect(of(both, 2)).toMatchObject({
    state: 'MET',
    counterparts: [{ product: { name: 'Diktanes Omsorg' } }],
  });
  // The service is on its way out, and the same answer says so and what comes.
  expect(of(both, 2)?.because.map(({ en }) => en)).toContain('Warning: the service is being phased out.');
  expect(of(both, 'VKP_SUCCESSOR')?.line).toMatchObject({ level: 'PLANNED' });
  expect(of(both, 'NHN_SUPPLIER_APPROVAL')?.state).toBe('MET');
  expect(of(both, 'VKP_PAYMENT')).toMatchObject({ state: 'NOT_APPLICABLE' });
  expect(of(both, 2)?.unmetPrerequisites.map(({ prerequisite }) => prerequisite.party)).toContain('BUYER');
  expect(of(trial, 2)?.state).toBe('EXPECTED');
  expect(of(trial, 'NHN_SUPPLIER_APPROVAL')?.state).toBe('UNKNOWN');
  const [alone] = await cover('remote-monitoring-vkp', [['Diktavik Tilsyn']]);
  expect(of(alone, 2)?.state).toBe('PARTIAL');
});

test('B: what a vendor of a cloud EHR must meet, with both dates of EHDS, and no approval by Normen', async () => {
  const [cells] = await cover('ehr-vendor-infosec', [['Diktanes Omsorg']]);
  const because = (key: string) => of(cells, key)?.because[0]?.en;
  expect(because('EHDS_ART26_MARKET')).toBe(
    'It applies in the EU from 2029-03-26. When it applies in Norway is not settled.',
  );
  expect(because('EHDS_ART26_2_INHOUSE_SERVICE')).toMatch(/2031-03-26/u);
  for (const key of ['NORMEN_CONTRACT', 'NORMEN_NO_APPROVAL', 'ISO27001_ORG'])
    expect(['UNKNOWN', 'NOT_APPLICABLE']).toContain(of(cells, key)?.state);
  const [later] = await cover('ehr-vendor-infosec', [['Diktanes Omsorg']], { on: '2029-03-26' });
  expect(of(later, 'EHDS_ART26_MARKET')?.state).toBe('UNKNOWN');
  expect(of(later, 'EHDS_ART26_2_INHOUSE_SERVICE')?.state).toBe('NOT_APPLICABLE');
});

test('C: e-resept by Full or Basis, a trial with quota and day, a dispensation with its end, a no only where one is said', async () => {
  const [basis, trial, dispensed, other] = await cover('ehr-gp-office', [
    ['Diktafjord Lege'],
    ['Diktalund Lege'],
    ['Diktaås Lege'],
    ['Diktanes Omsorg'],
  ]);
  expect([of(basis, 9)?.state, of(basis, 10)?.state, of(basis, 'SFM_OR_OWN')?.state]).toEqual([
    'NOT_APPLICABLE',
    'MET',
    'NOT_APPLICABLE',
  ]);
  expect(of(basis, 'FSE_ERESEPT')?.state).toBe('MET');
  expect(of(trial, 9)).toMatchObject({ state: 'EXPECTED', expectedOn: '2026-12-13' });
  expect(of(trial, 9)?.because[0]?.nb).toMatch(/inntil 5 .*2026-12-13/u);
  expect(of(dispensed, 9)).toMatchObject({ state: 'PARTIAL', validUntil: '2027-06-30' });
  expect(of(other, 'FSE_ERESEPT')?.state).toBe('UNKNOWN');
  expect(of(other, 'SFM_OR_OWN')?.state).toBe('UNKNOWN');
  expect([basis, trial, dispensed, other].map((cells) => of(cells, 'FSE_KJERNEJOURNAL')?.state)).toEqual([
    'MET',
    'NOT_MET',
    'NOT_MET',
    'UNKNOWN',
  ]);
  const [partly] = await cover('ehr-gp-office', [['Diktavær Lege']]);
  expect(of(partly, 'FSE_KJERNEJOURNAL')).toMatchObject({
    state: 'UNKNOWN',
    because: [{ en: 'The source says that it is withdrawn.' }],
  });
  // Followed through HelseID, with the clinic's own agreements.
  const open = of(trial, 9)?.unmetPrerequisites.map(({ prerequisite }) => prerequisite.text.nb) ?? [];
  expect(open).toContain('Bruksvilkårene for HelseID er signert.');
  expect(open).toContain('Virksomheten har inngått databehandleravtale med NHN.');
});

test('a source that is removed, stale or held answers nothing: UNKNOWN, and never NOT_MET', async () => {
  const before = hub.world.served;
  const states = hub.world.states;
  const { 'nhn-kjernejournal': gone, ...rest } = lists;
  expect(gone).toHaveLength(4);
  const served = async (...given: Parameters<typeof mergeWith>) => {
    hub.world.served = { catalogue: await catalogueOf(mergeWith(...given), 'v2'), epoch: 2 };
    hub.world.change();
  };
  const statesNow = async () => {
    const all = await cover('ehr-gp-office', [['Diktafjord Lege'], ['Diktalund Lege'], ['Diktaås Lege']]);
    return all.map((cells) => of(cells, 'FSE_KJERNEJOURNAL')?.state);
  };
  await served(rest);
  expect(await statesNow()).toEqual(['UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
  await served(lists, { stale: ['nhn-kjernejournal'] });
  expect((await statesNow()).slice(0, 2)).toEqual(['UNKNOWN', 'UNKNOWN']);
  await served(lists);
  for (const state of [{ lastOutcome: 'HELD' as const }, { lastGood: '2020-01-01T00:00:00Z' }]) {
    hub.world.states = [...states, { ...(states[0] as SourceState), source: 'nhn-kjernejournal', ...state }];
    hub.world.change();
    expect(await statesNow()).toEqual(['UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
  }
  hub.world.states = states;
  hub.world.served = before;
  hub.world.change();
});

test.each([
  [{ profile: 'no-such', baskets: [] }, /There is no profile "no-such"\. There are: ehr-gp-office/u],
  [{ profile: 'ehr-gp-office', baskets: [['prd_x']] }, /id of no product/u],
  [{ profile: 'ehr-gp-office', baskets: [[]] }, /1 to 10 products, not 0/u],
  [{ profile: 'ehr-gp-office', baskets: [], on: '2029' }, /whole day|Date/u],
  [{ profile: 'ehr-gp-office', baskets: Array.from({ length: 11 }, () => []) }, /10/u],
])('a question that cannot be answered is refused: %j', async (input, message) => {
  const { errors } = await ask(hub, query, { input });
  expect(errors?.[0]?.message).toMatch(message);
});

const comparison = `query ($input: CompareInput!) { rateLimit { cost limit } compare(input: $input) {
  profile { key } rule { key version } disclaimer { nb } products { name }
  rows { differs line { line requirement { key } } cells { state because { nb } } } } }`;

test('products side by side: what they differ in first, each cell as coverage says it of the product alone', async () => {
  const products = ['Diktafjord Lege', 'Diktalund Lege', 'Diktaås Lege'];
  const input = { profile: 'ehr-gp-office', products: named(products), on: '2026-11-30' };
  const { data, errors } = await ask(hub, comparison, { input });
  expect(errors).toBeUndefined();
  expect(data.rateLimit.cost).toBeLessThan(data.rateLimit.limit);
  expect(data.compare.products.map(({ name }: { name: string }) => name)).toEqual(products);
  const { rows } = data.compare;
  const differing = rows.map(({ differs }: { differs: boolean }) => differs);
  expect(differing).toEqual([...differing].sort().reverse());
  expect(new Set(differing)).toEqual(new Set([true, false]));
  const alone = await cover(
    'ehr-gp-office',
    products.map((name) => [name]),
  );
  for (const { line, differs, cells } of rows) {
    const states = cells.map(({ state }: { state: string }) => state);
    expect(states).toEqual(alone.map((one) => of(one, line.line)?.state));
    expect(differs).toBe(new Set(states).size > 1);
  }
  const only = await ask(hub, comparison, { input: { ...input, onlyDifferences: true } });
  expect(only.data.compare.rows).toEqual(rows.filter(({ differs }: { differs: boolean }) => differs));
  const within = await ask(
    hub,
    `query ($ids: [ID!]!) { profiles(keys: ["ehr-gp-office"]) { products { totalCount }
      comparison(products: $ids, on: "2026-11-30") { rows { differs } }
      coverage(baskets: [$ids], on: "2026-11-30") { baskets { counts { state count } } } } }`,
    { ids: input.products },
  );
  expect(within.errors).toBeUndefined();
  expect(within.data.profiles[0].comparison.rows.map(({ differs }: { differs: boolean }) => differs)).toEqual(
    differing,
  );
});

test.each([
  [['Diktafjord Lege'], /2 to 10 products, not 1/u],
  [['Diktafjord Lege', 'Diktafjord Lege'], /2 to 10 products, not 1/u],
  [['Diktafjord Lege', 'prd_borte'], /id of no product/u],
])('a comparison of %j is refused with what is wrong', async (products, message) => {
  const input = { profile: 'ehr-gp-office', products: named(products) };
  const { errors } = await ask(hub, comparison, { input });
  expect(errors).toMatchObject([
    { message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});
