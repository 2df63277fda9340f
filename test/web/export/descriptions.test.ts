import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSchema } from '../../../src/graphql/schema.ts';
import { tables } from '../../../src/web/export/tables/index.ts';
import { openHub } from '../../graphql/open-hub.ts';
import { type DuckDb, openDuckDb } from '../../support/duckdb.ts';
import { download } from './download.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
let duck: DuckDb;
beforeAll(async () => {
  hub = await openHub();
  duck = await openDuckDb();
});
afterAll(async () => {
  duck?.close();
  await hub?.app.close();
});
const get = (url: string) => hub.app.inject({ url, headers: { host: 'hub.example' } });

it('gives the contract with its directives and descriptions', async () => {
  const { body, headers } = await get('/schema.graphql');
  const print = (schema: ReturnType<typeof buildSchema>) => printSchema(lexicographicSortSchema(schema));
  expect(print(buildSchema(body))).toBe(print(createSchema()));
  expect(body).toContain('@constraint(maxItems: 1000)');
  const again = await hub.app.inject({
    url: '/schema.graphql',
    headers: { 'if-none-match': String(headers.etag) },
  });
  expect(again.statusCode).toBe(304);
});

it('gives a data package whose resources are there, with the header that the schema says', async () => {
  const { resources, title, sources } = (await get('/datapackage.json')).json();
  expect(title).toContain('EKSEMPELDATA');
  expect(sources.map((one: Record<string, unknown>) => one['hub:key']).toSorted()).toEqual([
    'ks-felles',
    'nhn-vkp',
  ]);
  expect(resources.map(({ name }: { name: string }) => name)).toEqual(tables.map(({ name }) => name));
  const types = new Set(['string', 'integer', 'number', 'boolean', 'datetime', 'array']);
  for (const { path, schema } of resources) {
    const { pathname } = new URL(path);
    const file = await get(pathname);
    expect(file.statusCode, path).toBe(200);
    const header = file.body.slice(1).split('\r\n')[0];
    expect(header).toBe(schema.fields.map(({ name }: { name: string }) => name).join(','));
    for (const { type } of schema.fields) expect(types.has(type)).toBe(true);
  }
});

it('reports each table whose words it holds and on what terms, and its columns as Croissant', async () => {
  const { resources, licenses } = (await get('/datapackage.json')).json();
  for (const { name, sources } of resources)
    for (const one of sources) expect(one['hub:licenceText'].nb, name).toBeTruthy();
  expect(resources.find(({ name }: { name: string }) => name === 'integrations').sources).toHaveLength(1);
  const croissant = (await get('/croissant.json')).json();
  expect(croissant).toMatchObject({
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    license: licenses.map(({ path }: { path: string }) => path),
  });
  const files = new Map<string, string>(
    croissant.distribution.map((file: Record<string, string>) => [file['@id'], file.contentUrl]),
  );
  expect(croissant.recordSet.map(({ name }: { name: string }) => name)).toEqual(
    tables.map(({ name }) => name),
  );
  for (const { name, field, description } of croissant.recordSet) {
    expect(description).not.toBe('');
    const { path } = await download(hub, new URL(files.get(`${name}.parquet`) ?? '').pathname);
    const described = await duck.query(`describe select * from read_parquet('${path}')`);
    expect(field.map((one: Json) => one.source.extract.column)).toEqual(
      described.map((row) => row.column_name),
    );
    for (const one of field) expect(files.has(one.source.fileObject['@id'])).toBe(true);
  }
});

// biome-ignore lint/suspicious/noExplicitAny: descriptions of any shape.
type Json = any;
type Node = Readonly<Record<string, unknown>> & { readonly '@id': string; readonly '@type'?: string };

/** What DCAT-AP-NO asks for of each class that the catalogue uses. */
const mandatory: Readonly<Record<string, readonly string[]>> = {
  'dcat:Catalog': ['dct:identifier', 'dct:title', 'dct:description', 'dct:publisher', 'dcat:contactPoint'],
  'dcat:Dataset': [
    'dct:identifier',
    'dct:title',
    'dct:description',
    'dct:publisher',
    'dcat:theme',
    'dcat:contactPoint',
    'dcat:distribution',
  ],
  'dcat:DataService': [
    'dct:identifier',
    'dct:title',
    'dcat:endpointURL',
    'dct:publisher',
    'dcat:contactPoint',
  ],
  'dcat:Distribution': ['dcat:accessURL', 'dct:format'],
  'foaf:Agent': ['foaf:name'],
  'skos:Concept': ['skos:prefLabel', 'skos:inScheme'],
};

it('gives a catalogue with what DCAT-AP-NO asks for', async () => {
  const { headers, body } = await get('/catalog.jsonld');
  expect(headers['content-type']).toContain('application/ld+json');
  const graph = JSON.parse(body)['@graph'] as Node[];
  const nodes = graph.flatMap((node) => [node, ...((node['dcat:distribution'] ?? []) as Node[])]);
  const known = new Set(nodes.map((node) => node['@id']));
  for (const [type, properties] of Object.entries(mandatory)) {
    const own = nodes.filter((node) => node['@type'] === type);
    expect(own.length, type).toBeGreaterThan(0);
    for (const node of own)
      for (const property of properties) expect(node[property], `${node['@id']} ${property}`).toBeTruthy();
  }
  // What is referred to within the catalogue is described in it.
  for (const node of nodes)
    for (const property of ['dct:publisher', 'dcat:contactPoint', 'dcat:theme', 'dcat:service'])
      if (node[property]) expect(known).toContain((node[property] as Node)['@id']);
  for (const node of nodes) {
    const url = node['dcat:downloadURL'] as Node | undefined;
    if (url) expect((await get(new URL(url['@id']).pathname)).statusCode).toBe(200);
  }
});
