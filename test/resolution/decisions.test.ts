import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { candidatesOf } from '../../src/domain/resolution/candidates.ts';
import { readDecisions } from '../../src/domain/resolution/decisions.ts';
import { digestOfDecisions, readDecisionFile } from '../../src/harvest/publish/decisions.ts';
import { createPublisher } from '../../src/harvest/publish/publish.ts';
import { openLedger } from '../changes/ledger.ts';
import { claim } from '../domain/build.ts';

const good = {
  judgement: 'POSITIVE',
  left: 'Fjell',
  right: '974760673',
  reason: 'The vendor says so on its own site.',
  decidedBy: 'redaksjon',
  decidedAt: '2026-01-01T00:00:00Z',
};
const folder = mkdtempSync(join(tmpdir(), 'decisions-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (text: string) => {
  const file = join(folder, 'vendors.yaml');
  writeFileSync(file, text);
  return file;
};

describe('the file of decisions', () => {
  it('in the repository can be used', () => {
    expect(readDecisionFile('decisions/vendors.yaml').ok).toBe(true);
  });
  it('gives its decisions', () => {
    expect(readDecisions({ decisions: [good] })).toEqual({ ok: true, decisions: [good] });
  });
  it.each([
    ['no list', {}, /^decisions: /],
    [
      'a judgement that is none',
      { decisions: [{ ...good, judgement: 'MAYBE' }] },
      /^decision 1, judgement: /,
    ],
    ['a wrong number', { decisions: [{ ...good, right: '974760674' }] }, /^decision 1, right: .*modulus 11/],
    ['no reason', { decisions: [good, { ...good, reason: '' }] }, /^decision 2, reason: /],
    ['a person’s name', { decisions: [{ ...good, decidedBy: 'Kari Nordmann' }] }, /^decision 1, decidedBy: /],
    ['no time', { decisions: [{ ...good, decidedAt: 'yesterday' }] }, /^decision 1, decidedAt: /],
    ['a field that is not known', { decisions: [{ ...good, note: 'x' }] }, /^decision 1: .*note/],
    ['the same on both sides', { decisions: [{ ...good, right: 'FJELL' }] }, /^decision 1: left and right/],
    [
      'two words on one pair',
      { decisions: [good, { ...good, left: good.right, right: 'fjell', judgement: 'NEGATIVE' }] },
      /^decision 2: decision 1 is about the same pair/,
    ],
  ])('is refused for %s', (_, content, problem) => {
    const reading = readDecisions(content);
    expect(reading.ok).toBe(false);
    if (!reading.ok) expect(reading.problems[0]).toMatch(problem);
  });
  it('is refused when it is no YAML, or not there', () => {
    expect(readDecisionFile(fileOf('decisions: [')).ok).toBe(false);
    expect(readDecisionFile(join(folder, 'none.yaml'))).toEqual({
      ok: false,
      problems: ['the file is not there'],
    });
  });
  it('has one digest in any order', () => {
    const other = { ...good, judgement: 'NEGATIVE', left: 'Fjord' } as const;
    const one = { ...good, judgement: 'POSITIVE' } as const;
    expect(digestOfDecisions([one, other])).toBe(digestOfDecisions([other, one]));
    expect(digestOfDecisions([one])).not.toBe(digestOfDecisions([other]));
  });
});

describe('a file that cannot be used', () => {
  it('stops the publication and leaves the snapshot before', () => {
    const ledger = openLedger(['nhn-vkp']);
    const row = (product: string) => claim('integration', { vendor: 'Fjell', product, target: 'VKP' });
    const before = ledger.harvest('nhn-vkp', [row('A')]);
    const told: (readonly string[])[] = [];
    const publish = createPublisher({
      archive: ledger.archive,
      connectors: [{ source: { key: 'nhn-vkp' } }],
      decisions: { ok: false, problems: ['decision 1: no'] },
      onRefused: (problems: readonly string[]) => told.push(problems),
      clock: { now: () => new Date() },
    } as unknown as Parameters<typeof createPublisher>[0]);
    expect(publish(ledger.token)).toMatchObject({
      isNew: false,
      snapshot: { version: before?.snapshot.version },
    });
    expect(told).toEqual([['decision 1: no']]);
    ledger.close();
  });
});

describe('candidates for review', () => {
  it('are the pairs that wait for a person, each once, with where they were seen', () => {
    const ledger = openLedger(['nhn-vkp', 'fhi-leverandorer']);
    const row = (vendor: string, product: string, organisationNumber?: string) =>
      claim('integration', {
        vendor,
        product,
        target: 'VKP',
        ...(organisationNumber && { organisationNumber }),
      });
    ledger.harvest('nhn-vkp', [row('Fjellheim Data AS', 'A', '974760673')]);
    ledger.harvest('fhi-leverandorer', [row('Fjelheim Data AS', 'B')]);
    expect(candidatesOf(ledger.data().vendors)).toEqual([
      {
        names: ['Fjelheim Data AS', 'Fjellheim Data AS (974760673)'],
        method: 'name/similar',
        score: 0.92,
        reason: expect.stringContaining('a person must decide'),
        seenIn: ['fhi-leverandorer', 'nhn-vkp'],
        vendors: ledger
          .data()
          .vendors.map(({ id }) => id)
          .sort(),
      },
    ]);
    ledger.publish({
      decisions: [{ ...good, judgement: 'NEGATIVE', left: 'Fjelheim Data AS', right: '974760673' }],
    });
    expect(candidatesOf(ledger.data().vendors)).toEqual([]);
    ledger.close();
  });
});
