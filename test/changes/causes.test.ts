import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimValues } from '../../src/domain/claims/claim.ts';
import { claim } from '../domain/build.ts';
import { type Ledger, openLedger } from './ledger.ts';

const row = (product: string, parts: Partial<ClaimValues['integration']> = {}) =>
  claim('integration', {
    vendor: 'Fjell AS',
    product,
    target: 'VKP',
    process: 'APPROVED',
    version: '1',
    ...parts,
  });
const target = (lifecycle: 'ACTIVE' | 'PHASING_OUT') =>
  claim('target', { key: 'VKP', kind: 'NATIONAL_SERVICE', name: 'Knutepunktet', lifecycle }, { key: 'vkp' });

let ledger: Ledger;
beforeEach(() => {
  ledger = openLedger(['nhn-vkp', 'redaksjon']);
});
afterEach(() => ledger.close());
const told = () =>
  ledger.changes().map(({ kind, cause, field, before, after }) => [kind, cause, field, before, after]);
const causes = () => [...new Set(ledger.changes().map(({ cause }) => cause))].sort();

describe('causes of changes', () => {
  it('SOURCE: the list says something else, with its own date and the run that read it', () => {
    ledger.harvest('nhn-vkp', [row('A', { process: 'IN_TEST' }), row('B')]);
    ledger.harvest('nhn-vkp', [row('A', { process: 'APPROVED', decidedOn: '2025-12-15' }), row('B')]);
    expect(told()).toContainEqual(['STATUS_CHANGED', 'SOURCE', 'status.process', 'IN_TEST', 'APPROVED']);
    expect(causes()).toEqual(['SOURCE']);
    expect(new Set(ledger.changes().map(({ entity }) => entity)).size).toBe(1);
    expect(ledger.changes().find(({ field }) => field === 'status.process')).toMatchObject({
      effectiveOn: '2025-12-15',
      run: 'run_2',
    });
  });

  it('PARSER only: another reader, the same bytes', () => {
    ledger.harvest('nhn-vkp', [row('A', { process: 'IN_TEST' }), row('B'), row('C')], { bytes: 'page' });
    ledger.harvest(
      'nhn-vkp',
      [row('A'), row('B', { vendor: 'Fjord AS' }), row('C', { decidedOn: '2025-01-01' }), row('D')],
      { bytes: 'page', parser: '2' },
    );
    expect(ledger.changes().length).toBeGreaterThan(5);
    expect(causes()).toEqual(['PARSER']);
    expect(ledger.changes()[0]?.run).toBe('run_2');
  });

  it('SOURCE: another reader and other bytes, for nobody can tell them apart', () => {
    ledger.harvest('nhn-vkp', [row('A', { process: 'IN_TEST' })], { bytes: 'page' });
    ledger.harvest('nhn-vkp', [row('A')], { bytes: 'page 2', parser: '2' });
    expect(causes()).toEqual(['SOURCE']);
  });

  it('PARSER also where the bytes changed earlier, without a change of what they say', () => {
    ledger.harvest('nhn-vkp', [row('A', { process: 'IN_TEST' })], { bytes: 'page' });
    ledger.harvest('nhn-vkp', [row('A', { process: 'IN_TEST' })], { bytes: 'page 2' });
    ledger.harvest('nhn-vkp', [row('A')], { bytes: 'page 2', parser: '2' });
    expect(causes()).toEqual(['PARSER']);
  });

  it('CORRECTION_BY_SOURCE: a date moves back', () => {
    ledger.harvest('nhn-vkp', [row('A', { decidedOn: '2025-10-01' })]);
    ledger.harvest('nhn-vkp', [row('A', { decidedOn: '2025-09-15' })]);
    expect(told()).toContainEqual([
      'STATUS_CHANGED',
      'CORRECTION_BY_SOURCE',
      'status.since',
      '2025-10-01',
      '2025-09-15',
    ]);
    expect(causes()).toEqual(['CORRECTION_BY_SOURCE']);
    expect(ledger.changes()[0]?.effectiveOn).toBe('2025-09-15');
  });

  it('a date that moves on is no correction', () => {
    ledger.harvest('nhn-vkp', [row('A', { decidedOn: '2025-10-01' })]);
    ledger.harvest('nhn-vkp', [row('A', { decidedOn: '2025-11-15' })]);
    expect(causes()).toEqual(['SOURCE']);
  });

  it('CORRECTION_BY_SOURCE: a value changes back to what it was', () => {
    ledger.harvest('nhn-vkp', [row('A')]);
    ledger.harvest('nhn-vkp', [row('A', { process: 'IN_TEST' })]);
    expect(causes()).toEqual(['SOURCE']);
    ledger.harvest('nhn-vkp', [row('A')]);
    expect(told()).toContainEqual([
      'STATUS_CHANGED',
      'CORRECTION_BY_SOURCE',
      'status.process',
      'IN_TEST',
      'APPROVED',
    ]);
    expect(causes()).toEqual(['CORRECTION_BY_SOURCE']);
  });

  it('a row that is away and back is MISSING and REAPPEARED, by the source', () => {
    ledger.harvest('nhn-vkp', [row('A'), row('B')]);
    ledger.harvest('nhn-vkp', [row('B')]);
    expect(told()).toContainEqual([
      'MISSING',
      'SOURCE',
      'status.observation',
      'LISTED',
      'MISSING_UNCONFIRMED',
    ]);
    ledger.harvest('nhn-vkp', [row('A'), row('B')]);
    expect(told()).toContainEqual([
      'REAPPEARED',
      'SOURCE',
      'status.observation',
      'MISSING_UNCONFIRMED',
      'LISTED',
    ]);
    expect(causes()).toEqual(['SOURCE']);
  });

  it('SOURCE: what a list says of a service shows on its integrations', () => {
    ledger.harvest('redaksjon', [target('ACTIVE')]);
    ledger.harvest('nhn-vkp', [row('A')]);
    ledger.harvest('redaksjon', [target('PHASING_OUT')]);
    expect(told()).toContainEqual([
      'STATUS_CHANGED',
      'SOURCE',
      'status.warnings',
      '[]',
      '["TARGET_PHASING_OUT"]',
    ]);
    expect(causes()).toEqual(['SOURCE']);
  });

  it('CLOCK: only the date is another', () => {
    ledger.harvest('nhn-vkp', [row('A', { validUntil: '2026-02-01' })], { at: '2026-01-10T06:00:00Z' });
    ledger.publish({ at: '2026-02-02T06:00:00Z' });
    expect(told()).toContainEqual(['STATUS_CHANGED', 'CLOCK', 'status.headline', 'EXPIRING', 'EXPIRED']);
    expect(causes()).toEqual(['CLOCK']);
    expect(ledger.changes().find(({ field }) => field === 'status.headline')?.effectiveOn).toBe('2026-02-01');
  });

  it('CLOCK beside SOURCE: each change has its own cause', () => {
    ledger.harvest('nhn-vkp', [row('A', { validUntil: '2026-02-01' }), row('B')], {
      at: '2026-01-10T06:00:00Z',
    });
    ledger.harvest('nhn-vkp', [row('A', { validUntil: '2026-02-01' }), row('B', { process: 'IN_TEST' })], {
      at: '2026-02-02T06:00:00Z',
    });
    expect(told()).toContainEqual(['STATUS_CHANGED', 'CLOCK', 'status.headline', 'EXPIRING', 'EXPIRED']);
    expect(told()).toContainEqual(['STATUS_CHANGED', 'SOURCE', 'status.process', 'APPROVED', 'IN_TEST']);
  });

  it('CLOCK: a source that goes stale', () => {
    ledger.harvest('nhn-vkp', [row('A')]);
    ledger.publish({ stale: ['nhn-vkp'] });
    expect(told()).toEqual([['STATUS_CHANGED', 'CLOCK', 'status.observation', 'LISTED', 'SOURCE_STALE']]);
  });

  it('RESOLUTION: a decision joins two vendors, and undoing it parts them', () => {
    ledger.harvest('nhn-vkp', [row('A'), row('B', { vendor: 'Fjellheim' })]);
    const decision = {
      judgement: 'POSITIVE',
      left: 'Fjellheim',
      right: 'Fjell AS',
      reason: 'The brand of the same company.',
      decidedBy: 'redaksjon',
      decidedAt: '2026-01-01T00:00:00Z',
    } as const;
    ledger.publish({ decisions: [decision] });
    expect(causes()).toEqual(['RESOLUTION']);
    expect(ledger.changes().map(({ kind }) => kind)).toContain('MERGED');
    ledger.publish({ decisions: [] });
    expect(causes()).toEqual(['RESOLUTION']);
    expect(ledger.changes().map(({ kind }) => kind)).toContain('SPLIT');
  });

  it('RULE: the same bytes and readers, another version of a rule', () => {
    ledger.harvest('nhn-vkp', [row('A')]);
    const current = ledger.archive.snapshots.current();
    if (!current) throw new Error('nothing was published');
    // As the hub before an upgrade left it: the rule of that time gave another headline.
    const old = structuredClone(ledger.data()) as unknown as {
      integrations: { status: { headline: string } }[];
    };
    for (const { status } of old.integrations) status.headline = 'UNCERTAIN';
    ledger.recordAs(old as never, { rules: ['headline/0', 'resolution/1', 'status/1'] });
    ledger.publish();
    expect(told()).toEqual([['STATUS_CHANGED', 'RULE', 'status.headline', 'UNCERTAIN', 'APPROVED']]);
  });
});

describe('the sequence', () => {
  it('has no gaps, and ends for each snapshot where the snapshot says', () => {
    ledger.harvest('nhn-vkp', [row('A')]);
    const first = ledger.archive.snapshots.current();
    ledger.harvest('nhn-vkp', [row('A', { process: 'IN_TEST' })]);
    const all = ledger.allChanges();
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, i) => i + 1));
    expect(
      all
        .filter(({ seq }) => seq <= (first?.lastChange ?? 0))
        .every(({ snapshot }) => snapshot === first?.version),
    ).toBe(true);
    expect(ledger.archive.snapshots.current()?.lastChange).toBe(all.length);
  });
});
