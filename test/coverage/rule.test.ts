/** coverage/1 on its own: what judgements come to, line by line. */
import { expect, test } from 'vitest';
import { coverageOf } from '../../src/domain/coverage/coverage.ts';
import { judgeStatus } from '../../src/domain/coverage/judge-status.ts';
import { best, type Judgement, judgement, unknown } from '../../src/domain/coverage/judgement.ts';
import type { Knowledge, Line } from '../../src/domain/coverage/offer.ts';
import type { CoverageState } from '../../src/domain/coverage/state.ts';
import type { PrerequisiteRow } from '../../src/domain/model.ts';

const line = (parts: Partial<Line>): Line => ({
  ...{ line: 1, role: null, level: 'MUST', group: null, bothEnds: false, party: 'VENDOR' },
  ...{ points: ['VKP/A'], versions: [], list: null, from: null, until: null, isOnlyEu: false },
  ...parts,
});
const says = (state: CoverageState, parts: Partial<Judgement> = {}): Judgement =>
  judgement(state, { code: 'APPROVED' }, parts);

/** What is said, by product, point and role. */
function knowing(
  said: Readonly<Record<string, Judgement>>,
  prerequisites: readonly PrerequisiteRow[] = [],
): Knowledge {
  return {
    judge: (product, point, role) =>
      said[`${product} ${point} ${role ?? ''}`.trim()] ?? unknown({ code: 'NOT_LISTED' }),
    versions: () => new Set([null]),
    supplier: (product, list) => said[`${product} ${list}`] ?? unknown({ code: 'NOT_LISTED' }),
    prerequisites: () => prerequisites,
  };
}
const on = '2026-11-30';
const statesOf = (lines: readonly Line[], knowledge: Knowledge, products = ['p'], existing: string[] = []) =>
  coverageOf(lines, { products, existing, on }, knowledge).map(({ state }) => state);

test.each([
  [['MET', 'NOT_MET'], 'MET'],
  [['PARTIAL', 'EXPECTED', 'UNKNOWN'], 'PARTIAL'],
  [['EXPECTED', 'NOT_MET'], 'EXPECTED'],
  [['NOT_MET', 'NOT_MET'], 'NOT_MET'],
  [['NOT_MET', 'UNKNOWN'], 'UNKNOWN'],
  [[], 'UNKNOWN'],
] as const)('the best of %j is %s', (states, expected) => {
  expect(best(states.map((state) => says(state))).state).toBe(expected);
});

test('one of several versions is enough: the older of two equal ones is MET', () => {
  const two = line({ points: ['M/1.0', 'M/1.1'] });
  expect(statesOf([two], knowing({ 'p M/1.0': says('MET') }))).toEqual(['MET']);
  expect(statesOf([two], knowing({ 'p M/1.0': says('NOT_MET') }))).toEqual(['UNKNOWN']);
});

test('e-resept: by Full or by Basis, and unknown by a way of its own', () => {
  const group = 'e-resept';
  const lines = [
    line({ line: 1, points: ['SFM/FULL'], group }),
    line({ line: 2, points: ['SFM/BASIS'], group }),
    line({ line: 3, points: [], group }),
  ];
  expect(statesOf(lines, knowing({ 'p SFM/FULL': says('MET') }))).toEqual([
    'MET',
    'NOT_APPLICABLE',
    'NOT_APPLICABLE',
  ]);
  expect(statesOf(lines, knowing({ 'p SFM/BASIS': says('MET') }))).toEqual([
    'NOT_APPLICABLE',
    'MET',
    'NOT_APPLICABLE',
  ]);
  expect(statesOf(lines, knowing({}))).toEqual(['UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
});

test('both ends: MET only with both, on the same interface, in opposite roles', () => {
  const both = line({ points: ['VKP/A', 'VKP/B'], role: 'PRODUCER', bothEnds: true });
  const own = { 'p VKP/A PRODUCER': says('MET') };
  const stateOf = (said: Record<string, Judgement>, products = ['p'], existing = ['epj']) =>
    statesOf([both], knowing(said), products, existing)[0];
  expect(stateOf({ ...own, 'epj VKP/A CONSUMER': says('MET', { integrations: ['i'] }) })).toBe('MET');
  expect(stateOf({ ...own, 'epj VKP/A CONSUMER': says('MET') }, ['p', 'epj'], [])).toBe('MET');
  // Another interface, or the same role, is no counterpart.
  expect(stateOf({ ...own, 'epj VKP/B CONSUMER': says('MET') })).toBe('PARTIAL');
  expect(stateOf({ ...own, 'epj VKP/A PRODUCER': says('MET') })).toBe('PARTIAL');
  expect(stateOf({ ...own, 'epj VKP/A CONSUMER': says('EXPECTED') })).toBe('EXPECTED');
  expect(stateOf(own, ['p'], [])).toBe('PARTIAL');
  // What the buyer has meets nothing on behalf of the offer.
  expect(stateOf({ 'epj VKP/A PRODUCER': says('MET') })).toBe('UNKNOWN');
  const onlyFirst = { ...own, 'p VKP/B PRODUCER': says('NOT_MET') };
  expect(stateOf({ ...onlyFirst, 'epj VKP/A CONSUMER': says('NOT_MET') })).toBe('NOT_MET');
});

test('what only the buyer can do, what does not apply yet and a permission are nothing for the offer to meet', () => {
  const lines = [
    line({ party: 'BUYER' }),
    line({ from: '2029-03-26' }),
    line({ from: '2029-03-26', isOnlyEu: true }),
    line({ until: '2025' }),
    line({ level: 'MAY', points: [] }),
    line({ points: [] }),
  ];
  const cells = coverageOf(lines, { products: ['p'], existing: [], on }, knowing({ 'p VKP/A': says('MET') }));
  expect(cells.map(({ state, because }) => [state, because[0]])).toEqual([
    ['NOT_APPLICABLE', { code: 'BUYER_MUST' }],
    ['NOT_APPLICABLE', { code: 'APPLIES_FROM', date: '2029-03-26' }],
    ['NOT_APPLICABLE', { code: 'APPLIES_FROM_IN_EU', date: '2029-03-26' }],
    ['NOT_APPLICABLE', { code: 'APPLIED_UNTIL', date: '2025' }],
    ['NOT_APPLICABLE', { code: 'NOTHING_TO_MEET' }],
    ['UNKNOWN', { code: 'NO_LIST_SHOWS_IT' }],
  ]);
});

test('an approval that ends before the day is unknown then, and holds on its last day', () => {
  const until = (validUntil: string) => knowing({ 'p VKP/A': says('MET', { validUntil }) });
  expect(statesOf([line({})], until('2026-11-29'))).toEqual(['UNKNOWN']);
  expect(statesOf([line({})], until(on))).toEqual(['MET']);
  expect(statesOf([line({})], until('2026'))).toEqual(['MET']);
});

test('prerequisites: a denial weakens a yes, the buyer is told what to do, and the vendor what is not known', () => {
  const needs = (party: 'VENDOR' | 'BUYER', requires: string | null): PrerequisiteRow => ({
    ...{ party, kind: requires?.includes('-') ? 'ASSESSMENT' : requires ? 'INTEGRATION' : 'AGREEMENT' },
    ...{ requires, text: '', claim: { source: 's', batch: 'b', index: 0 } },
  });
  const all = [needs('VENDOR', 'HELSEID'), needs('VENDOR', 'nhn-leverandorer'), needs('BUYER', null)];
  const openOf = (said: Record<string, Judgement>) => {
    const [cell] = coverageOf([line({})], { products: ['p'], existing: [], on }, knowing(said, all));
    return [
      cell?.state,
      ...(cell?.open ?? []).map(({ prerequisite, state }) => `${prerequisite.party} ${state}`),
    ];
  };
  expect(openOf({ 'p VKP/A': says('MET') })).toEqual(['MET', 'BUYER UNKNOWN']);
  expect(openOf({ 'p VKP/A': says('MET'), 'p nhn-leverandorer': says('NOT_MET') })).toEqual([
    'PARTIAL',
    'VENDOR NOT_MET',
    'BUYER UNKNOWN',
  ]);
  expect(openOf({ 'p HELSEID': says('MET') })).toEqual(['UNKNOWN', 'VENDOR UNKNOWN', 'BUYER UNKNOWN']);
});

type Judged = Parameters<typeof judgeStatus>[0];
const status: Judged = {
  process: 'APPROVED',
  standing: 'NOT_STATED',
  observation: 'LISTED',
  headline: 'APPROVED',
  validUntil: null,
  warnings: [],
};

test.each<[Partial<Judged>, boolean, CoverageState]>([
  [{}, true, 'MET'],
  [{}, false, 'UNKNOWN'],
  [{ observation: 'SOURCE_STALE' }, true, 'UNKNOWN'],
  [{ headline: 'CONDITIONAL', validUntil: '2026-12-31' }, true, 'PARTIAL'],
  [{ headline: 'IN_TRIAL', process: 'LIMITED_TRIAL' }, true, 'EXPECTED'],
  [{ headline: 'UNCERTAIN', process: 'IN_TEST' }, true, 'EXPECTED'],
  [{ headline: 'UNCERTAIN', process: 'IN_DIALOGUE' }, true, 'UNKNOWN'],
  [{ headline: 'UNCERTAIN', process: 'IN_TEST', standing: 'SUSPENDED' }, true, 'UNKNOWN'],
  [{ headline: 'UNCERTAIN', observation: 'DELISTED_CONFIRMED' }, true, 'UNKNOWN'],
  [{ headline: 'CLAIMED', process: 'DECLARED_BY_VENDOR' }, true, 'UNKNOWN'],
  [{ headline: 'WITHDRAWN' }, true, 'NOT_MET'],
  [{ headline: 'WITHDRAWN' }, false, 'UNKNOWN'],
  [{ headline: 'EXPIRED' }, true, 'NOT_MET'],
  [{ warnings: ['PREREQUISITE_UNMET'] }, true, 'PARTIAL'],
  [{ warnings: ['TARGET_PHASING_OUT'] }, true, 'MET'],
  [{ warnings: ['CONTRADICTED'] }, true, 'UNKNOWN'],
])('a row %j on a list read well %s is %s', (parts, isReadWell, expected) => {
  expect(judgeStatus({ ...status, ...parts }, null, isReadWell).state).toBe(expected);
});
