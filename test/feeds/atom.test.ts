import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harvesting, openHarvesting } from '../../src/app/open-harvesting.ts';
import { encodeSnapshot } from '../../src/catalogue/snapshot/encode-snapshot.ts';
import { hydrate } from '../../src/catalogue/snapshot/hydrate.ts';
import { readConfig } from '../../src/config/config.ts';
import type { Change } from '../../src/domain/record.ts';
import { createReader } from '../../src/serving/reader.ts';
import { writeAtom } from '../../src/web/feeds/formats/atom.ts';
import { openHub } from '../graphql/open-hub.ts';
import { data } from '../graphql/sample-data.ts';
import { newFolder } from '../support/hub-process.ts';
import { copySampleSite, vkp } from '../support/sample-copy.ts';

type Hub = Awaited<ReturnType<typeof openHub>>;
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/u;

/** Reads a feed and holds it to what RFC 4287 asks for. */
function parse(text: string): Entry[] {
  const $ = load(text, { xmlMode: true });
  const once = (selector: string) => {
    expect($(selector), selector).toHaveLength(1);
    return $(selector).text();
  };
  expect($('feed').attr('xmlns')).toBe('http://www.w3.org/2005/Atom');
  expect(once('feed > id')).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
  expect(once('feed > title')).not.toBe('');
  expect(once('feed > author > name')).not.toBe('');
  expect($('feed > link[rel=self]').attr('href')).toMatch(/^http:\/\/hub\.example\//u);
  const updated = once('feed > updated');
  expect(updated).toMatch(instant);
  const entries = $('feed > entry')
    .toArray()
    .map((element) => {
      const one = (name: string) => {
        expect($(element).children(name), name).toHaveLength(1);
        return $(element).children(name).text();
      };
      expect($(element).children('link[rel=alternate]').attr('href')).toMatch(/^http:\/\/hub\.example\//u);
      one('content');
      return { id: one('id'), title: one('title'), updated: one('updated') };
    });
  for (const entry of entries) expect(entry.updated).toMatch(instant);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  expect(entries.map((entry) => entry.updated)).toEqual(
    entries
      .map((entry) => entry.updated)
      .toSorted()
      .reverse(),
  );
  if (entries[0]) expect(updated).toBe(entries[0].updated);
  return entries;
}

/** Real harvests of a site that a publisher edits, told by the feed of its list. */
describe('/kilder/<key>/funn.atom', () => {
  const site = copySampleSite();
  let harvesting: Harvesting;
  let hub: Hub;
  const harvest = () => harvesting.harvester.harvest(['nhn-vkp']);
  const get = (headers: Record<string, string> = {}) =>
    hub.app.inject({ url: '/kilder/nhn-vkp/funn.atom', headers: { host: 'hub.example', ...headers } });
  const idsOf = (entries: readonly Entry[]) => new Set(entries.map(({ id }) => id));

  beforeAll(async () => {
    const config = readConfig({ HUB_DATA_DIR: newFolder(), HUB_SAMPLE_SITE: site.root, LOG_LEVEL: 'silent' });
    harvesting = await openHarvesting(config);
    hub = await openHub({ details: createReader(harvesting.store) });
    await harvest();
  }, 60_000);
  afterAll(async () => {
    await hub?.app.close();
    await harvesting?.close();
  });

  it('has one entry for each finding, and is the same after another run that found the same', async () => {
    const first = await get();
    expect(first.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    const entries = parse(first.body);
    expect(entries.length).toBeGreaterThan(5);
    await harvest();
    const second = await get();
    expect(second.body).toBe(first.body);
    expect((await get({ 'if-none-match': String(first.headers.etag) })).statusCode).toBe(304);
  });

  it('says a corrected row by one new entry', async () => {
    const first = parse((await get()).body);
    site.edit(vkp, (page) => page.replace('Godkjnt', 'Godkjent'));
    await harvest();
    const known = idsOf(first);
    const fresh = parse((await get()).body).filter(({ id }) => !known.has(id));
    expect(fresh.map(({ title }) => title)).toEqual([expect.stringMatching(/^Rettet: /u)]);
  });

  it('says once that a list is held, however many runs hold it', async () => {
    const first = parse((await get()).body);
    site.edit(vkp, (page) => page.replace(/(<tbody>\s*<tr>.*?<\/tr>)[\s\S]*<\/tbody>/u, '$1</tbody>'));
    await harvest();
    const held = await get();
    const known = idsOf(first);
    const fresh = parse(held.body).filter(({ id }) => !known.has(id));
    expect(fresh.filter(({ title }) => title.includes('holdt tilbake'))).toHaveLength(1);
    await harvest();
    expect((await get()).body).toBe(held.body);
  });

  it('knows no other source', async () => {
    expect((await hub.app.inject('/kilder/nhn-nei/funn.atom')).statusCode).toBe(404);
  });
});

describe('/changes.atom', () => {
  const change = (seq: number, more: Partial<Change> = {}): Change => ({
    seq,
    kind: 'STATUS_CHANGED',
    cause: 'SOURCE',
    entity: data.integrations[0]?.id ?? '',
    field: 'status.process',
    before: 'LIMITED_TRIAL',
    after: 'APPROVED',
    effectiveOn: '2026-03-01',
    observedAt: `2026-03-10T06:00:0${seq}.000Z`,
    run: 'run-2',
    snapshot: 'v1',
    ...more,
  });

  it('says what the publishers have changed, and not what the hub reads otherwise', async () => {
    const hub = await openHub();
    const { content, digest } = encodeSnapshot(data);
    const createdAt = '2026-03-10T06:00:10Z';
    const ref = { version: 'v1', digest, createdAt, previous: null, batches: {}, lastChange: 3 };
    hub.world.changes = [
      change(1),
      change(2, { cause: 'PARSER' }),
      change(3, { entity: 'gone', kind: 'REMOVED', field: null }),
    ];
    hub.world.served = { catalogue: await hydrate(content, ref), epoch: 1 };
    const get = () => hub.app.inject({ url: '/changes.atom', headers: { host: 'hub.example' } });
    const { body } = await get();
    expect(parse(body).map(({ title }) => title)).toEqual([
      'Borte: noe som ikke lenger er her',
      expect.stringMatching(/^Ny status: Ørnevakt – /u),
    ]);
    expect((await get()).body).toBe(body);
    hub.world.down = true;
    expect((await hub.app.inject('/changes.atom')).statusCode).toBe(503);
    await hub.app.close();
  });
});

it('writes any text as XML, and a feed without entries', () => {
  const feed = {
    name: ['x'],
    language: 'nb' as const,
    origin: 'http://hub.example',
    title: `</title><a href="'>&\0\ud800\u0085`,
    subtitle: '',
    author: 'x',
    self: '/x',
    page: '/',
  };
  const text = writeAtom({ ...feed, entries: [] });
  expect(parse(text)).toEqual([]);
  expect(load(text, { xmlMode: true })('feed > title').text()).toBe(`</title><a href="'>&\ufffd\ufffd\u0085`);
});
