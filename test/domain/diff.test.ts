import { describe, expect, it } from 'vitest';
import type { Claim, ClaimValues } from '../../src/domain/claims/claim.ts';
import { diffBatches } from '../../src/domain/history/batch-diff.ts';
import { diffCatalogues } from '../../src/domain/history/catalogue-diff.ts';
import { merge } from '../../src/domain/merge/merge.ts';
import type { BatchEntry } from '../../src/domain/record.ts';
import { batch, claim, entry, source } from './build.ts';

const row = (product: string, parts: Partial<ClaimValues['integration']> = {}, at = 2) =>
  claim(
    'integration',
    { vendor: 'Fjell AS', product, target: 'VKP', process: 'APPROVED', ...parts },
    { row: at },
  );

describe('diffBatches', () => {
  it('counts and names what came, went and changed', () => {
    const diff = diffBatches(
      batch('s', [row('A'), row('B'), row('C')]),
      batch('s', [row('A', {}, 9), row('B', { process: 'IN_TEST' }), row('D')]),
    );
    expect(diff.counts).toEqual({ added: 1, changed: 1, removed: 1, unchanged: 1 });
    expect(diff.rows.map(({ kind, label, fields }) => [kind, label, fields])).toEqual([
      ['added', 'Fjell AS – D – VKP', []],
      ['changed', 'Fjell AS – B – VKP', [{ field: 'process', before: 'APPROVED', after: 'IN_TEST' }]],
      ['removed', 'Fjell AS – C – VKP', []],
    ]);
  });
  it('takes no batch for an empty one, and missing rows for gone', () => {
    expect(diffBatches(null, batch('s', [row('A')])).counts.added).toBe(1);
    const missing = entry(row('A'), { observation: 'MISSING_UNCONFIRMED' });
    expect(diffBatches(batch('s', [row('A')]), batch('s', [missing])).counts.removed).toBe(1);
  });
});

describe('diffCatalogues', () => {
  const options = { observedAt: '2025-11-22T06:00:00Z' };
  const catalogue = (rows: readonly (Claim | BatchEntry)[]) =>
    merge({
      mode: 'LIVE',
      asOf: '2025-11-22',
      sources: [source('nhn-vkp')],
      batches: [batch('nhn-vkp', rows)],
      ids: new Map(),
      decisions: [],
      staleSources: new Set(),
    }).data;
  const changes = (before: ReturnType<typeof catalogue> | null, after: ReturnType<typeof catalogue>) =>
    diffCatalogues(before, after, options).map(({ kind, cause, field, before: b, after: a }) => [
      kind,
      cause,
      field,
      b,
      a,
    ]);

  it('the first catalogue is one APPEARED for each entity', () => {
    const kinds = diffCatalogues(null, catalogue([row('A')]), options);
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['APPEARED']));
    expect(kinds.map(({ entity }) => entity.slice(0, 3)).sort()).toEqual([
      'agy',
      'int',
      'prd',
      'src',
      'tgt',
      'ven',
    ]);
    expect(kinds[0]).toMatchObject(options);
  });
  it('nothing has changed between equal catalogues, also when rows moved in the batch', () => {
    expect(changes(catalogue([row('A'), row('B')]), catalogue([row('B'), row('A')]))).toEqual([]);
  });
  it('nothing has changed where only the order of keys has', () => {
    const now = catalogue([row('A')]);
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, turned(inner)]),
      );
    };
    expect(changes(turned(now) as typeof now, now)).toEqual([]);
  });
  it('says a new status', () => {
    const found = changes(catalogue([row('A')]), catalogue([row('A', { process: 'IN_TEST' })]));
    expect(found).toContainEqual(['STATUS_CHANGED', 'SOURCE', 'status.process', 'APPROVED', 'IN_TEST']);
    expect(found).toContainEqual(['STATUS_CHANGED', 'SOURCE', 'status.headline', 'APPROVED', 'UNCERTAIN']);
  });
  it('says a row that is missing, delisted and back', () => {
    const at = (observation: BatchEntry['observation']) => catalogue([entry(row('A'), { observation })]);
    const kind = (before: BatchEntry['observation'], after: BatchEntry['observation']) =>
      changes(at(before), at(after)).find(([, , field]) => field === 'status.observation')?.[0];
    expect(kind('LISTED', 'MISSING_UNCONFIRMED')).toBe('MISSING');
    expect(kind('MISSING_UNCONFIRMED', 'DELISTED_CONFIRMED')).toBe('REMOVED');
    expect(kind('DELISTED_CONFIRMED', 'LISTED')).toBe('REAPPEARED');
  });
  it('takes the cause that the caller knows', () => {
    const told = diffCatalogues(catalogue([row('A')]), catalogue([row('A', { process: 'IN_TEST' })]), {
      ...options,
      causeOf: () => ({ cause: 'PARSER', run: 'run_2' }),
    });
    expect(new Set(told.map(({ cause, run }) => `${cause} ${run}`))).toEqual(new Set(['PARSER run_2']));
  });
  it('says what is gone', () => {
    expect(changes(catalogue([row('A'), row('B')]), catalogue([row('A')])).map(([kind]) => kind)).toContain(
      'REMOVED',
    );
  });
});
