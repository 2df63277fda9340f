/** Links of lists over days, on a sample site of the test's own, with the fetcher, the archive and the merge of the hub. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectors } from '../../connectors/index.ts';
import { deadLink } from '../../samples/truth/facts.ts';
import type { LinkAnswer } from '../../src/domain/lists/links.ts';
import { createLinkRound, dueLinksOf } from '../../src/harvest/link-round.ts';
import { LeaseLost } from '../../src/ports/serving-store.ts';
import { type HubOverTime, openHubOverTime } from '../evidence/hub-over-time.ts';

const source = 'fhi-helseregistre';
const page = `${deadLink?.slice('https://'.length)}.html`;
let hub: HubOverTime;

beforeEach(async () => {
  hub = await openHubOverTime('2026-03-10T06:00:00.000Z');
  await hub.harvest(source, 'redaksjon');
});
afterEach(() => hub.close());

const told = () => hub.harvesting.archive.findings.list(source).filter(({ code }) => code === 'DEAD_LINK');

describe('the dead link of the samples', () => {
  it('is reported on the second day, by name, key, words and address, and by no other row', async () => {
    expect(await hub.harvesting.checkLinks()).toEqual({ asked: 32, gone: 1, kept: true });
    hub.pass({ hours: 23 });
    expect(await hub.harvesting.checkLinks()).toEqual({ asked: 0, gone: 0, kept: true });
    expect(told()).toEqual([]);

    hub.pass({ hours: 1 });
    expect(await hub.harvesting.checkLinks()).toEqual({ asked: 1, gone: 1, kept: true });
    const claims = hub.harvesting.archive.batches.current(source)?.entries.map(({ claim }) => claim) ?? [];
    const rows = claims.filter(
      ({ fields }) => 'documentation' in fields && fields.documentation?.value === deadLink,
    );
    const [row] = rows;
    expect(told()).toHaveLength(rows.length);
    expect(told()[0]).toMatchObject({
      severity: 'WARNING',
      state: 'OPEN',
      recordKey: row?.key,
      record: 'Norsk overvåkingssystem for antibiotikaresistens hos mikrober',
      found: deadLink,
      locator: { document: 'list', quote: expect.stringContaining('Teknisk dokumentasjon') },
      message: { nb: expect.stringContaining('svarer 404'), en: expect.stringContaining('answers 404') },
    });
  });

  it('stays one finding day after day, and closes when the page is there again', async () => {
    for (const _ of [1, 2]) {
      await hub.harvesting.checkLinks();
      hub.pass({ days: 1 });
    }
    const first = told();
    expect(first.length).toBeGreaterThan(0);
    for (const _ of [1, 2, 3]) {
      await hub.harvesting.checkLinks();
      hub.pass({ days: 1 });
      await hub.harvest(source);
      const [lastRun] = hub.harvesting.archive.runs.ids(source);
      expect(told().map(({ lastRun: _run, lastSeen: _seen, ...rest }) => rest)).toEqual(
        first.map(({ lastRun: _run, lastSeen: _seen, ...rest }) => rest),
      );
      expect(lastRun).toBeDefined();
    }

    const file = join(hub.site.root, page);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '<!doctype html><title>Her igjen</title>');
    await hub.harvesting.checkLinks();
    expect(told().map(({ state }) => state)).toEqual(first.map(() => 'FIXED'));
    rmSync(file);
    for (const _ of [1, 2]) {
      hub.pass({ days: 8 });
      await hub.harvesting.checkLinks();
    }
    expect(told().map(({ id, state }) => [id, state])).toEqual(first.map(({ id }) => [id, 'OPEN']));
  });

  it('is not told of while its site is down', async () => {
    await hub.harvesting.checkLinks();
    const down = { routes: [{ path: '/*', status: 403 }] };
    writeFileSync(join(hub.site.root, 'www.fhi.no/routes.json'), JSON.stringify(down));
    for (const _ of [1, 2, 3]) {
      hub.pass({ days: 1 });
      await hub.harvesting.checkLinks();
    }
    expect(told()).toEqual([]);
  });
});

describe('a round of links', () => {
  const round = (answer: (url: string) => LinkAnswer, parts: { readonly signal?: AbortSignal } = {}) =>
    createLinkRound({
      harvester: hub.harvesting.harvester,
      clock: hub.clock,
      dueLinks: async (most) =>
        dueLinksOf(
          { archive: hub.harvesting.archive, connectors, isOpen: ({ key }) => key === source },
          hub.clock.now(),
          most,
        ),
      recordLinks: async (states, token) => hub.harvesting.archive.links.record(states, token),
      probe: { answerOf: async (url) => answer(url) },
    })(parts.signal);
  const nowhere: LinkAnswer = { status: null, failure: 'HOST_NOT_FOUND' };
  const links = () => hub.harvesting.archive.links.list();

  it('believes that a name does not exist only where another site answers', async () => {
    await round(() => nowhere);
    expect(links()).toEqual([]);
    await round((url) => (url.endsWith('/om') ? { status: 200, failure: null } : nowhere));
    expect(links().filter(({ failures }) => failures === 1)).toHaveLength(16);
    hub.pass({ days: 1 });
    // All that is due now is the names. A site that answered before is asked, so that the network is known to work.
    await round(() => nowhere);
    expect(links().filter(({ failures }) => failures > 1)).toEqual([]);
    await round((url) => (url.endsWith('/om') ? { status: 200, failure: null } : nowhere));
    expect(links().filter(({ failures }) => failures === 2)).toHaveLength(16);
  });

  it('that is stopped keeps nothing', async () => {
    const stop = new AbortController();
    const running = round(
      () => {
        stop.abort();
        return nowhere;
      },
      { signal: stop.signal },
    );
    expect(await running).toEqual({ asked: 0, gone: 0, kept: true });
    expect(links()).toEqual([]);
  });

  it('is as if it had not been while another harvester is at work', async () => {
    const { archive } = hub.harvesting;
    const uptimeMs = Number(process.hrtime.bigint() / 1_000_000n);
    expect(archive.leases.acquire('another', 60_000, hub.clock.now(), { uptimeMs })).not.toBeNull();
    expect(await round(() => ({ status: 404, failure: null }))).toMatchObject({ asked: 32, kept: false });
    expect(links()).toEqual([]);
  });

  it('is not recorded by a harvester that has lost its lease', () => {
    const { archive } = hub.harvesting;
    const old = archive.leases.acquire('a', 1, new Date(0)) ?? 0;
    archive.leases.acquire('b', 1, new Date(1e6));
    expect(() => archive.links.record([], old)).toThrow(LeaseLost);
  });

  it('asks for no address that editors cite in sample mode, since the sample site knows nothing of it', async () => {
    await hub.harvesting.checkLinks();
    expect(links().every(({ url }) => url.startsWith('https://www.fhi.no/hd/'))).toBe(true);
    expect(links()).toHaveLength(32);
  });
});
