/** A product that was approved and is no longer, over HTTP as clients ask for it. */
import type { AddressInfo } from 'node:net';
import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import type { ClaimValues } from '../../src/domain/claims/claim.ts';
import { openLedger } from '../changes/ledger.ts';
import { claim } from '../domain/build.ts';
import { openPast } from '../time-travel/open-past.ts';

const names = 'ABCDEF'.split('');

/** The list as it is on one of its days: product A is approved until it is not. */
const list = (first: Partial<ClaimValues['integration']>) =>
  names.map((product) =>
    claim('integration', {
      vendor: 'Fjell AS',
      product,
      target: 'VKP',
      process: 'APPROVED',
      ...(product === 'A' && first),
    }),
  );

export async function openTwoMoments() {
  const ledger = openLedger(['nhn-vkp'], 10);
  const hub = await openPast(ledger);
  ledger.harvest('nhn-vkp', list({}), { at: '2026-01-01T06:00:00Z' });
  await hub.serve();
  const { snapshot: before } = (await hub.ask('{ snapshot { id version } }')).data;
  await hub.app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(hub.app.server.address() as AddressInfo).port}/graphql`;
  const ask = async (query: string, variables: Record<string, unknown> = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
    return (await response.json()) as any;
  };
  const introspection: IntrospectionQuery = (await ask(getIntrospectionQuery())).data;
  return {
    ...hub,
    ask,
    url,
    introspection,
    before,
    /** The authority revokes what it gave, and the list says so. */
    async revoke() {
      ledger.harvest('nhn-vkp', list({ standing: 'REVOKED_BY_AUTHORITY', statusText: 'Trukket tilbake' }), {
        at: '2026-02-01T06:00:00Z',
      });
      await hub.serve();
    },
  };
}

/** What stands first on the list, now and at another moment. */
export const now = `query NowQuery { integrations(first: 1) { nodes {
  __typename id permanentId status { headline } product { __typename id name } } } }`;
export const atMoment = `query ThenQuery($at: AsOf) { catalogue(at: $at) { integrations(first: 1) { nodes {
  __typename id permanentId status { headline } product { __typename id name } } } } }`;
export const both = `query BothQuery($at: AsOf) {
  integrations(first: 1) { nodes { __typename id permanentId status { headline } product { __typename id name } } }
  catalogue(at: $at) { integrations(first: 1) { nodes {
    __typename id permanentId status { headline } product { __typename id name } } } } }`;
export const one = `query OneQuery($id: ID!) { node(id: $id) { __typename id permanentId
  ... on Integration { status { headline } product { __typename id name } } } }`;
