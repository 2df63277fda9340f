import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectors } from '../../connectors/index.ts';
import { startHarvesting } from '../../src/harvest/scheduler.ts';
import { vkp } from '../support/sample-copy.ts';
import { until } from '../support/until.ts';
import { type HubOverTime, openHubOverTime } from './hub-over-time.ts';

const start = '2026-03-02T08:00:00.000Z';
/** One row of the list for VKP: an approved product with one integration. */
const product = 'Diktastrand Medisinlogg';
const row = new RegExp(`<tr><td>[^<]*</td><td>${product}</td>.*?</tr>\\n?`, 'u');
const confirmAfter = connectors.find(({ source }) => source.key === 'nhn-vkp')!.source.contract
  .confirmRemovalAfter;

let hub: HubOverTime;
const triple = () => {
  const { process, standing, observation, headline } = hub.integration(product).status;
  return { process, standing, observation, headline };
};
const listed = { process: 'APPROVED', standing: 'NOT_STATED', observation: 'LISTED', headline: 'APPROVED' };
const causes = () => [...new Set(hub.changes().map(({ cause }) => cause))].sort();

beforeEach(async () => {
  hub = await openHubOverTime(start);
  await hub.harvest('redaksjon', 'nhn-vkp');
  expect(triple()).toEqual(listed);
  hub.changes();
});
afterEach(() => hub?.close());

describe('an approval that was there', () => {
  it('is withdrawn when the publisher says that it has revoked it', async () => {
    hub.site.edit(vkp, (page) => page.replace(row, (line) => line.replace('>Godkjent<', '>Tilbakekalt<')));
    hub.pass({ days: 1 });
    await hub.harvest('nhn-vkp');
    expect(triple()).toMatchObject({
      standing: 'REVOKED_BY_AUTHORITY',
      observation: 'LISTED',
      headline: 'WITHDRAWN',
    });
  });

  it('is missing when its row is gone, and delisted when enough good harvests have missed it', async () => {
    const gone = hub.site.read(vkp);
    hub.site.edit(vkp, (page) => page.replace(row, ''));
    expect(hub.site.read(vkp)).not.toBe(gone);
    const missing = { ...listed, observation: 'MISSING_UNCONFIRMED', headline: 'UNCERTAIN' };
    for (let count = 1; count < confirmAfter; count++) {
      hub.pass({ days: 1 });
      await hub.harvest('nhn-vkp');
      expect(triple()).toEqual(missing);
      if (count === 1) expect(hub.changes().map(({ kind }) => kind)).toContain('MISSING');
    }
    hub.pass({ days: 1 });
    // The server says that the page is as it was; a row that is missing from it is missing still.
    await hub.harvest('nhn-vkp');
    expect(triple()).toEqual({ ...missing, observation: 'DELISTED_CONFIRMED' });

    const { version } = hub.harvesting.archive.snapshots.current()!;
    hub.pass({ hours: 1 });
    await hub.harvest('nhn-vkp');
    expect(hub.harvesting.archive.snapshots.current()?.version).toBe(version);

    hub.site.edit(vkp, () => gone);
    hub.pass({ hours: 1 });
    await hub.harvest('nhn-vkp');
    expect(triple()).toEqual(listed);
    expect(hub.changes().map(({ kind }) => kind)).toContain('REAPPEARED');
  });

  it('is not said to be gone by harvests that failed or were held', async () => {
    const good = hub.site.read(vkp);
    hub.site.edit(vkp, (page) => page.replace(row, ''));
    await hub.harvest('nhn-vkp');
    hub.site.edit(vkp, (page) => page.replace(/<tbody>[\s\S]*?<\/tbody>/gu, ''));
    for (let count = 0; count <= confirmAfter; count++) {
      const runs = await hub.harvest('nhn-vkp');
      expect(runs.get('nhn-vkp')?.outcome).toBe('HELD');
    }
    expect(triple()).toMatchObject({ observation: 'MISSING_UNCONFIRMED' });
    hub.site.edit(vkp, () => good);
    hub.pass({ hours: 1 });
    await hub.harvest('nhn-vkp');
    expect(triple()).toEqual(listed);
  });

  it('keeps its headline while its source is down, and says how old the knowledge is', async () => {
    hub.takeDown('www.nhn.no', 503);
    hub.pass({ hours: 70 });
    expect((await hub.harvest('nhn-vkp')).get('nhn-vkp')?.outcome).toBe('FAILED');
    expect(triple()).toEqual(listed);
    hub.pass({ hours: 4 });
    await hub.harvest('nhn-vkp');
    expect(triple()).toEqual({ ...listed, observation: 'SOURCE_STALE' });
    expect(causes()).toEqual(['CLOCK']);

    hub.takeDown('www.nhn.no', null);
    hub.pass({ hours: 1 });
    await hub.harvest('nhn-vkp');
    expect(triple()).toEqual(listed);
    expect(causes()).toEqual(['CLOCK']);
  });
});

describe('the clock alone', () => {
  beforeEach(async () => {
    hub.site.edit(vkp, (page) => {
      const [, table = ''] = /(<table[\s\S]*?<\/table>)/u.exec(page) ?? [];
      const dated = table
        .replace('<th scope="col">Dato</th>', '$&<th scope="col">Gyldig til</th>')
        .replace(/<\/td><\/tr>/gu, '</td><td></td></tr>')
        .replace(row, (line) => line.replace('<td></td></tr>', '<td>30. april 2026</td></tr>'));
      return page.replace(table, () => dated);
    });
    await hub.harvest('nhn-vkp');
    expect(hub.integration(product).status).toMatchObject({
      headline: 'EXPIRING',
      validUntil: '2026-04-30',
      warnings: expect.arrayContaining(['EXPIRES_SOON']),
    });
    hub.changes();
  });

  const standing = () =>
    startHarvesting({
      ...hub.harvesting,
      connectors: [],
      clock: hub.clock,
      mode: 'LIVE',
      logger: pino({ level: 'silent' }),
    });

  it('makes a new snapshot on the first day after an approval has run out, though no source changed', async () => {
    const { archive } = hub.harvesting;
    hub.set('2026-04-30T21:59:00.000Z');
    const process = standing();
    await process.first;
    expect(hub.integration(product).status.headline).toBe('EXPIRING');
    const runs = archive.runs.ids('nhn-vkp');
    hub.changes();

    hub.set('2026-04-30T22:00:30.000Z'); // a minute past midnight in Norway, in summer time
    await until(() => hub.integration(product).status.headline === 'EXPIRED');
    await process.stop();
    expect(archive.runs.ids('nhn-vkp')).toEqual(runs);
    const { id } = hub.integration(product);
    const changes = hub.changes().filter(({ entity }) => entity === id);
    const [approvals, ...statuses] = changes;
    expect(approvals).toMatchObject({ field: 'approvals', cause: 'CLOCK' });
    expect(approvals?.after).toContain('"standing":"EXPIRED"');
    expect(statuses.map(({ field, cause, after }) => [field, cause, after])).toEqual([
      ['status.headline', 'CLOCK', 'EXPIRED'],
      ['status.standing', 'CLOCK', 'EXPIRED'],
      ['status.warnings', 'CLOCK', '["TARGET_PHASING_OUT"]'],
    ]);
    expect(await hub.harvesting.store.current()).toMatchObject({
      snapshot: { version: archive.snapshots.current()?.version },
    });
  });

  it('makes none on a day that changes nothing', async () => {
    const process = standing();
    await process.first;
    const before = hub.harvesting.archive.snapshots.current();
    let published = 0;
    const { harvester } = hub.harvesting;
    const recover = harvester.recover;
    harvester.recover = () => recover().finally(() => (published += 1));
    hub.pass({ days: 1 });
    await until(() => published > 0);
    await process.stop();
    expect(hub.harvesting.archive.snapshots.current()).toEqual(before);
    expect(hub.changes()).toEqual([]);
  });
});
