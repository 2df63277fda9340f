/**
 * Plans against the reference: the same documents and variables to a hub with plans and to one without give the same bytes and
 * headers. `ORACLE=20000 SEED=7` asks more, and others; `node bench/oracle.ts` does so by itself.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateCatalogue } from '../../../bench/generate-catalogue.ts';
import { compare } from '../../../bench/oracle/compare.ts';
import { generateDocuments, namesIn } from '../../../bench/oracle/generate-documents.ts';
import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { createSchema } from '../../../src/graphql/schema.ts';
import { openHub } from '../open-hub.ts';

const count = Number(process.env.ORACLE ?? 300) / 2;
const seed = Number(process.env.SEED ?? 1);
type Hub = Awaited<ReturnType<typeof openHub>>;

const contents = [
  ['the sample', undefined],
  ['invented rows', generateCatalogue({ seed: 5, vendors: 20, products: 60, integrations: 400 })],
] as const;

describe.each(contents)('over %s', (_name, content) => {
  let planned: Hub;
  let reference: Hub;
  beforeAll(async () => {
    planned = await openHub({}, content);
    reference = await openHub({ fastPath: false }, content);
    for (const { app } of [planned, reference]) await app.listen({ port: 0, host: '127.0.0.1' });
  }, 60_000);
  afterAll(async () => {
    await planned.app.close();
    await reference.app.close();
  });

  it(`${count} generated documents have the same answers`, { timeout: 900_000 }, async () => {
    const { catalogue } = planned.world.served as { catalogue: Catalogue };
    const documents = generateDocuments(createSchema(), { seed, count, names: namesIn(catalogue) });
    const found = await compare({ planned: planned.app, reference: reference.app }, documents);
    expect(found.different).toEqual([]);
    // Plans do answer, and the documents are not all refused.
    expect(found.answered).toBeGreaterThan(count / 2);
    expect(found.whole).toBeGreaterThan(count);
    // Before the framework too.
    expect(planned.world.log.some((line) => line.includes('answered by a plan'))).toBe(true);
  });
});

describe('a document that was asked before', () => {
  let planned: Hub;
  let reference: Hub;
  beforeAll(async () => {
    planned = await openHub();
    reference = await openHub({ fastPath: false });
  }, 60_000);
  afterAll(async () => {
    await planned.app.close();
    await reference.app.close();
  });

  const answered = async () => {
    const { body } = await planned.app.inject('/metrics');
    return Number(/hub_answers_planned\{how="answered"\} (\d+)/.exec(body)?.[1]);
  };
  const ask = async ({ app }: Hub, payload: object) => {
    const { statusCode, headers, body } = await app.inject({ method: 'POST', url: '/graphql', payload });
    const { date: _, ...sent } = headers;
    return { statusCode, sent, body };
  };
  const list =
    'query A($first: Int, $k: [String!]) { integrations(first: $first, filter: { targetKeys: $k }) { nodes { id } } }';

  it('is answered by its plan with other variables, and refused by the reference as before', async () => {
    await ask(planned, { query: list, variables: { first: 1 } });
    const before = await answered();
    for (const variables of [
      { first: 2 },
      { first: -1 },
      { first: 'x' },
      { first: 2, k: ['no such'] },
      { first: null, k: ['NPR'] },
    ])
      expect(await ask(planned, { query: list, variables })).toEqual(
        await ask(reference, { query: list, variables }),
      );
    expect((await answered()) - before).toBe(2);
  });

  it('has a plan for each of its operations', async () => {
    const query =
      'query A { dataMode } query B { targets { key } } query C { __schema { queryType { name } } }';
    for (const operationName of ['A', 'B', 'C', 'A', 'B', 'C', 'D', null]) {
      const body = { query, operationName, variables: { n: Math.random() } };
      expect(await ask(planned, body)).toEqual(await ask(reference, body));
    }
  });

  it('says that the sources have grown old when they have', async () => {
    const query = '{ dataMode targets { freshness { state } } }';
    const body = () => ({ query, variables: { n: Math.random() } });
    for (const hours of [0, 0, 30, 24 * 90]) {
      for (const hub of [planned, reference])
        hub.world.now = new Date(hub.world.now.getTime() + hours * 3_600_000);
      expect(await ask(planned, body())).toEqual(await ask(reference, body()));
    }
  });

  it('is answered from the snapshot that is served now', async () => {
    const query = '{ snapshot { version } targets { key name { nb } } }';
    for (const version of ['v1', 'v2', 'v3']) {
      for (const hub of [planned, reference]) {
        const { catalogueOf } = await import('../open-hub.ts');
        const { data } = await import('../sample-data.ts');
        const targets = data.targets.map((row) => ({
          ...row,
          name: { ...row.name, nb: `${row.name.nb} ${version}` },
        }));
        hub.world.served = { catalogue: await catalogueOf({ ...data, targets }, version), epoch: 1 };
      }
      for (const n of [1, 2, 3]) {
        const body = { query, variables: { n: `${version} ${n}` } };
        const answer = await ask(planned, body);
        expect(answer).toEqual(await ask(reference, body));
        expect(answer.body).toContain(version);
      }
    }
  });
});
