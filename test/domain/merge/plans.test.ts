import { expect, it } from 'vitest';
import type { Claim, ClaimValues } from '../../../src/domain/claims/claim.ts';
import { merge } from '../../../src/domain/merge/merge.ts';
import { batch, claim, source } from '../build.ts';

const sources = ['nhn-vkp', 'ks-egenerklaringer', 'hdir-reguleringsplan', 'hdir-veikart'].map((key) =>
  source(key),
);

const run = (lists: Record<string, readonly Claim[]>) =>
  merge({
    mode: 'LIVE',
    asOf: '2025-11-22',
    sources,
    batches: Object.entries(lists).map(([key, claims]) => batch(key, claims)),
    ids: new Map(),
    decisions: [],
    staleSources: new Set(),
  }).data;

const declaration = (values: Partial<ClaimValues['declaration']>) =>
  claim('declaration', { vendor: 'Fjell AS', product: 'Journal', ...values });

it('a declaration is shown on its product and is neither an approval nor an integration', () => {
  const data = run({
    'nhn-vkp': [claim('integration', { vendor: 'FJELL AS', product: 'Journal', target: 'VKP' })],
    'ks-egenerklaringer': [
      declaration({ keywords: ['EPJ'], updatedOn: '2025-06-16T09:26:34', audited: true }),
    ],
  });
  expect(data.products).toMatchObject([{ name: 'Journal', claims: [{}, {}] }]);
  expect(data.vendors).toHaveLength(1);
  expect(data.selfDeclarations).toMatchObject([
    {
      product: data.products[0]?.id,
      source: 'ks-egenerklaringer',
      keywords: ['EPJ'],
      updatedOn: '2025-06-16T09:26:34',
      sections: [],
      audited: true,
    },
  ]);
  expect(data.integrations).toHaveLength(1);
  expect(data.integrations[0]?.approvals.map(({ source: from }) => from)).toEqual(['nhn-vkp']);
});

it('a product that is only declared is a product without integrations', () => {
  const data = run({ 'ks-egenerklaringer': [declaration({}), claim('declaration', { product: 'Alene' })] });
  expect(data.products.map(({ name, vendor }) => [name, vendor !== null])).toEqual([
    ['Alene', false],
    ['Journal', true],
  ]);
  expect(data.integrations).toEqual([]);
  expect(data.selfDeclarations).toMatchObject([{ audited: null }, { audited: null }]);
});

it('the plan is in the order of its layers, and the roadmap in that of its sub-goals', () => {
  const element = (layer: ClaimValues['planElement']['layer'], title: string) =>
    claim('planElement', { service: 'Måledata', layer, title });
  const activity = (values: Partial<ClaimValues['activity']>) =>
    claim('activity', { measure: 'Tiltak', activity: 'A', ...values });
  const data = run({
    'hdir-reguleringsplan': [element('TECHNICAL', 'A'), element('LEGAL', 'Å'), element('LEGAL', 'B')],
    'hdir-veikart': [
      activity({ subGoalCode: '10A' }),
      activity({
        subGoalCode: '2B',
        phases: ['Konsept', 'utvikling'],
        tentative: true,
        startsOn: '2024-01-01',
      }),
    ],
  });
  expect(data.planElements.map(({ layer, title }) => `${layer} ${title}`)).toEqual([
    'LEGAL B',
    'LEGAL Å',
    'TECHNICAL A',
  ]);
  expect(data.activities).toMatchObject([
    {
      subGoalCode: '2B',
      phases: ['Konsept', 'utvikling'],
      tentative: true,
      startsOn: '2024-01-01',
      endsOn: null,
    },
    { subGoalCode: '10A', phases: [], tentative: false },
  ]);
});
