/** A real hub that is killed while it is followed: every event comes once, in order, over all forms of a feed. */

import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Receiver, startReceiver } from '../notices/receiver.ts';
import { newFolder, type RunningHub, runHub, startHubProcess } from '../support/hub-process.ts';
import { freePort } from '../support/redis.ts';
import { copySampleSite, vkp } from '../support/sample-copy.ts';
import { until } from '../support/until.ts';
import { type Heard, readStream } from './stream.ts';

const token = 'et-hemmelig-ord-for-test';
const followed = '/feed/integrations';
const query = 'targetKeys=VKP&observation=LISTED&observation=MISSING_UNCONFIRMED';

describe('a feed of a hub that is killed', () => {
  const site = copySampleSite();
  const data = newFolder();
  let env: Record<string, string>;
  let hub: RunningHub;
  let receiver: Receiver;
  /** What one reader has had, over all its connections. */
  const heard: Heard[] = [];

  beforeAll(async () => {
    env = {
      HUB_DATA_DIR: data,
      HUB_SAMPLE_SITE: site.root,
      HUB_ADMIN_TOKEN: token,
      PORT: String(await freePort()),
    };
    receiver = await startReceiver();
    hub = await startHubProcess(env);
  }, 300_000);
  afterAll(async () => {
    await hub?.stop();
    await receiver?.close();
  });

  const stream = (path: string, after: number | null, enough?: (heard: readonly Heard[]) => boolean) =>
    readStream(`${hub.url}${path}.sse?${query}`, after, enough);
  const harvest = () => runHub(['harvest', 'nhn-vkp'], env);
  const restart = async () => {
    await hub.stop('SIGKILL');
    hub = await startHubProcess(env);
  };
  const get = async (path: string) => {
    const response = await fetch(`${hub.url}${path}`);
    expect(response.status, path).toBe(200);
    return response.text();
  };
  const approve = (product: string) => (text: string) =>
    text.replace(new RegExp(`(<td>${product}</td>.*?)Under utprøving`, 'u'), '$1Godkjent');

  it('says what comes, goes on after a kill in the middle, and has each event once', async () => {
    const first = await stream(followed, 0);
    await until(() => first.heard.length === 1, 60_000);
    expect(first.heard[0]?.data.title).toMatch(/^Første lesing/u);

    site.edit(vkp, approve('Eksempeltun Romsensor'));
    await harvest();
    await until(() => first.heard.length === 2, 60_000);
    expect(first.heard[1]?.data).toMatchObject({
      title: expect.stringMatching(/^Ny status: Eksempeltun Romsensor – /u),
      content: expect.arrayContaining(['status: Under utprøving → Godkjent']),
    });
    // The hub dies, the list changes in five rows, and the hub reads it when it is back.
    await hub.stop('SIGKILL');
    await first.ended;
    heard.push(...first.heard);
    for (const product of [
      'Påhitthaug Responssenter',
      'Prøvehaug Varsling',
      'Oppdiktvik Timebok',
      'Prøvevik Timebok',
    ])
      site.edit(vkp, approve(product));
    hub = await startHubProcess(env);
    await harvest();

    // Only one of the events is taken before the hub is killed again.
    const second = await stream(followed, heard.at(-1)?.position ?? 0, (all) => all.length === 1);
    await second.ended;
    heard.push(...second.heard.slice(0, 1));
    await restart();
    const third = await stream(followed, heard.at(-1)?.position ?? 0);
    await until(() => third.heard.length >= 3, 60_000);
    third.close();
    await third.ended;
    heard.push(...third.heard);

    // A reader who was there from the beginning without a break has the same.
    const whole = await stream(followed, 0);
    await until(() => whole.heard.length >= heard.length, 60_000);
    whole.close();
    await whole.ended;
    expect(heard.map(({ data: { id, title } }) => [id, title])).toEqual(
      whole.heard.map(({ data: { id, title } }) => [id, title]),
    );
    expect(new Set(heard.map(({ data: { id } }) => id)).size).toBe(heard.length);
    const positions = heard.map(({ position }) => position);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(heard.slice(2).map(({ data: { title } }) => title)).toHaveLength(4);
  }, 300_000);

  it('has the same events as Atom and as JSON Feed, by the parsers of the field', async () => {
    const ids = heard.map(({ data: one }) => one.id).sort();
    const atom = parseAtomFeed(await get(`${followed}.atom?${query}`));
    expect(atom.entries?.map(({ id }) => id).sort()).toEqual(ids);
    const json = parseJsonFeed(await get(`${followed}.json?${query}`));
    expect(json.items?.map(({ id }) => id).sort()).toEqual(ids);
    for (const { title, content_text: text, url } of json.items ?? []) {
      expect(title).toBeTruthy();
      expect(text).toBeTruthy();
      expect((await fetch(url ?? '')).status, url).toBe(200);
    }
  }, 60_000);

  it('says what leaves a list too', async () => {
    const json = parseJsonFeed(
      await get('/feed/integrations.json?targetKeys=VKP&process=LIMITED_TRIAL&process=EXTENDED_TRIAL'),
    );
    const titles = json.items?.map(({ title }) => title ?? '') ?? [];
    expect(titles.some((title) => title.startsWith('Ny status: Eksempeltun Romsensor'))).toBe(true);
  }, 60_000);

  it('is in words of three languages, without names of fields, values or data', async () => {
    for (const [folder, word] of [
      ['', 'Ny status'],
      ['/nn', 'Ny status'],
      ['/en', 'New status'],
    ] as const) {
      const json = parseJsonFeed(await get(`${folder}/feed/changes.json`));
      expect(json.language).toBe(folder === '' ? 'nb' : folder.slice(1));
      expect(json.items?.some(({ title }) => title?.startsWith(word))).toBe(true);
      for (const { title, content_text: text, tags } of json.items ?? []) {
        const all = [title, text, ...(tags ?? [])].join('\n');
        expect(all).not.toMatch(
          /[{}[\]]|\b[A-Z]+_[A-Z]+\b|\b(?:APPROVED|APPEARED|CHANGED)\b|status\.|<\w|&#/u,
        );
        expect(all).not.toMatch(/\b(?:int|prd|ven)_\w+/u);
      }
    }
  }, 60_000);

  it('is sent to a webhook too: each event signed, under one id, over a kill', async () => {
    const feed = `${followed}?${query}`;
    const ask = async (input: object) => {
      const response = await fetch(`${hub.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({
          query:
            'mutation($input: WatchInput!) { watch(input: $input) { secret watch { id feed source { key } } } }',
          variables: { input },
        }),
      });
      return (await response.json()) as {
        data: { watch: { secret: string; watch: { feed: string } } } | null;
        errors?: { message: string }[];
      };
    };
    const wrong = await ask({ url: receiver.url, feed: '/feed/integrations?targetKey=VKP' });
    expect(wrong.errors?.[0]?.message).toContain('Did you mean “targetKeys”?');
    const { data: added } = await ask({ url: receiver.url, feed });
    expect(added?.watch.watch).toMatchObject({ feed, source: null });
    await until(() => receiver.got.length === 1, 60_000);
    expect(receiver.got[0]?.body.type).toBe('hub.ping');
    site.edit(vkp, approve('Diktabekk \\S+'));
    site.edit(vkp, approve('Oppdiktmyr Medisinlogg'));
    await hub.stop('SIGKILL');
    hub = await startHubProcess(env);
    await harvest();
    const more = () => receiver.got.filter(({ body }) => body.type === 'feed.event');
    await until(() => more().length >= 1, 60_000);
    const [event] = more();
    expect(event?.isSigned(added?.watch.secret ?? '')).toBe(true);
    expect(event?.body.data).toMatchObject({
      feed,
      title: {
        nb: expect.stringMatching(/^Ny status: /u),
        nn: expect.any(String),
        en: expect.stringMatching(/^New status: /u),
      },
      dataMode: 'SAMPLE',
    });
    await restart();
    const json = parseJsonFeed(await get(`${followed}.json?${query}`));
    const fresh = (json.items ?? []).length - heard.length;
    await until(() => new Set(more().map(({ id }) => id)).size >= fresh, 60_000);
    // A kill between sending and noting sends again, under the same id.
    const ids = new Set(more().map(({ id }) => id.replace('evt_', 'urn:uuid:')));
    expect([...ids].sort()).toEqual(
      (json.items ?? [])
        .map(({ id }) => id)
        .filter((id) => !heard.some(({ data: one }) => one.id === id))
        .sort(),
    );
  }, 300_000);

  it('has dates to come as a calendar that calendars read', async () => {
    const text = await get('/en/feed/changes.ics');
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.length).toBeGreaterThan(5);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    for (const { summary, startDate, endDate } of events) {
      expect(startDate.isDate).toBe(true);
      expect(endDate.compare(startDate)).toBeGreaterThan(0);
      expect(summary).toMatch(/^[A-Z][A-Za-z ]+(?: \([A-Za-z ,]+\))?: \S/u);
    }
  }, 60_000);
});
