import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../samples/build-site.ts';
import { vendors } from '../../samples/truth/listing.ts';
import { hasRightCheckFigure } from '../../src/domain/text/organisation-number.ts';

const root = join(import.meta.dirname, '../../samples');
const files = buildSite();
const texts = [...files].filter((entry): entry is [string, string] => typeof entry[1] === 'string');

describe('sample site', () => {
  test('is committed as it is built, with nothing left over', () => {
    const check = spawnSync(process.execPath, [join(root, 'build.ts'), '--check'], { encoding: 'utf8' });
    expect(check.stderr).toBe('');
    expect(check.status).toBe(0);
  });

  test('gives the same bytes each time', () => {
    const again = buildSite();
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [path, content] of files) expect(again.get(path), path).toEqual(content);
  });

  test('says on every page that it is a sample', () => {
    const pages = texts.filter(([path]) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(140);
    const unmarked = pages.filter(([, html]) => !html.includes('(SAMPLE)</strong>'));
    expect(unmarked.map(([path]) => path)).toEqual([]);
  });

  test('holds a workbook with title rows above its heading row and a legend', async () => {
    const [path] = [...files.keys()].filter((name) => name.endsWith('.xlsx'));
    const rows = await readSheet(join(root, path ?? ''), 'Oversikt');
    expect(rows[3]?.slice(0, 4)).toEqual(['Leverandør', 'Produkt', 'Versjon', 'DÅR']);
    expect(rows.length).toBeGreaterThan(60);
    expect(await readSheet(join(root, path ?? ''), 'Forklaring')).toContainEqual([
      'x',
      'Løsningen er i bruk',
    ]);
  });
});

describe('invented facts', () => {
  test('are many enough to be like the real lists', () => {
    expect(vendors.length).toBeGreaterThanOrEqual(64);
    expect(vendors.flatMap(({ products }) => products).length).toBeGreaterThanOrEqual(130);
  });

  test.each(vendors.map((vendor) => [vendor.name, vendor] as const))('%s cannot be real', (_, vendor) => {
    const invented = /^(Eksempel|Oppdikt|Fantasi|Påhitt|Prøve|Dikta)/u;
    expect(vendor.name).toMatch(invented);
    for (const product of vendor.products) expect(product.name).toMatch(invented);
    expect(vendor.organisationNumber).toMatch(/^3\d{8}$/u);
    expect(hasRightCheckFigure(vendor.organisationNumber)).toBe(true);
  });

  test('have one organisation number each', () => {
    expect(new Set(vendors.map(({ organisationNumber }) => organisationNumber)).size).toBe(vendors.length);
  });
});

const expectations = texts
  .filter(([path]) => path.startsWith('truth/expected/'))
  .map(([, json]) => JSON.parse(json) as { source: string; records: Record<string, unknown>[] });
const ownValues = new Set(['process', 'standing', 'basis', 'statusText', 'decidedOn', 'changedOn']);

test.each(expectations.map((one) => [one.source, one] as const))('%s expects no record twice', (_, one) => {
  const keys = one.records.map((record) =>
    JSON.stringify(Object.entries(record).filter(([name]) => !ownValues.has(name))),
  );
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(0);
});
