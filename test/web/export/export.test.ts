import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateCatalogue } from '../../../bench/generate-catalogue.ts';
import { createSchema } from '../../../src/graphql/schema.ts';
import { describeTable } from '../../../src/web/export/dictionary.ts';
import { formats } from '../../../src/web/export/formats/index.ts';
import { tables } from '../../../src/web/export/tables/index.ts';
import { usualLoadLimits } from '../../../src/web/load/load-limits.ts';
import { ask, catalogueOf, openHub } from '../../graphql/open-hub.ts';
import { data } from '../../graphql/sample-data.ts';
import { type DuckDb, openDuckDb } from '../../support/duckdb.ts';
import { download } from './download.ts';

type Hub = Awaited<ReturnType<typeof openHub>>;
let duck: DuckDb;
beforeAll(async () => {
  duck = await openDuckDb();
});
afterAll(() => duck.close());

const readers: Readonly<Record<string, string>> = {
  csv: "read_csv('%', header = true, all_varchar = true)",
  jsonl: "read_json('%', format = 'newline_delimited')",
  parquet: "read_parquet('%')",
};

describe('each table', () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await openHub();
  });
  afterAll(() => hub.app.close());

  it.each(tables.map(({ name }) => name))('%s is the same in every format', async (name) => {
    const table = describeTable(createSchema(), tables.find((one) => one.name === name)!);
    const columns = table.columns.map((column) => column.name);
    expect(new Set(columns).size).toBe(columns.length);
    const { path } = await download(hub, `/export/${name}.parquet`);
    const rows = await duck.query(`select * from read_parquet('${path}')`);
    const described = await duck.query(`describe select * from read_parquet('${path}')`);
    expect(described.map(({ column_name }) => column_name)).toEqual(columns);
    for (const extension of ['csv', 'jsonl'] as const) {
      const file = await download(hub, `/export/${name}.${extension}`);
      const lines = file.bytes.toString().trim().split('\n').length - (extension === 'csv' ? 1 : 0);
      if (rows.length === 0) {
        expect(lines, extension).toBeLessThanOrEqual(1);
        continue;
      }
      const from = readers[extension]!.replace('%', file.path);
      expect(await duck.value(`select count(*) from ${from}`), extension).toBe(rows.length);
      const first = columns[0]!;
      expect(await duck.query(`select "${first}" from ${from}`)).toEqual(
        rows.map((row) => ({ [first]: row[first] })),
      );
    }
    const sheet = await readSheet((await download(hub, `/export/${name}.xlsx`)).path);
    expect(sheet[0]).toEqual(columns);
    expect(sheet).toHaveLength(rows.length + 1);
  });

  it('says in words of the schema what each column is', async () => {
    for (const { name } of tables) {
      const dictionary = (await hub.app.inject(`/export/${name}.schema.json`)).json();
      expect(dictionary).toMatchObject({ name, dataMode: 'SAMPLE', snapshot: 'v1' });
      expect(dictionary.disclaimer.nb).toContain('ikke uttømmende');
      for (const source of dictionary.sources) expect(source['hub:licenceText'].nb).toBe('Ikke oppgitt');
      for (const field of dictionary.schema.fields) expect(field.description, field.name).not.toBe('');
    }
    const { schema, parameters, sources } = (await hub.app.inject('/export/integrations.schema.json')).json();
    expect(sources.length).toBeGreaterThan(0);
    expect(schema.fields.find(({ name }: { name: string }) => name === 'headline')).toMatchObject({
      type: 'string',
      constraints: { enum: expect.arrayContaining(['APPROVED', 'UNCERTAIN']) },
    });
    expect(parameters.map(({ name }: { name: string }) => name)).toContain('targetKeys');
    const standards = (await hub.app.inject('/export/standards.schema.json')).json();
    expect(standards.parameters.map(({ name }: { name: string }) => name)).not.toContain('kind');
  });

  it('stands in the order that is asked for', async () => {
    const idsOf = async (path: string) =>
      (await download(hub, path)).bytes
        .toString()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; changedAt: string | null });
    for (const direction of ['ASC', 'DESC'] as const) {
      const rows = await idsOf(`/export/integrations.jsonl?orderBy=CHANGED&direction=${direction}`);
      const { nodes } = await ask(
        hub,
        `{ integrations(orderBy: { field: CHANGED, direction: ${direction} }) { nodes { id changedAt } } }`,
      ).then(({ data }) => data.integrations);
      expect(rows.map(({ id, changedAt }) => ({ id, changedAt }))).toEqual(nodes);
      expect(rows.at(-1)?.changedAt).toBeNull();
    }
    for (const [wrong, place] of [
      ['orderBy=CHANGD', 'orderBy'],
      ['direction=ASC', 'orderBy'],
      ['orderBy=NAME&direction=UP', 'direction'],
      ['field=NAME', 'field'],
    ] as const) {
      const refused = await hub.app.inject(`/export/integrations.csv?${wrong}`);
      expect([refused.statusCode, refused.json().errors[0].message]).toEqual([
        400,
        expect.stringContaining(`“${place}”`),
      ]);
    }
  });

  it('keeps nulls, types and lists in Parquet', async () => {
    const { path } = await download(hub, '/export/integrations.parquet');
    const from = `read_parquet('${path}')`;
    expect(
      await duck.query(
        `select id, role, warnings, inUse, typeof(snapshotAt) as t from ${from} order by id limit 2`,
      ),
    ).toEqual([
      {
        id: 'int_0',
        role: 'CONSUMER',
        warnings: ['VERSION_UNSPECIFIED'],
        inUse: null,
        t: expect.stringMatching(/^TIMESTAMP/u),
      },
      { id: 'int_1', role: null, warnings: [], inUse: null, t: expect.anything() },
    ]);
    expect(
      await duck.query(
        `select decode(value) as mode from parquet_kv_metadata('${path}') where decode(key) = 'dataMode'`,
      ),
    ).toEqual([{ mode: 'SAMPLE' }]);
  });

  it('has each row lead to its evidence', async () => {
    const { path } = await download(hub, '/export/products.jsonl');
    expect(await duck.value(`select evidence from '${path}' where id = 'prd_0'`)).toBe(
      'http://hub.example/belegg/prd_0',
    );
  });
});

describe('conditions', () => {
  let hub: Hub;
  beforeAll(async () => {
    // More rows than the API gives in a page.
    hub = await openHub(
      {},
      generateCatalogue({ seed: 7, vendors: 300, products: 1_300, integrations: 3_500 }),
    );
  }, 60_000);
  afterAll(() => hub.app.close());

  const asked: readonly (readonly [list: string, table: string, filter: object, params: string])[] = [
    ['integrations', 'integrations', {}, ''],
    [
      'integrations',
      'integrations',
      { headline: ['APPROVED', 'EXPIRING'] },
      'headline=APPROVED&headline=EXPIRING',
    ],
    ['integrations', 'integrations', { targetKeys: ['OPP07'], inUse: true }, 'targetKeys=OPP07&inUse=true'],
    ['integrations', 'integrations', { productCategory: ['MESSAGING'] }, 'productCategory=MESSAGING'],
    ['integrations', 'integrations', { targetKeys: [] }, ''],
    ['products', 'products', {}, ''],
    ['products', 'products', { allIntegrations: [{ headline: ['APPROVED'], targetKeys: ['OPP01'] }] }, ''],
    ['products', 'products', { text: 'journal' }, 'text=journal'],
    ['frameworks', 'standards', { kind: ['STANDARD'] }, ''],
    ['requirements', 'requirements', { level: ['MUST'] }, 'level=MUST'],
  ];

  it.each(asked)('of %s mean the same in a file: %s %j', async (list, table, filter, params) => {
    const type = `${list[0]!.toUpperCase()}${list.slice(1, -1)}Filter`;
    const query = `query($filter: ${type}) { found: ${list}(filter: $filter) { totalCount } }`;
    const { totalCount } = (await ask(hub, query, { filter })).data.found;
    const addresses = [
      ...(table === 'standards' ? [''] : [`?${new URLSearchParams({ filter: JSON.stringify(filter) })}`]),
      ...(params ? [`?${params}`] : []),
    ];
    for (const address of addresses) {
      const { path, headers } = await download(hub, `/export/${table}.parquet${address}`);
      expect(await duck.value(`select count(*) from read_parquet('${path}')`), address).toBe(totalCount);
      expect(headers['x-total-count']).toBe(String(totalCount));
    }
  });

  it('of vendors are arguments', async () => {
    const { totalCount } = (await ask(hub, '{ found: vendors(text: "op") { totalCount } }')).data.found;
    const { path } = await download(hub, '/export/vendors.parquet?text=op');
    expect(await duck.value(`select count(*) from read_parquet('${path}')`)).toBe(totalCount);
  });

  it('give figures that are the facets of the API', async () => {
    const query = '{ integrations { facets(fields: ["headline"]) { buckets { value count } } } }';
    const [facet] = (await ask(hub, query)).data.integrations.facets;
    const { path } = await download(hub, '/export/integrations.csv');
    const rows = await duck.query(
      `select headline as value, count(*) as count from read_csv('${path}', all_varchar = true) group by all`,
    );
    const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
    expect(sorted(rows)).toEqual(sorted(facet.buckets));
  });

  it.each([
    ['targetKey=VKP', 'Did you mean “targetKeys”?'],
    ['headline=APROVED', 'headline'],
    ['headline=', 'headline'],
    ['inUse=ja', 'inUse'],
    ['role=HUB&role=BOTH', 'takes one'],
    ['filter=%7B', 'not valid JSON'],
    ['filter=%7B%22headlin%22%3A1%7D', 'headlin'],
    ['filter=%7B%22headline%22%3A%22APPROVED%22%7D&headline=EXPIRING', 'in two ways'],
    ['text=a+b+c+d+e+f+g+h+i+j+k+l+m', '13 words'],
    [`targetKeys=${'x'.repeat(201)}`, '201 characters'],
    ['vendorOrgnr=123', 'vendorOrgnr'],
    ['first=10', 'no parameter “first”'],
    ['snapshot=v1&snapshot=v2', 'snapshot'],
    ['snapshot=..%2F..', 'snapshot'],
  ])('that are wrong are refused with what is wrong: %s', async (params, words) => {
    const response = await hub.app.inject(`/export/integrations.csv?${params}`);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(words),
    });
    expect(response.headers.etag).toBeUndefined();
    expect(response.headers['content-disposition']).toBeUndefined();
  });

  it('of a table with one of its own cannot undo that one', async () => {
    const filter = encodeURIComponent('{"kind":["PROCUREMENT_GUIDANCE"]}');
    for (const params of [`filter=${filter}`, 'kind=PROCUREMENT_GUIDANCE'])
      expect((await hub.app.inject(`/export/standards.csv?${params}`)).statusCode).toBe(400);
    expect((await hub.app.inject('/export/roadmap.csv?text=x')).statusCode).toBe(400);
    expect((await hub.app.inject('/export/integrations.csv?targetKeys=vkp')).json().message).toContain(
      'integrations(filter.targetKeys): there is no target “vkp”.',
    );
  });

  it('name what there is where there is no such file', async () => {
    for (const file of ['nothing.csv', 'products.ods', 'products', '..%2Fvendors.csv']) {
      const response = await hub.app.inject(`/export/${file}`);
      expect(response.statusCode, file).toBe(404);
      expect(response.json().message, file).toContain('integrations');
    }
  });
});

describe('hostile names', () => {
  const formulas = [
    '=HYPERLINK("http://evil.example","Klikk")',
    '+1+1',
    '-2+3',
    '@SUM(1)',
    '\t=1+1',
    '\r=1+1',
    '＝1+1',
    'Navn;=1+1',
    'Navn\n=1+1',
    '"=1+1',
    'a"b,c',
    '</t><f>1+1</f>',
    'null\u0000tegn\u000b',
    '\ud800halv',
    '_x0041_',
    'x'.repeat(40_000),
  ];
  const hostile = {
    ...data,
    vendors: formulas.map((name, i) => ({
      ...data.vendors[0]!,
      id: `ven_${i}`,
      name,
      names: [],
      supplierApprovals: [],
    })),
    products: [],
    integrations: [],
  };
  const names = new Map(formulas.map((name, i) => [`ven_${i}`, name]));
  let hub: Hub;
  beforeAll(async () => {
    hub = await openHub({}, hostile);
  });
  afterAll(() => hub.app.close());

  it('begin no formula in CSV, whatever separator it is opened with', async () => {
    const { bytes, path } = await download(hub, '/export/vendors.csv');
    for (const separator of [',', ';', '\t']) {
      // As a spreadsheet would cut it up: what stands at the beginning of a cell.
      const cells = bytes.toString().split(new RegExp(`[${separator}\\r\\n]`, 'u'));
      for (const cell of cells) expect(cell.replace(/^[\s"\ufeff]+/u, '')).not.toMatch(/^[=+\-@＝]/u);
    }
    const rows = await duck.query(
      `select id, name from read_csv('${path}', header = true, all_varchar = true)`,
    );
    expect(rows).toHaveLength(formulas.length);
    for (const { id, name } of rows) {
      const plain = String(name).replaceAll("'", '');
      if (names.get(String(id))?.includes('\u0000') || names.get(String(id))?.includes('\ud800')) continue;
      expect(plain).toBe(names.get(String(id)));
    }
  });

  it('are texts in a workbook', async () => {
    const { path, bytes } = await download(hub, '/export/vendors.xlsx');
    const sheet = await readSheet(path);
    expect(sheet).toHaveLength(formulas.length + 1);
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(bytes);
    const worksheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(worksheet).not.toMatch(/<f[ >]/u);
    expect(worksheet).not.toMatch(/[^\P{Cc}\t\r\n]|\p{Cs}|\ufffe|\uffff/u);
    for (const text of worksheet.match(/<t[^>]*>[^<]*/gu) ?? []) expect(text.length).toBeLessThan(33_000);
  });

  it('stand unchanged in JSON lines and Parquet', async () => {
    const lines = (await download(hub, '/export/vendors.jsonl')).bytes.toString().trim().split('\n');
    for (const line of lines) {
      const { id, name } = JSON.parse(line);
      expect(name).toBe(names.get(id)?.toWellFormed());
    }
    const { path } = await download(hub, '/export/vendors.parquet');
    for (const { id, name } of await duck.query(`select id, name from read_parquet('${path}')`))
      expect(name).toBe(names.get(String(id))?.toWellFormed());
  });
});

describe('a download', () => {
  it('says which snapshot it is of, and that its data are invented', async () => {
    const hub = await openHub();
    const { headers } = await download(hub, '/export/vendors.csv?text=oppdikt');
    expect(headers).toMatchObject({
      'content-type': expect.stringContaining('text/csv'),
      'content-disposition': 'attachment; filename="EKSEMPELDATA_vendors_utvalg_2026-03-10_v1.csv"',
      'x-hub-snapshot': 'v1',
      'x-hub-snapshot-at': '2026-03-10T06:00:10Z',
      'x-hub-data-mode': 'SAMPLE',
      link: '<http://hub.example/export/vendors.schema.json>; rel="describedby"; type="application/json"',
    });
    expect(String(headers['access-control-expose-headers'])).toContain('x-hub-snapshot');
    await hub.app.close();
  });

  it('is not made again for who has it', async () => {
    const hub = await openHub();
    const { headers } = await hub.app.inject('/export/products.csv');
    const again = (url: string) =>
      hub.app
        .inject({ url, headers: { 'if-none-match': String(headers.etag) } })
        .then((one) => one.statusCode);
    expect(await again('/export/products.csv')).toBe(304);
    expect(await again('/export/products.csv?text=x')).toBe(200);
    expect(await again('/export/products.xlsx')).toBe(200);
    hub.world.served = { catalogue: await catalogueOf(data, 'v2'), epoch: 2 };
    expect(await again('/export/products.csv')).toBe(200);
    await hub.app.close();
  });

  it('answers HEAD without reading the table', async () => {
    const hub = await openHub();
    const head = await hub.app.inject({ method: 'HEAD', url: '/export/products.csv' });
    expect(head.statusCode).toBe(200);
    expect(head.headers['x-total-count']).toBe(String(data.products.length));
    expect(head.body).toBe('');
    expect(head.headers).not.toHaveProperty('content-length');
    await hub.app.close();
  });

  it('is of one snapshot, whatever is promoted meanwhile, and of an earlier one on request', async () => {
    const content = generateCatalogue({ seed: 3, vendors: 50, products: 400, integrations: 6_000 });
    const hub = await openHub({}, content);
    const address = await hub.app.listen({ port: 0, host: '127.0.0.1' });
    const response = await fetch(`${address}/export/integrations.jsonl`);
    const reader = response.body!.getReader();
    const first = await reader.read();
    hub.world.kept.set('v1', hub.world.served!.catalogue);
    hub.world.served = { catalogue: await catalogueOf(data, 'v2'), epoch: 2 };
    let text = Buffer.from(first.value!).toString();
    for (let part = await reader.read(); !part.done; part = await reader.read())
      text += Buffer.from(part.value).toString();
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(6_000);
    expect(new Set(lines.map(({ snapshot }) => snapshot))).toEqual(new Set(['v1']));
    const before = await hub.app.inject('/export/integrations.jsonl?snapshot=v1');
    expect(before.body.trim().split('\n')).toHaveLength(6_000);
    expect((await hub.app.inject('/export/integrations.jsonl')).body.trim().split('\n')).toHaveLength(
      data.integrations.length,
    );
    const gone = await hub.app.inject('/export/integrations.jsonl?snapshot=v0');
    expect([gone.statusCode, gone.json().code]).toEqual([404, 'SNAPSHOT_NOT_FOUND']);
    await hub.app.close();
  });

  it('is paid for by the row, and a client without budget waits', async () => {
    const load = { ...usualLoadLimits, costPerMinute: 30_000, maxLoopDelayMs: 0 };
    const content = generateCatalogue({ seed: 3, vendors: 50, products: 400, integrations: 12_000 });
    const hub = await openHub({ load }, content);
    expect((await hub.app.inject('/export/integrations.jsonl')).statusCode).toBe(200);
    const next = await hub.app.inject('/export/vendors.csv');
    expect(next.statusCode).toBe(429);
    expect(Number(next.headers['retry-after'])).toBeGreaterThan(0);
    await hub.app.close();
  });

  it('is two at a time for one client', async () => {
    const content = generateCatalogue({ seed: 3, vendors: 50, products: 400, integrations: 30_000 });
    const hub = await openHub({}, content);
    const address = await hub.app.listen({ port: 0, host: '127.0.0.1' });
    // Nobody reads these, so they stay under way.
    const aborts = [new AbortController(), new AbortController()];
    await Promise.all(aborts.map(({ signal }) => fetch(`${address}/export/integrations.jsonl`, { signal })));
    const third = await hub.app.inject('/export/vendors.csv');
    expect([third.statusCode, third.json().code, third.headers['retry-after']]).toEqual([503, 'BUSY', '5']);
    for (const abort of aborts) abort.abort();
    // The places are given back once the server has seen that the clients are gone.
    await expect
      .poll(async () => (await hub.app.inject('/export/vendors.csv')).statusCode, { timeout: 60_000 })
      .toBe(200);
    await hub.app.close();
  });

  it('breaks off where the store fails half way, and is never a short file', async () => {
    const hub = await openHub();
    hub.world.served = { catalogue: await catalogueOf(data, 'v1', 3_000), epoch: 1 };
    hub.world.changes = Array.from({ length: 3_000 }, (_, i) => ({
      seq: i + 1,
      kind: 'CHANGED' as const,
      cause: 'SOURCE' as const,
      entity: 'int_0',
      field: 'status.process',
      before: 'x'.repeat(200),
      after: null,
      effectiveOn: null,
      observedAt: '2026-03-10T06:00:00Z',
      run: null,
      snapshot: 'v1',
    }));
    const address = await hub.app.listen({ port: 0, host: '127.0.0.1' });
    const whole = await (await fetch(`${address}/export/changes.jsonl`)).text();
    expect(whole.trim().split('\n')).toHaveLength(3_000);
    const { changes } = hub.world;
    const poisoned = new Proxy([...changes], {
      get: (target, key) => {
        if (key === '1500') hub.world.down = true;
        return Reflect.get(target, key);
      },
    });
    hub.world.changes = poisoned;
    await expect(fetch(`${address}/export/changes.jsonl`).then((one) => one.text())).rejects.toThrow();
    const refused = await fetch(`${address}/export/changes.jsonl`);
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ code: 'DETAILS_UNAVAILABLE' });
    await hub.app.close();
  });
});

it('offers four kinds of file', () => {
  expect(formats.map(({ extension }) => extension)).toEqual(['csv', 'xlsx', 'jsonl', 'parquet']);
});
