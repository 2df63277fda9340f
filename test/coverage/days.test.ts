/** Coverage on other days: the past by the dates that lists state, a moment's own day, passed deadlines, and acts that Norway has not settled. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { momentOf } from '../../src/catalogue/moment/moment.ts';
import { catalogueAtMoment, openCatalogue } from '../../src/catalogue/open-catalogue.ts';
import { decodeSnapshot } from '../../src/catalogue/snapshot/decode-snapshot.ts';
import { encodeSnapshot } from '../../src/catalogue/snapshot/encode-snapshot.ts';
import { coverageOf } from '../../src/domain/coverage/coverage.ts';
import { judgement, unknown } from '../../src/domain/coverage/judgement.ts';
import type { Knowledge, Line } from '../../src/domain/coverage/offer.ts';
import { versionAtDay } from '../../src/domain/history/snapshot-version.ts';
import { refOf } from '../catalogue/snapshot-ref.ts';
import { claim } from '../domain/build.ts';
import { ask, openHub } from '../graphql/open-hub.ts';
import { mergeWith } from '../requirements/curated.ts';

const line = (parts: Partial<Line>): Line => ({
  ...{ line: 1, role: null, level: 'MUST', group: null, bothEnds: false, party: 'VENDOR' },
  ...{ points: ['VKP/A'], versions: [], list: null, from: null, until: null, isOnlyEu: false },
  ...parts,
});
const trial = (expectedOn: string) =>
  judgement('EXPECTED', { code: 'IN_TRIAL', sites: 5, unit: 'kommuner', date: expectedOn }, { expectedOn });
const knowing = (said: Readonly<Record<string, ReturnType<typeof trial>>>): Knowledge => ({
  judge: (product) => said[product] ?? unknown({ code: 'NOT_LISTED' }),
  versions: () => new Set([null]),
  supplier: () => unknown({ code: 'NOT_LISTED' }),
  prerequisites: () => [],
});
const cellOn = (
  on: string,
  products: string[],
  said: Parameters<typeof knowing>[0],
  parts: Partial<Line> = {},
) => coverageOf([line(parts)], { products, existing: [], on }, knowing(said))[0];

describe('a date that has passed', () => {
  test.each([
    ['2026-12-01', '2026-12-01', false],
    ['2026-11-30', '2026-12-01', true],
    ['2026-11', '2026-12-01', true],
    ['2026', '2026-12-01', false],
  ])('for the next phase of a trial, %s on %s, is no expectation: %s', (expectedOn, on, hasPassed) => {
    const cell = cellOn(on, ['p'], { p: trial(expectedOn) });
    expect(cell?.state).toBe('EXPECTED');
    expect(cell?.expectedOn).toBe(hasPassed ? null : expectedOn);
    if (hasPassed)
      expect(cell?.because).toEqual([
        { code: 'NEXT_STEP_PASSED', sites: 5, unit: 'kommuner', date: expectedOn },
      ]);
  });

  test('of anything else leaves open what has come of it', () => {
    const planned = judgement('EXPECTED', { code: 'IN_TEST' }, { expectedOn: '2026-11-30' });
    expect(cellOn('2026-12-01', ['p'], { p: planned })).toMatchObject({ state: 'UNKNOWN', expectedOn: null });
  });

  test('of one product takes nothing from another', () => {
    const cell = cellOn('2026-12-01', ['p', 'q'], { p: trial('2025-01-01'), q: trial('2027-01-01') });
    expect(cell).toMatchObject({ state: 'EXPECTED', expectedOn: '2027-01-01' });
  });
});

describe('an act that is not in the EEA agreement', () => {
  const act = { from: '2029-03-26', isOnlyEu: true, points: [] };
  test.each(['2026-12-01', '2029-03-25', '2029-03-26', '2033-01-01'])('says so on %s', (on) => {
    const codes = cellOn(on, ['p'], {}, act)?.because.map(({ code }) => code);
    expect(codes?.some((code) => code === 'APPLIES_FROM_IN_EU' || code === 'NOT_SETTLED_IN_NORWAY')).toBe(
      true,
    );
  });
  test('and one that is does not', () => {
    const because = cellOn('2029-03-26', ['p'], {}, { ...act, isOnlyEu: false })?.because;
    expect(because).toEqual([{ code: 'NO_LIST_SHOWS_IT' }]);
  });
  test('nor does it say so where it is met without the caveat', () => {
    const met = judgement('MET', { code: 'APPROVED' });
    const cell = cellOn('2030-01-01', ['p'], { p: met }, { ...act, points: ['VKP/A'] });
    expect(cell?.because).toEqual([
      { code: 'APPROVED' },
      { code: 'NOT_SETTLED_IN_NORWAY', date: '2029-03-26' },
    ]);
  });
});

/** The snapshot of these tests is from 10 March 2026. */
describe('a day before the snapshot', () => {
  const of = (product: string, rest: object) =>
    claim('integration', {
      ...{
        vendor: 'Diktafjord AS',
        product,
        target: 'KJERNEJOURNAL',
        process: 'APPROVED',
        statusText: 'Godkjent',
      },
      ...rest,
    });
  const data = mergeWith({
    'nhn-kjernejournal': [
      of('Diktadatert', { decidedOn: '2025-06-01' }),
      of('Diktaudatert', {}),
      of('Diktaslutt', { decidedOn: '2024-01-01', validUntil: '2025-12-31' }),
      claim('negative', {
        ...{ vendor: 'Diktafjord AS', product: 'Diktanei', target: 'KJERNEJOURNAL', statusText: 'Nei' },
      }),
      of('Diktanei', { target: 'SFM', interface: 'SFM/FULL' }),
    ],
    'nhn-leverandorer': [
      claim('supplier', {
        ...{ vendor: 'Diktafjord AS', process: 'APPROVED', statusText: 'Godkjent', decidedOn: '2025-06-01' },
      }),
    ],
  });
  let hub: Awaited<ReturnType<typeof openHub>>;
  beforeAll(async () => {
    hub = await openHub({}, data);
  });
  afterAll(() => hub.app.close());
  const { content, digest } = encodeSnapshot(data);
  const columns = decodeSnapshot(content);
  const momentAt = (day: string) => {
    const base = hub.world.served?.catalogue ?? openCatalogue(columns, refOf('v1', digest));
    return catalogueAtMoment(base, momentOf(columns, digest, day), versionAtDay('v1', day));
  };
  const cells = 'on baskets { cells { state because { en } line { line } } }';
  const idOf = (name: string) => data.products.find((one) => one.name === name)?.id ?? '';
  const coreRecord = (coverage: {
    baskets: { cells: { state: string; because: { en: string }[]; line: { line: number } }[] }[];
  }) => coverage.baskets[0]?.cells.find((one) => one.line.line === 13);

  test.each([
    ['Diktadatert', '2025-05-31', 'UNKNOWN', 'Decided 2025-06-01, after the day that is asked of.'],
    ['Diktadatert', '2025-06-01', 'MET', 'The list says that it is approved.'],
    ['Diktaudatert', '2025-06-01', 'UNKNOWN', 'does not say from when'],
    ['Diktaudatert', '2026-03-10', 'MET', 'approved'],
    ['Diktaslutt', '2025-06-01', 'MET', 'approved'],
    ['Diktaslutt', '2026-01-15', 'NOT_MET', 'ended'],
    ['Diktanei', '2026-03-10', 'NOT_MET', 'no'],
    ['Diktanei', '2025-06-01', 'UNKNOWN', 'does not say from when'],
  ])('%s on %s is %s', async (product, on, state, because) => {
    const id = idOf(product);
    const input = { profile: 'ehr-gp-office', baskets: [[id]], on };
    const { data: answer, errors } = await ask(
      hub,
      `query ($input: CoverageInput!) { coverage(input: $input) { ${cells} } }`,
      {
        input,
      },
    );
    expect(errors).toBeUndefined();
    const cell = coreRecord(answer.coverage);
    expect([cell?.state, cell?.because[0]?.en]).toEqual([state, expect.stringContaining(because)]);
    hub.world.kept.set(`v1@${on}`, momentAt(on));
    const moment = await ask(
      hub,
      `query ($on: Date, $input: CoverageInput!) { catalogue(at: { validAt: $on }) { coverage(input: $input) { ${cells} } } }`,
      { on, input: { profile: 'ehr-gp-office', baskets: [[id]] } },
    );
    expect(moment.errors).toBeUndefined();
    expect(moment.data.catalogue.coverage.on).toBe(on);
    expect(coreRecord(moment.data.catalogue.coverage)?.state).toBe(state);
  });

  test('is asked of lists of suppliers too', async () => {
    const stateOn = async (on: string) => {
      const { data: answer } = await ask(
        hub,
        `{ coverage(input: { profile: "ehr-vendor-infosec", baskets: [["${idOf('Diktadatert')}"]], on: "${on}" }) { ${cells} } }`,
      );
      return answer.coverage.baskets[0].cells[0].state;
    };
    expect([await stateOn('2025-05-31'), await stateOn('2025-06-02')]).toEqual(['UNKNOWN', 'MET']);
  });
});
