/** The sample API with a history, as the pages show it. */
import type { CatalogueData } from '../../src/domain/model.ts';
import type { Change, ChangeTally } from '../../src/domain/record.ts';
import type { ServerDeps } from '../../src/web/server-deps.ts';
import { catalogueOf, openHub } from '../graphql/open-hub.ts';
import { data } from '../graphql/sample-data.ts';

const change = (seq: number, more: Partial<Change>): Change => ({
  seq,
  kind: 'STATUS_CHANGED',
  cause: 'SOURCE',
  entity: 'int_0',
  field: 'status.process',
  before: 'IN_TEST',
  after: 'APPROVED',
  effectiveOn: '2026-03-01',
  observedAt: '2026-03-10T06:00:10Z',
  run: null,
  snapshot: 'v1',
  ...more,
});

const changes = [
  change(1, {
    kind: 'APPEARED',
    entity: 'prd_0',
    field: null,
    before: null,
    after: '{}',
    snapshot: 'v0',
    observedAt: '2025-12-03T06:00:10Z',
  }),
  change(2, { kind: 'CHANGED', entity: 'ven_0', field: 'name', before: 'Ørn', after: '<b>Ørn</b> AS' }),
  change(3, { kind: 'REMOVED', entity: 'int_borte', field: null, before: null, after: null }),
  change(4, { cause: 'RULE', field: 'status.headline', before: 'UNCERTAIN', after: 'WITHDRAWN' }),
  change(5, {}),
  change(6, { kind: 'CHANGED', field: 'approvals', before: '[{"a":1}]', after: '[{"a":2}]' }),
  change(7, { kind: 'CHANGED', entity: 'prd_0', field: 'categories', before: '[]', after: '["MESSAGING"]' }),
];

const tallies: readonly ChangeTally[] = [
  ['2025-12-03', 'APPEARED', 'SOURCE', 40],
  ['2026-03-10', 'CHANGED', 'SOURCE', 3],
  ['2026-03-10', 'STATUS_CHANGED', 'RULE', 1],
  ['2026-03-10', 'STATUS_CHANGED', 'SOURCE', 1],
];

/** Opens it; close it with `app.close()`. */
export async function openConsole(more: Partial<ServerDeps> = {}, content: CatalogueData = data) {
  const hub = await openHub(more, content);
  hub.world.served = { catalogue: await catalogueOf(content, 'v1', changes.length), epoch: 1 };
  hub.world.changes = changes;
  hub.world.tallies = tallies;
  return hub;
}
