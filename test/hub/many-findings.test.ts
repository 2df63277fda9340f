/** A list of 500 faults, from the publisher's page to the API and the feed of a hub in a process of its own. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish, row } from '../findings/vkp-list.ts';
import { newFolder, type RunningHub, runHub, startHubProcess } from '../support/hub-process.ts';
import { copySampleSite, vkp } from '../support/sample-copy.ts';

const COUNT = 500;
/** Names without a legal form, so that the list is all that there is to tell of. */
const name = (at: number) => `Oppdiktnes ${String(at).padStart(3, '0')}`;
const faulty = (at: number, parts: Readonly<Record<string, string>> = { Status: 'Godkjnt' }) =>
  row(name(at), { Leverandør: name(at), ...parts });
const numbers = Array.from({ length: COUNT }, (_, at) => at);
const rows = numbers.map((at) => faulty(at));

interface Told {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly recordKey: string;
  readonly recordLabel: string;
  readonly found: string | null;
  readonly suggested: string | null;
  readonly firstSeenAt: string;
  readonly message: { readonly nb: string };
  readonly locator: { readonly row: number | null; readonly quote: string } | null;
}

describe('a list of 500 faults', () => {
  const site = copySampleSite();
  const env = {
    HUB_DATA_DIR: join(newFolder(), 'data'),
    HUB_SAMPLE_SITE: site.root,
    HUB_ROLE: 'all',
    LOG_LEVEL: 'warn',
  };
  let hub: RunningHub;
  let asked = 0;

  beforeAll(async () => {
    publish(site, rows);
    hub = await startHubProcess(env);
  }, 120_000);
  afterAll(() => hub?.stop());

  /** Every finding of the list, page by page. */
  async function findings(): Promise<Told[]> {
    const all: Told[] = [];
    let after: string | null = null;
    for (;;) {
      asked += 1;
      const answer: Answer = await hub.query<Answer['data']>(
        // Another text each time: an answer of a moment ago would be given again.
        `# ${asked}
         query($after: String) { sources(keys: ["nhn-vkp"]) { findings(first: 120, after: $after) {
           totalCount pageInfo { hasNextPage endCursor }
           nodes { id code state recordKey recordLabel found suggested firstSeenAt message { nb } locator { row quote } }
         } } }`,
        { after },
      );
      expect(answer.errors).toBeUndefined();
      const page: Page | undefined = answer.data.sources[0]?.findings;
      if (!page) throw new Error('no such source');
      all.push(...page.nodes);
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) {
        expect(page.totalCount).toBe(all.length);
        return all;
      }
    }
  }
  interface Answer {
    readonly data: { readonly sources: readonly { readonly findings: Page }[] };
    readonly errors?: unknown;
  }
  interface Page {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly Told[];
  }
  const feed = async () => (await fetch(`${hub.url}/kilder/nhn-vkp/funn.atom`)).text();
  /** One harvest by the command; again where the standing hub was just then publishing. */
  async function harvest(): Promise<string> {
    for (;;) {
      const { stdout, stderr } = await runHub(['harvest', 'nhn-vkp'], env);
      if (!stderr.includes('Another harvester is running')) return stdout;
    }
  }
  const ids = (told: readonly Told[]) => told.map(({ id }) => id).sort();
  const states = (told: readonly Told[]) => new Map(told.map(({ id, state }) => [id, state]));

  it('gives 500 findings, each of a row of its own', async () => {
    const told = await findings();
    expect(told).toHaveLength(COUNT);
    expect(new Set(ids(told)).size).toBe(COUNT);
    expect(new Set(told.map(({ recordKey }) => recordKey)).size).toBe(COUNT);
    expect(told.map(({ locator }) => locator?.row).sort((a, b) => Number(a) - Number(b))).toEqual(
      numbers.map((at) => at + 2),
    );
    for (const { code, state, found, suggested, locator } of told) {
      expect([code, state, found, suggested, locator?.quote]).toEqual([
        'UNKNOWN_STATUS',
        'OPEN',
        'Godkjnt',
        'Godkjent',
        'Godkjnt',
      ]);
    }
  });

  it('gives the same ones, and the same feed to the byte, when it is read again', async () => {
    const [before, told] = [await feed(), await findings()];
    expect(before.match(/<entry>/gu)).toHaveLength(COUNT);
    expect(await harvest()).toContain('not changed since last time');
    expect(await findings()).toEqual(told);
    expect(await feed()).toBe(before);
    // Other bytes that say the same: the page is read again, row by row.
    site.edit(vkp, (page) => `${page}\n<!-- published again -->\n`);
    expect(await harvest()).toContain(`${COUNT} findings`);
    expect(await findings()).toEqual(told);
    expect(await feed()).toBe(before);
  }, 60_000);

  it('closes the finding of a row that was put right, and no other', async () => {
    const before = await findings();
    publish(
      site,
      rows.map((cells, at) => (at === 250 ? faulty(at, {}) : cells)),
    );
    expect(await harvest()).toContain(`${COUNT - 1} findings`);
    const after = await findings();
    expect(ids(after)).toEqual(ids(before));
    const fixed = after.filter(({ state }) => state === 'FIXED');
    expect(fixed.map(({ recordLabel }) => recordLabel)).toEqual([expect.stringContaining(name(250))]);
    expect(after.filter(({ state }) => state === 'OPEN')).toHaveLength(COUNT - 1);
  }, 60_000);

  it('keeps every id and state when the rows are in another order', async () => {
    const before = await findings();
    const places = new Map(before.map(({ id, locator }) => [id, locator?.row]));
    publish(site, rows.map((cells, at) => (at === 250 ? faulty(at, {}) : cells)).toReversed());
    expect(await harvest()).toContain(`${COUNT - 1} findings`);
    const after = await findings();
    expect(states(after)).toEqual(states(before));
    expect(after.filter(({ id, locator }) => places.get(id) !== locator?.row).length).toBeGreaterThan(400);
  }, 60_000);

  it('has all its findings also when it is held', async () => {
    const nameless = numbers.map((at) =>
      faulty(at, { Leverandør: 'Oppdiktnes', Produkt: '', Versjon: `${at}.0` }),
    );
    publish(site, nameless);
    expect(await harvest()).toContain('held: the last good list goes on being served');
    const lacking = (await findings()).filter(({ code }) => code === 'MISSING_REQUIRED');
    expect(lacking).toHaveLength(COUNT);
    expect(new Set(ids(lacking)).size).toBe(COUNT);
    expect(new Set(lacking.map(({ state }) => state))).toEqual(new Set(['OPEN']));
  }, 60_000);
});
