import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateCatalogue } from '../../bench/generate-catalogue.ts';
import { openBulkThread } from '../../src/app/threads/open-bulk-thread.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { CatalogueData } from '../../src/domain/model.ts';
import { BulkStore } from '../../src/web/bulk/bulk-store.ts';
import { tables } from '../../src/web/export/tables/index.ts';
import { catalogueOf, openHub } from '../graphql/open-hub.ts';
import { data } from '../graphql/sample-data.ts';
import { type DuckDb, openDuckDb } from '../support/duckdb.ts';
import { newFolder } from '../support/hub-process.ts';

const later: CatalogueData = {
  ...data,
  products: data.products.map((row, index) => (index === 0 ? { ...row, name: 'Et helt annet navn' } : row)),
  integrations: data.integrations.slice(1),
  vendors: [...data.vendors, { ...data.vendors[0]!, id: 'ven_ny', name: 'Nykommer Oppdikt AS', names: [] }],
};

let duck: DuckDb;
beforeAll(async () => {
  duck = await openDuckDb();
});
afterAll(() => duck.close());

/** A store over catalogues that the test hands in, on days of its own. */
async function openStore(folder = join(newFolder(), 'bulk')) {
  const hub = await openHub();
  let catalogue: Catalogue = await catalogueOf(data, 'v1');
  let now = new Date('2026-03-10T09:00:00Z');
  const problems: unknown[] = [];
  const store = new BulkStore({
    holder: {
      get current() {
        return { catalogue, epoch: 1 };
      },
    },
    writer: openBulkThread(hub.details),
    clock: { now: () => now },
    folder,
    retention: { days: 31, months: 60, maxBytes: 0 },
    publicUrl: 'https://hub.example',
    onProblem: (error) => problems.push(error),
  });
  return {
    store,
    folder,
    problems,
    close: () => hub.app.close(),
    serve(content: Catalogue, time: string) {
      catalogue = content;
      now = new Date(time);
    },
  };
}

describe('whole snapshots', () => {
  let opened: Awaited<ReturnType<typeof openStore>>;
  beforeAll(async () => {
    opened = await openStore();
    expect(await opened.store.make()).toBe(true);
    opened.serve(await catalogueOf(later, 'v2'), '2026-03-11T09:00:00Z');
    expect(await opened.store.make()).toBe(true);
  }, 120_000);
  afterAll(() => opened.close());
  const file = (day: string, name: string) => join(opened.folder, day, name);

  it('have every table in two formats with the rows of the export, and checksums that hold', async () => {
    const [newest, first] = opened.store.list();
    expect([newest?.day, newest?.previous, first?.day, first?.previous]).toEqual([
      '2026-03-11',
      '2026-03-10',
      '2026-03-10',
      null,
    ]);
    expect(newest).toMatchObject({ snapshot: 'v2', dataMode: 'SAMPLE' });
    expect(newest?.tables.map(({ name }) => name)).toEqual(
      tables.filter(({ derived }) => !derived).map(({ name }) => name),
    );
    for (const { name, rows } of newest?.tables ?? []) {
      expect(
        await duck.value(`select count(*) from read_parquet('${file('2026-03-11', `${name}.parquet`)}')`),
        name,
      ).toBe(rows);
      if (rows > 0)
        expect(
          await duck.value(
            `select count(*) from read_json('${file('2026-03-11', `${name}.jsonl.gz`)}', format = 'newline_delimited')`,
          ),
          name,
        ).toBe(rows);
    }
    for (const day of ['2026-03-10', '2026-03-11']) {
      const sums = execFileSync('/usr/bin/sha256sum', ['-c', 'SHA256SUMS'], {
        cwd: join(opened.folder, day),
        encoding: 'utf8',
      });
      expect(
        sums
          .trim()
          .split('\n')
          .every((line) => line.endsWith(': OK')),
      ).toBe(true);
    }
  });

  it('have deltas that make the new table of the old one', async () => {
    const counts = Object.fromEntries(
      (opened.store.list()[0]?.tables ?? []).map(({ name, delta }) => [
        name,
        delta && [delta.added, delta.changed, delta.removed],
      ]),
    );
    expect(counts).toMatchObject({ vendors: [1, 0, 0], products: [0, 1, 0], targets: [0, 0, 0] });
    expect(counts.integrations?.[2]).toBe(1);
    for (const table of ['vendors', 'products', 'integrations']) {
      const delta = `read_json('${file('2026-03-11', `${table}.delta.jsonl.gz`)}', format = 'newline_delimited', columns = {op: 'VARCHAR', "row": 'JSON', key: 'VARCHAR'})`;
      const column = table === 'integrations' ? 'productName' : 'name';
      const rows = await duck.query(`
        select id, "${column}" from (
          select id, "${column}" from read_parquet('${file('2026-03-10', `${table}.parquet`)}')
          where id not in (select coalesce(key, "row"->>'id') from ${delta})
          union all
          select "row"->>'id', "row"->>'${column}' from ${delta} where op <> 'removed') order by id`);
      expect(rows, table).toEqual(
        await duck.query(
          `select id, "${column}" from read_parquet('${file('2026-03-11', `${table}.parquet`)}') order by id`,
        ),
      );
    }
  });

  it('are made once a day, from two in the night', async () => {
    expect(await opened.store.make()).toBe(false);
    opened.serve(await catalogueOf(later, 'v2'), '2026-03-12T00:30:00Z');
    expect(await opened.store.make()).toBe(false);
    opened.serve(await catalogueOf(later, 'v2'), '2026-03-12T01:30:00Z');
    expect(await opened.store.make()).toBe(true);
    expect(
      opened.store
        .list()[0]
        ?.tables.every(({ delta }) => delta && delta.added + delta.changed + delta.removed === 0),
    ).toBe(true);
  });

  it('are served with a list, checksums and parts of files', async () => {
    const hub = await openHub({ bulk: opened.store });
    const get = (url: string, headers: Record<string, string> = {}) =>
      hub.app.inject({ url, headers: { host: 'hub.example', ...headers } });
    const { snapshots } = (await get('/bulk/')).json();
    expect(snapshots[0]).toMatchObject({
      day: '2026-03-12',
      manifest: 'http://hub.example/bulk/2026-03-12/manifest.json',
    });
    const manifest = (await get('/bulk/2026-03-12/manifest.json')).json();
    const { parquet } = manifest.tables[0];
    const whole = await get(`/bulk/2026-03-12/${parquet.name}`);
    expect(whole.rawPayload.length).toBe(parquet.bytes);
    expect(whole.headers).toMatchObject({
      'content-type': 'application/vnd.apache.parquet',
      'cache-control': 'public, max-age=31536000, immutable',
      'repr-digest': `sha-256=:${Buffer.from(parquet.sha256, 'hex').toString('base64')}:`,
    });
    const part = await get(`/bulk/2026-03-12/${parquet.name}`, { range: 'bytes=0-3' });
    expect([part.statusCode, part.body]).toEqual([206, 'PAR1']);
    expect((await get('/bulk/latest/vendors.jsonl.gz')).headers.location).toBe(
      '/bulk/2026-03-12/vendors.jsonl.gz',
    );
    for (const path of [
      '/bulk/2026-03-12/..%2F..%2Fx',
      '/bulk/2026-03-12/nothing.parquet',
      '/bulk/2020-01-01/manifest.json',
      '/bulk/.2026-03-12.tmp/manifest.json',
    ])
      expect((await get(path)).statusCode, path).toBe(404);
    const croissant = (await get('/croissant.json')).json();
    expect(croissant.distribution[0]).toMatchObject({
      contentUrl: `http://hub.example/bulk/2026-03-12/${parquet.name}`,
      sha256: parquet.sha256,
    });
    await hub.app.close();
    const without = await openHub();
    expect((await without.app.inject('/bulk/')).statusCode).toBe(404);
    await without.app.close();
  });
});

it('leaves nothing of what was broken off, and drops what a killed process left', async () => {
  const opened = await openStore();
  mkdirSync(join(opened.folder, '.2026-03-09.tmp'), { recursive: true });
  writeFileSync(join(opened.folder, '.2026-03-09.tmp', 'vendors.parquet'), 'half');
  mkdirSync(join(opened.folder, '2026-03-10'));
  writeFileSync(join(opened.folder, '2026-03-10', 'manifest.json'), '{"day":');
  const content = generateCatalogue({ seed: 3, vendors: 50, products: 400, integrations: 30_000 });
  opened.serve(await catalogueOf(content, 'v1'), '2026-03-10T09:00:00Z');
  const stop = opened.store.start();
  const making = opened.store.make();
  await stop();
  expect(await making).toBe(false);
  expect(readdirSync(opened.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect(opened.store.list()).toEqual([]);
  expect(opened.problems).toEqual([]);
  // The next process makes it.
  const next = await openStore(opened.folder);
  expect(await next.store.make()).toBe(true);
  expect(next.store.list().map(({ day }) => day)).toEqual(['2026-03-10']);
  expect(existsSync(join(opened.folder, '2026-03-10', 'integrations.parquet'))).toBe(true);
  await next.close();
  await opened.close();
}, 120_000);
