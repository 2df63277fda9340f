import { afterAll, beforeAll, expect, test } from 'vitest';
import { merge } from '../../src/domain/merge/merge.ts';
import type { BatchEntry } from '../../src/domain/record.ts';
import { batch, claim, source } from '../domain/build.ts';
import { ask, catalogueOf, openHub } from './open-hub.ts';
import { entries, data as plain } from './sample-data.ts';

let hub: Awaited<ReturnType<typeof openHub>>;

/** The sample's own claims stand first in the store; these come after them. */
const offset = entries.length;
const claims = [
  claim('activity', {
    subGoalCode: '2B',
    subGoal: 'Mål',
    measure: 'Tiltak',
    activity: 'Aktivitet',
    owner: 'Etaten',
    startsOn: '2024-01-01',
    phases: ['Konsept', 'utvikling'],
    tentative: true,
  }),
  claim('activity', { subGoalCode: '1A', measure: 'Tiltak', activity: 'Annen' }),
  claim('planElement', {
    service: 'Måledata',
    layer: 'LEGAL',
    elementType: 'Forskrift',
    title: 'Forskriften',
    alsoFor: ['Prøvesvar'],
    url: 'https://hdir.example/forskrift',
  }),
  claim('planElement', { service: 'Måledata', layer: 'TECHNICAL', title: 'Grensesnittet' }),
  claim('declaration', {
    product: 'Journal',
    vendor: 'Fjell AS',
    keywords: ['EPJ'],
    updatedOn: '2025-06-16T09:26:34',
    sections: ['Oppdage'],
    audited: true,
  }),
];

beforeAll(async () => {
  hub = await openHub();
  const { data } = merge({
    mode: 'SAMPLE',
    asOf: '2026-03-10',
    sources: [source('hdir-plan', { launched: false })],
    batches: [batch('hdir-plan', claims)],
    ids: new Map(),
    decisions: [],
    staleSources: new Set(),
  });
  // The store of the test answers by number; the claims of these batches stand there from `offset` on.
  (entries as BatchEntry[]).push(
    ...batch('hdir-plan', claims).entries.map((entry) => ({ ...entry, run: 'run-2' })),
  );
  const moved = JSON.parse(JSON.stringify(data), (key, value) =>
    key === 'index' && typeof value === 'number' ? value + offset : value,
  );
  const catalogue = await catalogueOf({ ...moved, agencies: plain.agencies }, 'v9');
  hub.world.served = { catalogue, epoch: 99 };
});
afterAll(() => hub.app.close());

test('the roadmap gives activities with their evidence, and dates that are not set as null', async () => {
  const { data, errors } = await ask(
    hub,
    `{ roadmap { id subGoalCode subGoal measure title owner userGroups startsOn endsOn phases tentative
      source { key launched } freshness { state } evidence(field: "owner") { value raw rule } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.roadmap).toMatchObject([
    { subGoalCode: '1A', owner: null, phases: [], tentative: false, evidence: [] },
    {
      subGoalCode: '2B',
      subGoal: 'Mål',
      measure: 'Tiltak',
      title: 'Aktivitet',
      owner: 'Etaten',
      userGroups: null,
      startsOn: '2024-01-01',
      endsOn: null,
      phases: ['Konsept', 'utvikling'],
      tentative: true,
      source: { key: 'hdir-plan', launched: false },
      evidence: [{ value: 'Etaten', raw: 'Etaten', rule: 'test/1' }],
    },
  ]);
  const some = await ask(
    hub,
    '{ roadmap(subGoals: ["2B"], first: 5) { title } none: roadmap(first: 0) { id } }',
  );
  expect(some.data).toEqual({ roadmap: [{ title: 'Aktivitet' }], none: [] });
});

test('the regulation plan is in the order of its layers and can be narrowed', async () => {
  const { data } = await ask(
    hub,
    `{ regulationPlan { service layer elementType title alsoFor url evidence(field: "layer") { value } }
      legal: regulationPlan(services: ["Måledata"], layers: [LEGAL]) { title } }`,
  );
  expect(data).toEqual({
    regulationPlan: [
      {
        service: 'Måledata',
        layer: 'LEGAL',
        elementType: 'Forskrift',
        title: 'Forskriften',
        alsoFor: ['Prøvesvar'],
        url: 'https://hdir.example/forskrift',
        evidence: [{ value: 'LEGAL' }],
      },
      {
        service: 'Måledata',
        layer: 'TECHNICAL',
        elementType: null,
        title: 'Grensesnittet',
        alsoFor: [],
        url: null,
        evidence: [{ value: 'TECHNICAL' }],
      },
    ],
    legal: [{ title: 'Forskriften' }],
  });
});

test('a product shows what its vendor declares, and no approval comes of it', async () => {
  const { data } = await ask(
    hub,
    `{ products { nodes { name integrations { totalCount } selfDeclarations {
      id keywords updatedOn sections audited product { name } evidence(field: "audited") { value } } } } }`,
  );
  const [product] = data.products.nodes;
  expect(product).toMatchObject({
    name: 'Journal',
    integrations: { totalCount: 0 },
    selfDeclarations: [
      {
        keywords: ['EPJ'],
        updatedOn: '2025-06-16T09:26:34',
        sections: ['Oppdage'],
        audited: true,
        product: { name: 'Journal' },
        evidence: [{ value: 'true' }],
      },
    ],
  });
  const again = await ask(hub, 'query ($id: ID!) { node(id: $id) { __typename id } }', {
    id: product.selfDeclarations[0].id,
  });
  expect(again.data.node).toMatchObject({ __typename: 'SelfDeclaration' });
});
