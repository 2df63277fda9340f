import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/record.ts';
import { type EventFacts, eventsOf } from '../../src/web/feeds/events/event.ts';

const change = (seq: number, more: Partial<Change> = {}): Change => ({
  seq,
  kind: 'STATUS_CHANGED',
  cause: 'SOURCE',
  entity: `int_${seq}`,
  field: 'status.headline',
  before: 'IN_TRIAL',
  after: 'APPROVED',
  effectiveOn: null,
  observedAt: '2026-03-10T06:00:00Z',
  run: null,
  snapshot: 'v2',
  ...more,
});
const facts: EventFacts = {
  firstReadingOf: (run) => (run === 'run-first' ? 'nhn-vkp' : null),
  isFirstSnapshot: false,
  sourcesOf: () => ['nhn-vkp'],
};
const flip = (seq: number, before: string, after: string) =>
  change(seq, { field: 'status.observation', before, after, cause: 'CLOCK' });

describe('the events of a snapshot', () => {
  it('are one for each thing, however much of it has changed', () => {
    const events = eventsOf(
      [
        change(1, { entity: 'int_1', field: 'approvals', kind: 'CHANGED' }),
        change(2, { entity: 'int_1' }),
        change(3, { entity: 'int_3', kind: 'REMOVED', field: null }),
      ],
      facts,
    );
    expect(events.map(({ position, kind, changes }) => [position, kind, changes.length])).toEqual([
      [1, 'STATUS_CHANGED', 2],
      [3, 'REMOVED', 1],
    ]);
  });

  it('are one where the hub was away and 1,099 rows went stale, and one when they are read again', () => {
    const numbers = Array.from({ length: 1_099 }, (_, index) => index + 1);
    const stale = eventsOf(
      [...numbers.map((seq) => flip(seq, 'LISTED', 'SOURCE_STALE')), change(2_000)],
      facts,
    );
    expect(stale.map(({ kind, entities, sources }) => [kind, entities.length, sources])).toEqual([
      ['SOURCE_STALE', 1_099, ['nhn-vkp']],
      ['STATUS_CHANGED', 1, []],
    ]);
    const back = eventsOf(
      numbers.map((seq) => flip(seq, 'SOURCE_STALE', 'LISTED')),
      facts,
    );
    expect(back.map(({ kind }) => kind)).toEqual(['SOURCE_BACK']);
  });

  it('tell a row that is stale and changed by itself, and one that went missing', () => {
    const events = eventsOf(
      [
        flip(1, 'LISTED', 'SOURCE_STALE'),
        change(2, { entity: 'int_1' }),
        flip(3, 'SOURCE_STALE', 'MISSING_UNCONFIRMED'),
      ],
      facts,
    );
    expect(events.map(({ kind }) => kind)).toEqual(['STATUS_CHANGED', 'STATUS_CHANGED']);
  });

  it('mark what a first reading brought, new and changed', () => {
    const events = eventsOf(
      [
        change(1, { kind: 'APPEARED', field: null, run: 'run-first' }),
        change(2, { kind: 'CHANGED', field: 'name', run: 'run-first' }),
        change(3, { kind: 'APPEARED', field: null, run: 'run-later' }),
      ],
      facts,
    );
    expect(events.map(({ kind, sources, entities }) => [kind, sources, entities.length])).toEqual([
      ['FIRST_READING', ['nhn-vkp'], 2],
      ['APPEARED', [], 1],
    ]);
    const first = eventsOf([change(1, { kind: 'APPEARED', field: null })], {
      ...facts,
      isFirstSnapshot: true,
    });
    expect(first.map(({ kind }) => kind)).toEqual(['FIRST_READING']);
  });

  it('have every change once, in order', () => {
    const changes = Array.from({ length: 200 }, (_, index) =>
      index % 3 === 0
        ? flip(index + 1, 'LISTED', 'SOURCE_STALE')
        : change(index + 1, { entity: `int_${index - (index % 4)}` }),
    );
    const events = eventsOf(changes, facts);
    expect(
      events
        .flatMap((one) => one.changes)
        .map(({ seq }) => seq)
        .sort((a, b) => a - b),
    ).toEqual(changes.map(({ seq }) => seq));
    const positions = events.map(({ position }) => position);
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
  });
});
