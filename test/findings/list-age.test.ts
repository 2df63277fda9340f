/** Lists that are older than they should be, told by the clock alone and put right by the next reading. */
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nhnVkp } from '../../connectors/nhn-vkp/connector.ts';
import { type ListAge, listAges } from '../../src/domain/lists/list-age.ts';
import { agedLists } from '../../src/harvest/publish/stale-sources.ts';
import { startHarvesting } from '../../src/harvest/scheduler.ts';
import { batch, claim, mergeAndReport, source } from '../domain/build.ts';
import { type HubOverTime, openHubOverTime } from '../evidence/hub-over-time.ts';
import { vkp } from '../support/sample-copy.ts';
import { until } from '../support/until.ts';

const read = '2026-03-10T06:00:00.000Z';
const hoursLater = (hours: number) => new Date(Date.parse(read) + hours * 3_600_000);

describe('the age of a list', () => {
  const daily = { expectedEveryHours: 24 };
  const state = { lastGood: read, sourcePublishedAt: read };
  it.each([
    ['within one and a half cadences', 36, []],
    ['beyond', 36.1, [{ kind: 'NOT_READ', since: read, everyHours: 24, isStale: false }]],
    ['beyond three', 72.1, [{ kind: 'NOT_READ', since: read, everyHours: 24, isStale: true }]],
  ] as const)('%s', (_, hours, ages) => {
    expect(listAges(daily, state, hoursLater(hours))).toEqual(ages);
  });
  it('is unknown where it was never read well, and where no publisher states a cadence or a date', () => {
    expect(listAges(daily, null, hoursLater(1e5))).toEqual([]);
    expect(listAges(daily, { lastGood: null, sourcePublishedAt: null }, hoursLater(1e5))).toEqual([]);
    const rare = { expectedEveryHours: 1e6 };
    expect(listAges(rare, state, hoursLater(1e5))).toEqual([]);
    expect(
      listAges({ ...rare, updatedEveryDays: 1 }, { ...state, sourcePublishedAt: null }, hoursLater(99)),
    ).toEqual([]);
  });
  it('is held against what the publisher says of its own work', () => {
    const monthly = { expectedEveryHours: 1e6, updatedEveryDays: 30 };
    expect(listAges(monthly, state, hoursLater(30 * 24))).toEqual([]);
    expect(listAges(monthly, state, hoursLater(30 * 24 + 1))).toEqual([
      { kind: 'OLDER_THAN_STATED', since: read, everyDays: 30 },
    ]);
  });
});

it('is reported the list as a whole, in both languages, with the day and no age', () => {
  const ages: readonly ListAge[] = [
    { kind: 'NOT_READ', since: read, everyHours: 24, isStale: false },
    { kind: 'OLDER_THAN_STATED', since: '2025-12-31T23:30:00Z', everyDays: 30 },
  ];
  const { findings } = mergeAndReport({
    mode: 'SAMPLE',
    asOf: '2026-03-12',
    sources: [source('nhn-vkp', { title: { nb: 'Listen', en: 'The list' } })],
    batches: [batch('nhn-vkp', [claim('integration', { vendor: 'A', product: 'B' })])],
    ids: new Map(),
    decisions: [],
    staleSources: new Set(),
    listAges: new Map([['nhn-vkp', ages]]),
  });
  const told = findings.get('nhn-vkp')?.filter(({ code }) => code.startsWith('LIST_')) ?? [];
  expect(told.map(({ code, severity, found }) => [code, severity, found]).sort()).toEqual([
    ['LIST_NOT_READ', 'WARNING', '2026-03-10'],
    ['LIST_OLDER_THAN_STATED', 'INFO', '2026-01-01'],
  ]);
  for (const { record, recordKey, message, action } of told) {
    expect([record, recordKey]).toEqual(['Listen', 'nhn-vkp']);
    for (const text of [message.nb, message.en, action.nb, action.en]) expect(text).toMatch(/\S.*[.]$/u);
  }
});

describe('a list whose page is down', () => {
  let hub: HubOverTime;
  beforeEach(async () => {
    hub = await openHubOverTime(read);
    await hub.harvest('nhn-vkp');
  });
  afterEach(() => hub.close());

  const told = () =>
    hub.harvesting.archive.findings.list('nhn-vkp').filter(({ code }) => code === 'LIST_NOT_READ');

  it('is reported once, more gravely when it is too old to trust, and closes by itself', async () => {
    hub.takeDown('www.nhn.no', 404);
    hub.pass({ hours: 36 });
    await hub.harvest('nhn-vkp');
    expect(told()).toEqual([]);

    hub.pass({ hours: 1 });
    await hub.harvesting.harvester.recover();
    const [late] = told();
    expect(late).toMatchObject({ severity: 'WARNING', state: 'OPEN', found: '2026-03-10' });

    hub.pass({ hours: 36 });
    await hub.harvest('nhn-vkp');
    const stale = told();
    expect(stale).toEqual([{ ...late, severity: 'ERROR' }]);
    for (let day = 0; day < 3; day += 1) {
      hub.pass({ days: 1 });
      await hub.harvest('nhn-vkp');
      expect(told()).toEqual(stale);
    }

    hub.takeDown('www.nhn.no', null);
    await hub.harvest('nhn-vkp');
    expect(told()).toMatchObject([{ id: late?.id, state: 'FIXED' }]);
  }, 120_000);

  it('is reported by the clock alone, while the hub stands', async () => {
    const process = startHarvesting({
      ...hub.harvesting,
      connectors: [nhnVkp],
      clock: hub.clock,
      mode: 'LIVE',
      logger: pino({ level: 'silent' }),
    });
    await process.first;
    expect(told()).toEqual([]);
    hub.pass({ hours: 37 });
    await until(() => told().length > 0);
    await process.stop();
    expect(told()).toMatchObject([{ severity: 'WARNING', state: 'OPEN' }]);
  });

  it('is held against the date that the server gives, where a declaration says how often it should change', async () => {
    const monthly = { ...nhnVkp, source: { ...nhnVkp.source, updatedEveryDays: 30 } };
    const changed = new Date('2026-03-01T12:00:00Z');
    utimesSync(join(hub.site.root, vkp), changed, changed);
    await hub.harvest('nhn-vkp');
    const { sourcePublishedAt } =
      hub.harvesting.archive.runs.sourceStates().find(({ source }) => source === 'nhn-vkp') ?? {};
    const since = Date.parse(sourcePublishedAt ?? '');
    const ages = (days: number) =>
      agedLists(hub.harvesting.archive, [monthly], new Date(since + days * 24 * 3_600_000)).get('nhn-vkp') ??
      [];
    expect(ages(29).map(({ kind }) => kind)).not.toContain('OLDER_THAN_STATED');
    expect(ages(31)).toContainEqual({ kind: 'OLDER_THAN_STATED', since: sourcePublishedAt, everyDays: 30 });
  });
});
