/** Every statement of a harvest of the sample site is walked: bytes, quote, raw text, and the value derived again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectors } from '../../connectors/index.ts';
import { type Harvesting, openHarvesting } from '../../src/app/open-harvesting.ts';
import { dataOf, decodeSnapshot } from '../../src/catalogue/snapshot/decode-snapshot.ts';
import { type Config, readConfig } from '../../src/config/config.ts';
import { sourcedFields } from '../../src/domain/batch.ts';
import type { Locator } from '../../src/domain/claims/claim.ts';
import type { Batch } from '../../src/domain/record.ts';
import { createReplayer, type Replay } from '../../src/harvest/replay.ts';
import { createSourceReader } from '../../src/harvest/source/source-reader.ts';
import { textAt } from '../../src/reading/open-document.ts';
import { newFolder, runHub } from '../support/hub-process.ts';
import { copySampleSite } from '../support/sample-copy.ts';
import { sourcedValues } from './sourced-values.ts';

async function harvested(config: Config, sources?: readonly string[]): Promise<Harvesting> {
  const harvesting = await openHarvesting(config);
  const result = await harvesting.harvester.harvest(sources);
  if (!result.ok) throw new Error('another harvester is running');
  return harvesting;
}

const reader = createSourceReader();
const folder = newFolder();
let harvesting: Harvesting;
const batches = new Map<string, Batch>();
const replays = new Map<string, readonly Replay[]>();

beforeAll(async () => {
  harvesting = await harvested(readConfig({ HUB_DATA_DIR: folder }));
  const replayer = createReplayer({ ...harvesting, reader, textAt });
  for (const { source } of connectors) {
    const batch = harvesting.archive.batches.current(source.key);
    if (!batch) continue;
    batches.set(source.key, batch);
    replays.set(source.key, await replayer.batch(batch));
  }
}, 600_000);
afterAll(async () => {
  await harvesting?.close();
  await reader.close();
});

const show = ({ source, field, label, then, now }: Replay) => ({ source, field, label, then, now });

/** The words of the element that the place stands in. */
function around(sha256: string, locator: Locator): string {
  const [archived] = harvesting.archive.documents.find([sha256]);
  const bytes = harvesting.archive.documents.bytes(sha256);
  if (!archived || !bytes) throw new Error(`no document ${sha256}`);
  const document = {
    name: locator.document,
    sha256,
    bytes,
    url: archived.url,
    mediaType: archived.mediaType,
  };
  const path = (locator.path ?? '').replace(/\/[^/]+$/u, '');
  return textAt(document, { ...locator, path }) ?? '';
}

describe('the statements of a harvest', () => {
  it('are there for every launched source of the samples', () => {
    const read = harvesting.archive.runs.sourceStates().filter(({ lastGood }) => lastGood !== null);
    expect([...batches.keys()].sort()).toEqual(read.map(({ source }) => source).sort());
    expect(batches.size).toBeGreaterThanOrEqual(14);
  });

  it('are all walked', () => {
    for (const [source, { entries }] of batches) {
      const fields = entries.reduce((sum, { claim }) => sum + sourcedFields(claim).length, 0);
      expect([source, replays.get(source)?.length]).toEqual([source, fields]);
    }
    const all = [...replays.values()].flat();
    expect(all.length).toBeGreaterThan(7_000);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('have their quote at their place in the archived bytes', () => {
    expect(
      [...replays.values()]
        .flat()
        .filter(({ quoted }) => !quoted)
        .map(show),
    ).toEqual([]);
  });

  it('have their own words within the quote, and a document for each place', () => {
    for (const { entries } of batches.values()) {
      for (const { claim, documents } of entries) {
        for (const [, { value, raw, locator }] of sourcedFields(claim)) {
          const sha256 = documents[locator.document] ?? '';
          expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
          if (locator.quote.includes(raw)) continue;
          // A value with several items: the quote is the first, and the others stand beside it in the same list.
          const items = raw.split(/ \| |, /u);
          expect([Array.isArray(value), locator.quote.includes(items[0] ?? '')]).toEqual([true, true]);
          const words = around(sha256, locator);
          for (const item of items) expect(words).toContain(item);
        }
      }
    }
  });

  it('come out the same when their documents are read again', () => {
    const lost = [...replays.values()].flat().filter(({ agrees }) => !agrees);
    expect(lost.map(show)).toEqual([]);
    for (const replay of [...replays.values()].flat()) expect(replay.now).toEqual(replay.then);
  });

  it('carry every value of the catalogue that a source said', () => {
    const { archive } = harvesting;
    const snapshot = archive.snapshots.current();
    const content = snapshot && archive.snapshots.content(snapshot.version);
    if (!content) throw new Error('no snapshot');
    const values = sourcedValues(dataOf(decodeSnapshot(content)));
    const unproven = values.filter(({ value, claims, from }) => {
      const said = claims.flatMap(({ source, batch, index }) => {
        const held = batches.get(source);
        const claim = held?.id === batch ? held.entries[index]?.claim : undefined;
        return claim
          ? sourcedFields(claim).flatMap(([field, sourced]) =>
              from.includes(`${claim.kind}.${field}`) ? [sourced.value].flat() : [],
            )
          : [];
      });
      return !said.some((each) => (typeof each === 'string' ? each.trim() : each) === value);
    });
    expect(unproven.map(({ where, value, from }) => ({ where, value, from }))).toEqual([]);
    expect(values.length).toBeGreaterThan(5_000);
  });
});

describe('hub replay', () => {
  const env = { HUB_DATA_DIR: folder };

  it('derives every statement again with one command', async () => {
    const { code, stdout, stderr } = await runHub(['replay', '--all'], env);
    expect(stderr).toBe('');
    expect(stdout).not.toContain('✗');
    expect(stdout).toMatch(/nhn-vkp +(\d+) of \1 statements agree/u);
    expect(code).toBe(0);
  });

  it('derives one, of a source that reads many documents together', async () => {
    const one = replays.get('hdir-referansekatalogen')?.find(({ field }) => field === 'level');
    const { code, stdout } = await runHub(['replay', one?.id ?? ''], env);
    expect(stdout).toContain('✓ The archived bytes still give this value.');
    expect(code).toBe(0);
  });

  it('says so when the bytes no longer give the value', async () => {
    const batch = [...batches.values()].find(({ source }) => source === 'nhn-vkp') as Batch;
    const [entry] = batch.entries;
    const [field, sourced] = sourcedFields(entry!.claim).find(([name]) => name === 'product')!;
    const tampered = async (change: object) => {
      const claim = {
        ...entry!.claim,
        fields: { ...entry!.claim.fields, [field]: { ...sourced, ...change } },
      };
      const replayer = createReplayer({ ...harvesting, reader, textAt });
      const results = await replayer.batch({ ...batch, entries: [{ ...entry!, claim } as never] });
      return results.find((result) => result.field === field);
    };
    expect(await tampered({})).toMatchObject({ agrees: true, quoted: true });
    expect(await tampered({ value: 'Noe annet' })).toMatchObject({ agrees: false, quoted: true });
    const locator = { ...sourced.locator, quote: 'Noe annet' };
    expect(await tampered({ locator })).toMatchObject({ agrees: false, quoted: false });
  });

  it.each([[[]], [['stm_x', '--all']], [['stm_x']], [['tull']]])('refuses %j with 2', async (args) => {
    expect((await runHub(['replay', ...args], env)).code).toBe(2);
  });
});

describe('a standard read from the API', () => {
  it('has the words of its inner tables within the string that carries them', async () => {
    const site = copySampleSite();
    // The hub tells the sample site no key, so this copy of the API asks for none.
    site.edit('api.helsedirektoratet.no/routes.json', (text) => {
      const { routes } = JSON.parse(text) as { routes: { withoutHeader?: string }[] };
      return JSON.stringify({ routes: routes.filter(({ withoutHeader }) => !withoutHeader) });
    });
    const config = readConfig({
      HUB_DATA_DIR: newFolder(),
      HUB_SAMPLE_SITE: site.root,
      HDIR_API_KEY: 'a-key-for-samples',
    });
    const own = await harvested(config, ['hdir-referansekatalogen']);
    try {
      const batch = own.archive.batches.current('hdir-referansekatalogen') as Batch;
      const results = await createReplayer({ ...own, reader, textAt }).batch(batch);
      expect(batch.entries[0]?.documents).toHaveProperty('api');
      expect(results.filter(({ agrees }) => !agrees).map(show)).toEqual([]);
      expect(results.filter(({ field }) => field === 'organisationType').length).toBeGreaterThan(50);
    } finally {
      await own.close();
    }
  });
});
