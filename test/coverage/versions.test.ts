/** Versions of an interface, roles at both ends, and what is about another: no yes and no no of it. The lists are invented. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim, ClaimValues } from '../../src/domain/claims/claim.ts';
import { claim } from '../domain/build.ts';
import { ask, openHub } from '../graphql/open-hub.ts';
import { mergeWith } from '../requirements/curated.ts';

const row = (product: string, target: string, rest: Partial<ClaimValues['integration']> = {}): Claim =>
  claim('integration', {
    ...{
      vendor: `${product} AS`,
      product,
      target,
      process: 'APPROVED',
      statusText: 'Godkjent',
      version: '1.0',
    },
    ...rest,
  });
const at = 'MELDINGSUTVEKSLING/APPLIKASJONSKVITTERING';
const receipt = (
  product: string,
  interfaceVersion?: string,
  rest: Partial<ClaimValues['integration']> = {},
) =>
  row(product, 'MELDINGSUTVEKSLING', {
    interface: at,
    ...(interfaceVersion && { interfaceVersion }),
    ...rest,
  });
const tilsyn = 'VKP/JOURNALFORING_DIGITALT_TILSYN';
const vkp = (product: string, role: 'PRODUCER' | 'CONSUMER' | 'BOTH', interfaceVersion?: string) =>
  row(product, 'VKP', { interface: tilsyn, role, ...(interfaceVersion && { interfaceVersion }) });

const data = mergeWith({
  'nhn-meldingsutveksling': [
    receipt('Diktaeldre', '1.0'),
    receipt('Diktanyere', 'v1.1'),
    receipt('Diktabegge', '1.0'),
    receipt('Diktabegge', '1.1', { process: 'IN_TEST', statusText: 'Under test' }),
    receipt('Diktauten'),
    receipt('Diktatrukket', '1.0', { standing: 'REVOKED_BY_AUTHORITY', statusText: 'Trukket' }),
    claim('negative', {
      ...{ vendor: 'Diktanei AS', product: 'Diktanei', target: 'MELDINGSUTVEKSLING', statusText: 'Nei' },
      ...{ interface: at, interfaceVersion: '1.0' },
    }),
    receipt('Diktanei', '1.1'),
    claim('negative', {
      ...{ vendor: 'Diktaeldre AS', product: 'Diktaeldre', target: 'MELDINGSUTVEKSLING', statusText: 'Nei' },
      ...{ interface: at, interfaceVersion: '1.1' },
    }),
  ],
  'nhn-vkp': [
    vkp('Diktasensor', 'PRODUCER', 'STU3'),
    vkp('Diktajournal', 'CONSUMER', 'STU3'),
    vkp('Diktajournal Ny', 'CONSUMER', 'R4'),
    vkp('Diktajournal Uten', 'CONSUMER'),
    vkp('Diktasensor Uten', 'PRODUCER'),
    vkp('Diktabegge Ender', 'BOTH', 'STU3'),
    row('Diktarolleløs', 'VKP', { interface: tilsyn, interfaceVersion: 'STU3' }),
  ],
});
const idOf = (name: string) => data.products.find((one) => one.name === name)?.id ?? name;

let hub: Awaited<ReturnType<typeof openHub>>;
beforeAll(async () => {
  hub = await openHub({}, data);
});
afterAll(() => hub.app.close());

const query = `query ($input: CoverageInput!) { coverage(input: $input) { baskets { cells {
  state because { en } line { line requirement { key interfaceVersions } } counterparts { product { name } interfaceVersion } } } } }`;

async function cellOf(profile: string, basket: string[], existing: string[], line: number | string) {
  const input = { profile, baskets: [basket.map(idOf)], existing: existing.map(idOf), on: '2026-11-30' };
  const { data: answer, errors } = await ask(hub, query, { input });
  expect(errors).toBeUndefined();
  return answer.coverage.baskets[0].cells.find(
    (cell: { line: { line: number; requirement: { key: string } | null } }) =>
      cell.line.line === line || cell.line.requirement?.key === line,
  );
}

test.each([
  ['Diktanyere', 'MET', /approved/u],
  ['Diktaeldre', 'NOT_MET', /says no/u],
  ['Diktabegge', 'EXPECTED', /tested/u],
  ['Diktauten', 'UNKNOWN', /which version/u],
  ['Diktatrukket', 'UNKNOWN', /another version/u],
  ['Diktanei', 'MET', /approved/u],
])('version 1.1 is asked for: %s is %s', async (product, state, because) => {
  const cell = await cellOf('ehr-gp-office', [product], [], 'REFKAT_APPREC_11');
  expect(cell.line.requirement.interfaceVersions).toEqual(['1.1']);
  expect(cell.state).toBe(state);
  expect(cell.because.map(({ en }: { en: string }) => en).join(' ')).toMatch(because);
});

test('any version is enough where none is asked for, and a no to one version is no no to the others', async () => {
  expect((await cellOf('ehr-gp-office', ['Diktaeldre'], [], 7)).state).toBe('MET');
  expect((await cellOf('ehr-gp-office', ['Diktatrukket'], [], 7)).state).toBe('UNKNOWN');
});

test.each([
  ['Diktasensor', 'Diktajournal', 'MET'],
  ['Diktasensor', 'Diktajournal Ny', 'PARTIAL'],
  ['Diktasensor', 'Diktajournal Uten', 'PARTIAL'],
  ['Diktasensor Uten', 'Diktajournal Uten', 'MET'],
  ['Diktasensor', 'Diktabegge Ender', 'MET'],
  ['Diktasensor', 'Diktarolleløs', 'PARTIAL'],
  ['Diktasensor', 'Diktasensor Uten', 'PARTIAL'],
])('both ends on one version and in opposite roles: %s with %s is %s', async (own, other, state) => {
  const cell = await cellOf('remote-monitoring-vkp', [own], [other], 2);
  expect(cell.state).toBe(state);
  if (state === 'MET')
    expect(cell.counterparts.map(({ product }: { product: { name: string } }) => product.name)).toEqual([
      other,
    ]);
});

test('two versions are two integrations, each with the words for it', async () => {
  const { data: answer, errors } = await ask(
    hub,
    `query ($id: ID!) { node(id: $id) { ... on Product { integrations { nodes { interface { key } interfaceVersion status { headline } } } } } }`,
    { id: idOf('Diktabegge') },
  );
  expect(errors).toBeUndefined();
  expect(answer.node.integrations.nodes).toEqual(
    expect.arrayContaining([
      { interface: { key: at }, interfaceVersion: '1.0', status: { headline: 'APPROVED' } },
      { interface: { key: at }, interfaceVersion: '1.1', status: { headline: 'UNCERTAIN' } },
    ]),
  );
});
