import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pinCatalogue } from '../../src/catalogue/open-catalogue.ts';
import { readReceipt, verifyLines } from '../../src/cli/verify.ts';
import type { Context } from '../../src/graphql/context.ts';
import { type Receipt, verifyReceipt } from '../../src/graphql/history/receipt.ts';
import { createLoaders } from '../../src/graphql/loaders.ts';
import { readRecordId } from '../../src/graphql/record-ids.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { createReader } from '../../src/serving/reader.ts';
import { type Ledger, openLedger } from '../changes/ledger.ts';
import { claim } from '../domain/build.ts';
import { openPast } from './open-past.ts';
import { replayReceipts } from './replay.ts';

describe('receipts', () => {
  it('of generated questions are met by the same bytes after twenty further snapshots', async () => {
    expect(await replayReceipts(60, 20, 7)).toEqual({ asked: 60, same: 60, failed: [] });
  }, 120_000);
});

describe('a receipt', () => {
  const schema = createSchema();
  let ledger: Ledger;
  let hub: Awaited<ReturnType<typeof openPast>>;
  const harvest = async (...names: string[]) => {
    ledger.harvest(
      'nhn-vkp',
      names.map((product) =>
        claim('integration', { vendor: 'Fjell AS', product, target: 'VKP', process: 'APPROVED' }),
      ),
    );
    await hub.serve();
  };
  beforeEach(async () => {
    ledger = openLedger(['nhn-vkp'], 3);
    hub = await openPast(ledger);
    await harvest('A', 'B');
  });
  afterEach(() => hub.close());

  const answer = async (query: string, more: object = {}) => {
    const payload = { query, extensions: { receipt: true }, ...more };
    return (
      await hub.app.inject({ method: 'POST', url: '/graphql', headers: { host: 'hub.example' }, payload })
    ).json();
  };
  const contextOf = async (snapshot: string): Promise<Context | null> => {
    const catalogue = await hub.holder.at(readRecordId(snapshot)?.name[0] ?? '');
    return (
      catalogue && {
        catalogue: pinCatalogue(catalogue),
        served: catalogue,
        holder: hub.holder,
        now: new Date(),
        states: new Map(),
        contracts: new Map(),
        load: createLoaders(createReader(hub.store)),
        authority: 'NONE',
        cost: { cost: 0, estimatedRows: 0 },
        outcome: { cacheable: false, codes: [] },
      }
    );
  };
  const check = (receipt: Receipt) => verifyReceipt(receipt, schema, contextOf);

  it('is verified, and a change of any part of it is seen', async () => {
    const query = 'query ($first: Int) { products(first: $first) { totalCount nodes { name } } }';
    const { data, extensions } = await answer(query, { variables: { first: 1 } });
    expect(data.products).toEqual({ totalCount: 2, nodes: [{ name: 'A' }] });
    const { receipt } = extensions;
    await harvest('A', 'B', 'C');
    expect(await check(receipt)).toEqual({ state: 'SAME' });
    expect(await check({ ...receipt, result: '0'.repeat(64) })).toEqual({
      state: 'DIFFERENT',
      result: receipt.result,
    });
    expect(await check({ ...receipt, url: receipt.url.replace('first%22%3A1', 'first%22%3A2') })).toEqual({
      state: 'ALTERED',
    });
    expect(await check({ ...receipt, url: 'not an address with a question' })).toEqual({ state: 'ALTERED' });
    const other = recordOf(ledger.archive.snapshots.current()?.version);
    expect(await check({ ...receipt, snapshot: other })).toMatchObject({ state: 'DIFFERENT' });
    expect(await check({ ...receipt, snapshot: recordOf('none') })).toEqual({ state: 'NO_SNAPSHOT' });
  });

  it('is not given for what is of the moment, nor for an answer with errors', async () => {
    const { extensions } = await answer(
      '{ vendors { nodes { name freshness { state } } } sources { runs { totalCount } } }',
    );
    expect(extensions.receipt).toMatchObject({ fields: ['Source.runs', 'Vendor.freshness'] });
    const failed = await answer('{ products(first: -1) { totalCount } }');
    expect(failed.extensions.receipt).not.toHaveProperty('result');
  });

  it('is not given where nobody asks', async () => {
    expect((await answer('{ dataMode }', { extensions: undefined })).extensions).not.toHaveProperty(
      'receipt',
    );
  });

  it.each([
    ['another host', { host: 'hub.example:8443' }, 'http://hub.example:8443/graphql?'],
    [
      'a scheme from no trusted proxy',
      { host: 'hub.example', 'x-forwarded-proto': 'https' },
      'http://hub.example/graphql?',
    ],
    ['what is no host', { host: 'evil.example/path?x=' }, '/graphql?'],
    ['a host with a user', { host: 'a@evil.example' }, '/graphql?'],
    ['a host with words', { host: 'hub.example" onclick="x' }, '/graphql?'],
  ])('names where it was asked: %s', async (_, headers, start) => {
    const payload = { query: '{ products { totalCount } }', extensions: { receipt: true } };
    const asked = await hub.app.inject({ method: 'POST', url: '/graphql', headers, payload });
    const { receipt } = asked.json().extensions;
    expect(receipt.url.slice(0, start.length)).toBe(start);
  });

  it('of a snapshot past retention says so', async () => {
    const { receipt } = (await answer('{ products { totalCount } }')).extensions;
    for (const names of ['ABC', 'ABCD', 'ABCDE', 'ABCDEF', 'ABCDEFG']) await harvest(...names);
    const url = receipt.url.replace('http://hub.example', '');
    const { errors } = (await hub.app.inject({ method: 'GET', url })).json();
    expect(errors[0].extensions).toMatchObject({
      code: 'SNAPSHOT_EXPIRED',
      oldest: { snapshot: expect.any(String) },
    });
    expect(await check(receipt)).toEqual({ state: 'NO_SNAPSHOT' });
  });

  it('can be read from a file, an answer, or as it is, and is reported in plain words', async () => {
    const whole = await answer('{ products { totalCount } }');
    const { receipt } = whole.extensions;
    const folder = mkdtempSync(join(tmpdir(), 'receipt-'));
    writeFileSync(join(folder, 'answer.json'), JSON.stringify(whole));
    expect(readReceipt(join(folder, 'answer.json'))).toEqual(receipt);
    expect(readReceipt(JSON.stringify(receipt))).toEqual(receipt);
    expect(() => readReceipt(join(folder, 'none'))).toThrow('There is no file');
    expect(() => readReceipt('{"snapshot": 1}')).toThrow('That is no receipt');
    expect(verifyLines(receipt, await check(receipt))[0]).toContain('the same bytes');
    rmSync(folder, { recursive: true });
  });
});

const recordOf = (version = '') => `snp_${Buffer.from(JSON.stringify([version])).toString('base64url')}`;
