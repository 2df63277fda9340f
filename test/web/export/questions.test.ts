/** docs/questions.md: each question answered by the API and by SQL over the files, with equal figures. */
import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tables } from '../../../src/web/export/tables/index.ts';
import { ask } from '../../graphql/open-hub.ts';
import { type DuckDb, openDuckDb } from '../../support/duckdb.ts';
import { download } from './download.ts';
import { openHarvestedHub } from './harvested-hub.ts';

const text = readFileSync(new URL('../../../docs/questions.md', import.meta.url), 'utf8');
const questions = [
  ...text.matchAll(
    /## (\d+)\. ([^\n]+)\n(?:Page: `([^`]+)`\n)?```graphql\n(.+?)\n```\n```sql\n(.+?)\n```/gsu,
  ),
].map(([, number = '', title = '', page, query = '', sql = '']) => ({ number, title, page, query, sql }));

type Row = readonly (string | number | null)[];
// biome-ignore lint/suspicious/noExplicitAny: answers of any shape.
type Json = any;

/** The figures of an answer as rows, as the SQL gives them. */
function rowsOf(data: Json): Row[] {
  const entries: [string, Json][] = Object.entries(data);
  const [[, first] = ['', null]] = entries;
  if (entries.length > 1) return entries.map(([name, { totalCount }]) => [name, totalCount]);
  if (Array.isArray(first))
    return first.filter(({ totalCount }) => totalCount !== 0).map((one) => Object.values(one) as Row);
  if (first.facets) return first.facets[0].buckets.map(({ value, count }: Json) => [value, count]);
  if (first.crossCounts)
    return first.crossCounts.cells.map(({ row, column, count }: Json) => [row, column, count]);
  if (!first.nodes) return [[first.totalCount]];
  return first.nodes.flatMap(({ id, status, supplierApprovals }: Json): Row[] =>
    supplierApprovals
      ? supplierApprovals.map((one: Json) => [one.id, id, one.headline])
      : [[id, ...(status ? Object.values(status) : [])] as Row],
  );
}

const sorted = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(row)).sort();

describe('the questions of docs/questions.md', () => {
  let hub: Awaited<ReturnType<typeof openHarvestedHub>>;
  let duck: DuckDb;
  beforeAll(async () => {
    hub = await openHarvestedHub();
    duck = await openDuckDb();
    for (const { name } of tables) {
      const { path } = await download(hub, `/export/${name}.parquet`);
      await duck.query(`create view "${name}" as from read_parquet('${path}')`);
    }
  }, 300_000);
  afterAll(async () => {
    duck?.close();
    await hub?.close();
  });

  it('are twenty', () => {
    expect(questions.map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, index) => String(index + 1)),
    );
  });

  it.each(questions.map((one) => [one.title, one] as const))('%s', async (_title, { query, sql, page }) => {
    const { data, errors } = await ask(hub, query);
    expect(errors).toBeUndefined();
    const rows = rowsOf(data);
    const found = (await duck.query(sql)).map((row) => Object.values(row) as Row);
    expect(rows.length).toBeGreaterThan(0);
    expect(sorted(found)).toEqual(sorted(rows));
    const [first] = Object.values(data) as Json[];
    if (first?.facets && first.totalCount !== undefined)
      expect(rows.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(first.totalCount);
    if (page === undefined) return;
    const shown = await hub.app.inject({ url: page, headers: { accept: 'text/html' } });
    expect(load(shown.body)('#treff').text()).toContain(String(first.totalCount));
  });
});
