/** /export/coverage.*: checklists against products as a table, the same as the API's coverage. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, openHub } from '../../graphql/open-hub.ts';
import { mergeWith } from '../../requirements/curated.ts';
import { buyerLists } from '../../support/buyer-lists.ts';

const data = mergeWith(buyerLists());
const idOf = (name: string) => data.products.find((one) => one.name === name)?.id ?? '';

describe('coverage as a table', () => {
  let hub: Awaited<ReturnType<typeof openHub>>;
  beforeAll(async () => {
    hub = await openHub({}, data);
  });
  afterAll(() => hub.app.close());
  const get = (url: string) => hub.app.inject({ url, headers: { host: 'hub.example' } });
  const rowsOf = async (search: string) =>
    (await get(`/export/coverage.jsonl?${search}`)).body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

  test('has the cells of the API, offer by offer', async () => {
    const [one, other] = [idOf('Diktafjord Lege'), idOf('Diktalund Lege')];
    const rows = await rowsOf(`profile=ehr-gp-office&product=${one}&basket=${one},${other}&on=2026-12-01`);
    const { data: answer } = await ask(
      hub,
      `{ coverage(input: { profile: "ehr-gp-office", baskets: [["${one}"], ["${one}", "${other}"]], on: "2026-12-01" }) { baskets { products { id } cells { state because { nb en } expectedOn line { line response } } } } }`,
    );
    const cells = answer.coverage.baskets.flatMap(
      ({ products, cells: all }: { products: { id: string }[]; cells: never[] }) =>
        all.map((cell) => ({ cell, ids: products.map(({ id }) => id) })),
    );
    expect(rows).toHaveLength(cells.length);
    expect(cells.length).toBeGreaterThan(50);
    for (const [index, { cell, ids }] of cells.entries())
      expect(rows[index]).toMatchObject({
        profileKey: 'ehr-gp-office',
        on: '2026-12-01',
        productIds: ids,
        line: cell.line.line,
        response: cell.line.response,
        state: cell.state,
        becauseNb: cell.because.map(({ nb }: { nb: string }) => nb).join(' '),
        expectedOn: cell.expectedOn,
        dataMode: 'SAMPLE',
      });
  });

  test('has all checklists and the products of their kinds when nothing is named', async () => {
    const rows = await rowsOf('');
    expect(new Set(rows.map(({ profileKey }) => profileKey)).size).toBe(4);
    const named = rows.filter(({ profileKey }) => profileKey === 'ehr-gp-office');
    const kinds = data.products.filter(({ categories }) => categories.includes('EHR_GP'));
    expect(new Set(named.flatMap(({ productIds }) => productIds))).toEqual(
      new Set(kinds.map(({ id }) => id)),
    );
  });

  test.each(['csv', 'xlsx', 'jsonl', 'parquet'])('is written as %s', async (ending) => {
    const answer = await get(`/export/coverage.${ending}?profile=remote-monitoring-vkp`);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.length).toBeGreaterThan(1_000);
  });

  test('is described, with its parameters', async () => {
    const dictionary = (await get('/export/coverage.schema.json')).json();
    expect(dictionary.parameters.map(({ name }: { name: string }) => name)).toEqual([
      ...['profile', 'product', 'basket', 'on', 'snapshot'],
    ]);
    const state = dictionary.schema.fields.find(({ name }: { name: string }) => name === 'state');
    expect(state.constraints.enum).toContain('NOT_MET');
    for (const { description } of dictionary.schema.fields) expect(description.length).toBeGreaterThan(3);
  });

  test.each([
    ['profile=ehr-gp-ofice', 'ehr-gp-office'],
    ['profile=ehr-gp-office&product=prd_borte', 'prd_borte'],
    ['profile=ehr-gp-office&on=2026', 'whole day'],
    ['profile=ehr-gp-office&on=2029-13-01', 'whole day'],
    ['profile=ehr-gp-office&on=2029-02-30', 'whole day'],
    ['profil=ehr-gp-office', 'profile'],
  ])('%s is refused', async (search, word) => {
    const answer = await get(`/export/coverage.csv?${search}`);
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(answer.json().message).toContain(word);
  });
});
