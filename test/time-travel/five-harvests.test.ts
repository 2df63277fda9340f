import { expect, it } from 'vitest';
import type { ClaimValues } from '../../src/domain/claims/claim.ts';
import { hashOfData } from '../../src/graphql/history/receipt.ts';
import { openLedger } from '../changes/ledger.ts';
import { claim } from '../domain/build.ts';
import { openPast } from './open-past.ts';

const row = (product: string, parts: Partial<ClaimValues['integration']>) =>
  claim('integration', {
    vendor: 'Fjell AS',
    product,
    target: 'VKP',
    process: 'APPROVED',
    version: '1',
    ...parts,
  });

it('five harvests of a changing list, a retroactive correction and a parser fix among them', async () => {
  const ledger = openLedger(['nhn-vkp']);
  const hub = await openPast(ledger);
  const harvest = async (
    at: string,
    rows: Parameters<typeof row>[],
    parts: { bytes?: string; parser?: string } = {},
  ) => {
    ledger.harvest(
      'nhn-vkp',
      rows.map(([product, values]) => row(product, values)),
      { at, ...parts },
    );
    await hub.serve();
    return new Set(ledger.changes().map(({ cause }) => cause));
  };
  try {
    const journal = { decidedOn: '2025-10-01' };
    await harvest('2026-01-01T06:00:00Z', [
      ['Journal', { process: 'IN_TEST' }],
      ['Vakt', {}],
    ]);
    const receipt = (
      await hub.app.inject({
        method: 'POST',
        url: '/graphql',
        payload: {
          query:
            '{ integrations(first: 10) { totalCount nodes { product { name } status { headline since } } } }',
          extensions: { receipt: true },
        },
      })
    ).json().extensions.receipt;
    // The list changes, takes a date back, changes again, and is then read better from the same bytes.
    expect(
      await harvest('2026-01-02T06:00:00Z', [
        ['Journal', journal],
        ['Vakt', {}],
      ]),
    ).toEqual(new Set(['SOURCE']));
    expect(
      await harvest('2026-01-03T06:00:00Z', [
        ['Journal', { decidedOn: '2025-08-15' }],
        ['Vakt', {}],
      ]),
    ).toEqual(new Set(['CORRECTION_BY_SOURCE']));
    const last: Parameters<typeof row>[] = [
      ['Journal', { decidedOn: '2025-08-15' }],
      ['Vakt', {}],
      ['Puls', {}],
    ];
    expect(await harvest('2026-01-04T06:00:00Z', last, { bytes: 'page' })).toEqual(new Set(['SOURCE']));
    const better: Parameters<typeof row>[] = [
      ...last.slice(0, 2),
      ['Puls', { role: 'CONSUMER', validUntil: '2027-01-01' }],
    ];
    expect(await harvest('2026-01-05T06:00:00Z', better, { bytes: 'page', parser: '2' })).toEqual(
      new Set(['PARSER']),
    );

    const query = `query ($at: AsOf) { catalogue(at: $at) { integrations(filter: { text: "Journal" }) { nodes {
      status { headline since } } } products { totalCount } } }`;
    const at = async (moment: object) => {
      const { data } = await hub.ask(query, { at: moment });
      const [journalNow] = data.catalogue.integrations.nodes;
      return [journalNow.status.headline, journalNow.status.since, data.catalogue.products.totalCount];
    };
    expect(await at({ knownAt: '2026-01-01T12:00:00Z' })).toEqual(['UNCERTAIN', null, 2]);
    expect(await at({ knownAt: '2026-01-02T12:00:00Z' })).toEqual(['APPROVED', '2025-10-01', 2]);
    expect(await at({ knownAt: '2026-01-03T12:00:00Z' })).toEqual(['APPROVED', '2025-08-15', 2]);
    expect(await at({})).toEqual(['APPROVED', '2025-08-15', 3]);
    // Valid in September by what is known now, but not by what was known on 2 January.
    expect((await at({ validAt: '2025-09-01' }))[0]).toBe('APPROVED');
    expect((await at({ validAt: '2025-09-01', knownAt: '2026-01-02T12:00:00Z' }))[0]).toBe('UNCERTAIN');

    // Who follows the list hears nothing of the better reading.
    const followed = await hub.ask('{ changes(first: 1000) { nodes { cause observedAt } } }');
    const heard = followed.data.changes.nodes.filter(
      ({ observedAt }: { observedAt: string }) => observedAt >= '2026-01-05',
    );
    expect(heard).toEqual([]);
    const again = await hub.app.inject({ method: 'GET', url: receipt.url.replace(/^http:\/\/[^/]+/, '') });
    expect(again.json().data.integrations.totalCount).toBe(2);
    expect(again.statusCode).toBe(200);
    expect(hashOfData(again.json().data)).toBe(receipt.result);
  } finally {
    await hub.close();
  }
});
