import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordId } from '../../src/graphql/record-ids.ts';
import { readExamples } from '../../src/web/explorer-examples.ts';
import { ask, catalogueOf, openHub } from './open-hub.ts';
import { data, entries, listSha } from './sample-data.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.app.close());

test('says which products are verified for VKP, who says so, and how fresh that is', async () => {
  const [example] = readExamples();
  const { data: answer, errors, extensions } = await ask(hub, example?.query ?? '');
  expect(errors).toBeUndefined();
  const { totalCount, facets, nodes } = answer.integrations;
  expect(totalCount).toBe(2);
  const counts = Object.fromEntries(
    facets.map((facet: { field: string; buckets: { value: string; count: number }[] }) => [
      facet.field,
      facet.buckets.reduce((sum, { count }) => sum + count, 0),
    ]),
  );
  expect(counts).toEqual({ vendor: 2, target: 2, headline: 2 });
  expect(facets[0].buckets[0]).toMatchObject({ label: { nb: 'Ørn Oppdikt AS' }, count: 2 });
  expect(nodes.map((node: { product: { name: string } }) => node.product.name)).toEqual([
    'Ørneblikk',
    'Ørnevakt',
  ]);
  expect(nodes[1]).toMatchObject({
    product: { vendor: { name: 'Ørn Oppdikt AS', orgnr: '999999999' } },
    interface: { key: 'VKP/HENT' },
    role: 'CONSUMER',
    status: { headline: 'APPROVED', process: 'APPROVED', rule: { key: 'headline' } },
    freshness: { state: 'FRESH', checkedAt: '2026-03-10T06:00:00Z' },
  });
  const statement = nodes[1].evidence.find(({ field }: { field: string }) => field === 'process');
  expect(statement).toMatchObject({
    value: 'APPROVED',
    raw: 'Godkjent',
    document: { sha256: listSha, url: 'https://nhn-vkp.example/liste', archive: `/documents/${listSha}` },
    locator: { row: 2, column: 'Status', quote: 'Godkjent' },
  });
  expect(nodes[0].interface).toBeNull();
  expect(extensions).toMatchObject({ snapshot: 'v1', dataMode: 'SAMPLE', freshness: { state: 'FRESH' } });
});

test.each(readExamples().map(({ name, query }) => [name, query]))(
  'example %s answers without errors',
  async (_name, query) => {
    const { status, data: answer, errors } = await ask(hub, query);
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
    expect(JSON.stringify(answer)).not.toBe('{}');
  },
);

test('the queries in docs/queries.md are the examples, word for word', () => {
  const text = readFileSync(new URL('../../docs/queries.md', import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, block]) => block);
  expect(blocks).toEqual(readExamples().map(({ query }) => query));
});

test('reads records in batches, not one by one', async () => {
  hub.world.calls.length = 0;
  await ask(hub, '{ integrations { nodes { id evidence { document { sha256 } run: source { key } } } } }');
  const methods = hub.world.calls.map(({ method }) => method);
  expect(methods.filter((method) => method === 'claims')).toHaveLength(1);
  expect(methods.filter((method) => method === 'documents')).toHaveLength(1);
});

test('keeps answering when the store is down, with an error at each field that needed it', async () => {
  const query =
    '{ products(first: 1) { nodes { name evidence { raw } } } sources(keys: ["nhn-vkp"]) { key runs { totalCount } findings { totalCount } lastGood { id } } }';
  hub.world.down = true;
  const { status, data: answer, errors } = await ask(hub, query);
  hub.world.down = false;
  expect(status).toBe(200);
  expect(answer.products.nodes[0]).toEqual({ name: 'Blåjournal', evidence: null });
  expect(answer.sources[0]).toEqual({ key: 'nhn-vkp', runs: null, findings: null, lastGood: null });
  const codes = errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code);
  expect(codes).toEqual(Array(4).fill('DETAILS_UNAVAILABLE'));
  const again = await ask(hub, query);
  expect(again.errors).toBeUndefined();
});

test('finds every kind of node again by its id', async () => {
  const { data: answer } = await ask(
    hub,
    `{ products(first: 1) { nodes { id vendor { id } } } integrations(first: 1) { nodes { id evidence(first: 1) { document { id } } } }
       targets { id interfaces { id } } agencies { id } municipalities { nodes { id } } frameworks { nodes { id versions { id } requirements { id } } }
       snapshot { id } sources { id lastAttempt { id } findings { nodes { id } } } }`,
  );
  const ids = [...JSON.stringify(answer).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(20);
  const { data: found, errors } = await ask(
    hub,
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
    { ids },
  );
  expect(errors).toBeUndefined();
  expect(found.nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
  expect(new Set(found.nodes.map((node: { __typename: string }) => node.__typename))).toEqual(
    new Set([
      'Product',
      'Vendor',
      'Integration',
      'Document',
      'NationalService',
      'HealthRegister',
      'TargetInterface',
      'Agency',
      'Municipality',
      'Framework',
      'FrameworkVersion',
      'Requirement',
      'Snapshot',
      'Source',
      'Run',
      'Finding',
    ]),
  );
  const none = await ask(hub, '{ node(id: "ven_nobody") { id } nodes(ids: ["run_x", "x"]) { id } }');
  expect(none.data).toEqual({ node: null, nodes: [null, null] });
});

test('relates targets, interfaces, rules, prerequisites and agencies', async () => {
  const { data: answer, errors } = await ask(
    hub,
    `{ targets(keys: ["VKP", "SFM", "NPR"]) { key owner { key targets { key } } ... on HealthRegister { controller { key } }
        ... on NationalService { municipalities { name uses { key } } }
        interfaces { key types target { key } excludes { key } trialRules { phase maxSites unit evidence { raw } }
          prerequisites { kind requires { __typename ... on NationalService { key } } } integrations { totalCount } } } }`,
  );
  expect(errors).toBeUndefined();
  const byKey = Object.fromEntries(answer.targets.map((one: { key: string }) => [one.key, one]));
  expect(byKey.NPR).toMatchObject({
    controller: { key: 'fhi' },
    interfaces: [{ types: ['EBXML'], target: { key: 'NPR' } }],
  });
  expect(byKey.VKP.municipalities).toEqual([{ name: 'Oppdiktvær', uses: [{ key: 'VKP' }] }]);
  expect(byKey.VKP.interfaces[0].prerequisites).toEqual([
    { kind: 'INTEGRATION', requires: { __typename: 'NationalService', key: 'SFM' } },
    { kind: 'AGREEMENT', requires: null },
  ]);
  const basis = byKey.SFM.interfaces.find(({ key }: { key: string }) => key === 'SFM/BASIS');
  expect(basis).toMatchObject({
    excludes: [{ key: 'SFM/FULL' }],
    trialRules: [{ phase: 'LIMITED_TRIAL', maxSites: 5, unit: 'legekontor' }],
    integrations: { totalCount: 1 },
  });
  expect(basis.trialRules[0].evidence.map(({ raw }: { raw: string }) => raw)).toContain('inntil 5');
});

test('says how many requirements a condition left out because nobody states what it asks of', async () => {
  const { data: answer } = await ask(
    hub,
    `{ all: requirements { totalCount unstatedCount }
       gp: requirements(filter: { organisationType: ["Fastlege"] }) { totalCount unstatedCount }
       must: requirements(filter: { organisationType: ["Kommune"], level: [MUST] }) { totalCount unstatedCount } }`,
  );
  expect(answer.all.unstatedCount).toBe(0);
  expect(answer.gp.totalCount).toBe(1);
  // The advice names no organisation type: it may be meant for a GP all the same. One is for others and says so.
  expect([answer.all.totalCount, answer.gp.unstatedCount]).toEqual([3, 1]);
  expect(answer.must).toEqual({ totalCount: 0, unstatedCount: 1 });
});

test('filters requirements and says whom they bind', async () => {
  const { data: answer } = await ask(
    hub,
    `{ must: requirements(filter: { level: [MUST] }) { totalCount nodes { obligations { level organisationType direction } framework { identifier publisher { key } } version { version identifiers { scheme value } framework { title { nb } isApprovalScheme } } } }
       advice: requirements(filter: { frameworkKeys: ["fwk_ks"] }) { nodes { area obligations { level } framework { kind } } }
       frameworks(filter: { kind: [STANDARD], text: "1174" }) { totalCount } }`,
  );
  expect(answer.must).toEqual({
    totalCount: 1,
    nodes: [
      {
        obligations: [{ level: 'MUST', organisationType: 'Fastlege', direction: 'SEND' }],
        framework: { identifier: 'HIS 1174:2016', publisher: { key: 'hdir' } },
        version: {
          version: null,
          identifiers: [{ scheme: 'HIS', value: 'HIS 1174:2016' }],
          framework: { title: { nb: 'Rammeverk fwk_his' }, isApprovalScheme: false },
        },
      },
    ],
  });
  expect(answer.advice.nodes).toEqual([
    { area: 'Sikkerhet', obligations: [], framework: { kind: 'PROCUREMENT_GUIDANCE' } },
  ]);
  expect(answer.frameworks.totalCount).toBe(1);
});

test('reports a source: contract, runs by outcome, findings by state', async () => {
  const { data: answer, errors } = await ask(
    hub,
    `{ sources(keys: ["nhn-vkp"]) { contract { minRows maxRemovedShare confirmRemovalAfter } health { state lastOutcome }
        lastAttempt { outcome quarantined { recordKey recordLabel } findings { id } reasons { code text { nb } } drift { kind } cells { read mapped } documents { sha256 } }
        held: runs(outcome: HELD) { totalCount nodes { outcome source { key } } } runs(first: 2) { totalCount pageInfo { hasNextPage } }
        findings(state: OPEN) { totalCount nodes { severity recordLabel locator { row } message { en } source { key } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(answer.sources[0]).toMatchObject({
    contract: { minRows: 1, maxRemovedShare: 0.1, confirmRemovalAfter: 3 },
    health: { state: 'FRESH', lastOutcome: 'OK_WITH_FINDINGS' },
    lastAttempt: {
      outcome: 'HELD',
      quarantined: [{ recordKey: 'row-9', recordLabel: 'Ørnevakt – VKP' }],
      findings: [],
      cells: { read: 30, mapped: 28 },
    },
    held: { totalCount: 1, nodes: [{ outcome: 'HELD', source: { key: 'nhn-vkp' } }] },
    runs: { totalCount: 3, pageInfo: { hasNextPage: true } },
    findings: { totalCount: 2 },
  });
});

test('evidence of an unknown field is refused with the fields there are', async () => {
  const { errors, data: answer } = await ask(
    hub,
    '{ products(first: 1) { nodes { evidence(field: "colour") { raw } } } }',
  );
  expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
  expect(errors[0].message).toContain('name, vendor, aliases, categories');
  expect(answer.products.nodes[0].evidence).toBeNull();
});

test('contradictions name the field and what each source says', async () => {
  const { data: answer } = await ask(
    hub,
    '{ node(id: "int_0") { ... on Integration { contradictions { field statements { field raw } } approvals { issuer { key } source { key } evidence { field } } } } }',
  );
  expect(answer.node.contradictions[0]).toMatchObject({ field: 'process' });
  expect(answer.node.contradictions[0].statements).toContainEqual({ field: 'process', raw: 'Godkjent' });
  expect(answer.node.approvals[0]).toMatchObject({ issuer: { key: 'nhn' }, source: { key: 'nhn-vkp' } });
});

const pages =
  'query ($after: String, $first: Int!, $filter: ProductFilter) { products(first: $first, after: $after, filter: $filter) { nodes { name } pageInfo { hasNextPage endCursor } edges { cursor } } }';

test('pages through all, each item once, and goes on in the snapshot of the cursor', async () => {
  const first = await ask(hub, pages, { first: 2 });
  expect(first.data.products.edges[1].cursor).toBe(first.data.products.pageInfo.endCursor);
  const after = first.data.products.pageInfo.endCursor;
  const before = hub.world.served;
  const fewer = { ...data, products: data.products.slice(0, 1), integrations: data.integrations.slice(0, 1) };
  hub.world.served = { catalogue: await catalogueOf(fewer, 'v2'), epoch: 2 };
  if (before) hub.world.kept.set('v1', before.catalogue);
  const second = await ask(hub, pages, { first: 2, after });
  expect([...first.data.products.nodes, ...second.data.products.nodes].map(({ name }) => name)).toEqual([
    'Blåjournal',
    'Fjernhjelp',
    'Ørneblikk',
    'Ørnevakt',
  ]);
  expect(second.data.products.pageInfo.hasNextPage).toBe(false);
  hub.world.kept.clear();
  const gone = await ask(hub, pages, { first: 1, after });
  expect(gone.errors[0].extensions.code).toBe('CURSOR_EXPIRED');
  hub.world.served = before;
});

test('a cursor is refused with another filter, and so is one that was made up', async () => {
  const { data: answer } = await ask(hub, pages, { first: 1 });
  const after = answer.products.pageInfo.endCursor;
  const other = await ask(hub, pages, { first: 1, after, filter: { text: 'ø' } });
  expect(other.errors[0].extensions.code).toBe('CURSOR_MISMATCH');
  const invented = await ask(hub, pages, { first: 1, after: 'bm90IG91cnM' });
  expect(invented.errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

test('lists inside an object cannot be widened by the filter', async () => {
  const { data: answer } = await ask(
    hub,
    '{ node(id: "tgt_VKP") { ... on NationalService { integrations(filter: { targetKeys: ["SFM"] }) { totalCount } all: integrations { totalCount } } } }',
  );
  expect(answer.node).toEqual({ integrations: { totalCount: 0 }, all: { totalCount: 3 } });
});

test('search finds æøå by plain letters', async () => {
  const { data: answer } = await ask(
    hub,
    '{ search(text: "orne", types: [PRODUCT]) { node { ... on Product { name } } } }',
  );
  expect(answer.search.map(({ node }: { node: { name: string } }) => node.name).sort()).toEqual([
    'Ørneblikk',
    'Ørnevakt',
  ]);
});

test('facets take names in any case, each once, with labels, and tell the names there are', async () => {
  const facets = (fields: string) =>
    `{ integrations { facets(fields: ${fields}) { field buckets { value label { nb en original } count } } } }`;
  const { data: answer } = await ask(hub, facets('["TARGET", "target", "Vendor", "role"]'));
  expect(answer.integrations.facets.map(({ field }: { field: string }) => field)).toEqual([
    'target',
    'vendor',
    'role',
  ]);
  const [targets, vendors, roles] = answer.integrations.facets;
  expect(targets.buckets[0]).toEqual({
    value: 'VKP',
    label: { nb: 'Velferdsteknologisk knutepunkt', en: null, original: 'Velferdsteknologisk knutepunkt' },
    count: 3,
  });
  expect(vendors.buckets[0]).toMatchObject({ value: 'ven_0', label: { nb: 'Ørn Oppdikt AS' }, count: 3 });
  expect(roles.buckets[0].label).toMatchObject({ nb: 'Konsument (mottar)', en: 'Consumer (receives)' });
  const { errors } = await ask(hub, facets('["colour"]'));
  expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
  expect(errors[0].message).toContain('vendor, target, interface, role, headline');
});

test.each([
  ['productCategory: [EHR_GP]', 3],
  ['vendorOrgnr: ["999999999"]', 3],
  ['role: CONSUMER', 3],
  ['headline: [IN_TRIAL, UNCERTAIN]', 2],
  ['standing: [IN_FORCE]', 0],
  ['observation: [LISTED], text: null', 6],
])('integrations are filtered by %s', async (filter, count) => {
  const { data: answer } = await ask(hub, `{ integrations(filter: { ${filter} }) { totalCount } }`);
  expect(answer.integrations.totalCount).toBe(count);
});

test('products are filtered by category, by vendor, and by what they integrate with', async () => {
  const { data: answer } = await ask(
    hub,
    `{ a: products(filter: { category: [REMOTE_MONITORING], vendorOrgnr: ["999999999"] }) { totalCount }
       b: products(filter: { allIntegrations: [{ targetKeys: ["VKP"], headline: [APPROVED] }, { targetKeys: ["SFM"] }] }) { nodes { name } }
       c: products(filter: { anyIntegration: [{ headline: [IN_TRIAL] }] }) { nodes { name } }
       d: vendors(orgnr: ["999999999"], text: "orn") { nodes { orgnr } } e: vendors(first: null) { totalCount } }`,
  );
  expect(answer).toEqual({
    a: { totalCount: 2 },
    b: { nodes: [{ name: 'Ørnevakt' }] },
    c: { nodes: [{ name: 'Blåjournal' }] },
    d: { nodes: [{ orgnr: '999999999' }] },
    e: { totalCount: 3 },
  });
});

test('an approval says its subject and versions, and every rule can be read', async () => {
  const { data: answer, errors } = await ask(
    hub,
    `{ integrations(first: 1) { nodes { status { rule { key version url } } contradictions { rule { url } shown { raw rank } }
         approvals { phase subject { __typename ... on Integration { id } } scope { kind from to verbatim } conditions { nb } } } }
       vendors(orgnr: ["999999999"]) { nodes { id supplierApprovals { subject { __typename ... on Vendor { id } } } } }
       node(id: "int_0") { ... on Integration { contradictions { rule { url } shown { field raw rank } } } } }`,
  );
  expect(errors).toBeUndefined();
  const [integration] = answer.integrations.nodes;
  expect(integration.status.rule).toMatchObject({ key: 'headline', url: '/rules/headline-3' });
  expect(integration.approvals[0]).toMatchObject({
    subject: { __typename: 'Integration' },
    scope: { kind: 'UNSPECIFIED', from: null, to: null, verbatim: null },
    conditions: null,
  });
  const [vendor] = answer.vendors.nodes;
  expect(vendor.supplierApprovals[0].subject).toEqual({ __typename: 'Vendor', id: vendor.id });
  expect(answer.node.contradictions).toEqual([
    { rule: { url: '/rules/status-1' }, shown: { field: 'process', raw: 'Godkjent', rank: 'PREFERRED' } },
  ]);
  for (const url of ['/rules/headline-3', '/rules/status-1']) {
    const page = await hub.app.inject(url);
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  }
});

test('statements tell the harvest that made them, and leave out rows that are gone unless asked', async () => {
  const query = `query ($all: Boolean) { node(id: "prd_0") { ... on Product { evidence(field: "name", includeSuperseded: $all)
    { raw lang rank observation firstSeen lastSeen run { id outcome } } } } }`;
  const listed = {
    raw: 'Ørnevakt®',
    lang: 'nb',
    rank: 'NORMAL',
    observation: 'LISTED',
    run: { outcome: 'OK_WITH_FINDINGS' },
  };
  const gone = entries[1] as (typeof entries)[number];
  (entries as unknown[])[1] = { ...gone, observation: 'DELISTED_CONFIRMED' };
  const [now, all] = [await ask(hub, query), await ask(hub, query, { all: true })];
  (entries as unknown[])[1] = gone;
  expect(now.data.node.evidence).toMatchObject([{ ...listed, lastSeen: '2026-03-10T06:00:00Z' }]);
  expect(all.data.node.evidence).toMatchObject([listed, { rank: 'SUPERSEDED', lastSeen: null }]);
});

test('an earlier snapshot answers as it was, with what belongs to it', async () => {
  const { served } = hub.world;
  if (!served) throw new Error('no snapshot');
  const fewer = { ...data, integrations: data.integrations.slice(0, 1), municipalities: [] };
  hub.world.kept.set('v0', await catalogueOf(fewer, 'v0'));
  const id = (version: string) => recordId('Snapshot', version);
  const query = `query ($at: AsOf) { catalogue(at: $at) { snapshot { id version runs { outcome source { key } } } integrations(first: 1) { totalCount pageInfo { endCursor } nodes { product { name } } }
    municipalities { totalCount } targets(keys: ["VKP"]) { integrations { totalCount } } search(text: "orne") { node { id } } } integrations { totalCount } }`;
  const past = (await ask(hub, query, { at: { snapshot: id('v0') } })).data;
  const now = (await ask(hub, query)).data;
  hub.world.kept.clear();
  const gone = await ask(hub, `${query} `, { at: { snapshot: id('v0') } });
  const wrong = await ask(hub, query, { at: { snapshot: 'prd_0' } });
  expect(past).toMatchObject({
    catalogue: {
      snapshot: { id: id('v0'), version: 'v0', runs: [{ source: { key: 'nhn-vkp' } }] },
      integrations: { totalCount: 1 },
      municipalities: { totalCount: 0 },
      targets: [{ integrations: { totalCount: 1 } }],
    },
    integrations: { totalCount: 6 },
  });
  expect(now).toMatchObject({ catalogue: { snapshot: { version: 'v1' }, integrations: { totalCount: 6 } } });
  for (const { errors } of [gone, wrong]) expect(errors[0].extensions.code).toBe('SNAPSHOT_NOT_FOUND');
});

test('a source says how well it is read, its contract by field, and who saw a finding first', async () => {
  const { data: answer, errors } = await ask(
    hub,
    `{ sources(keys: ["nhn-vkp", "ks-felles"]) { health { state since reason { nb en } sloTargetHours sloAttainment90d }
        contract { fields { name handling fillRateMin } } lastGood { documents { id archive } }
        findings(first: 1) { nodes { firstSeenAt firstSeen { outcome startedAt } lastSeen { outcome } } } } }`,
  );
  expect(errors).toBeUndefined();
  const [unread, read] = answer.sources;
  expect(read.health).toMatchObject({ state: 'FRESH', since: null, reason: null, sloTargetHours: 36 });
  expect(read.health.sloAttainment90d).toBe(1);
  expect(read.contract.fields).toEqual([{ name: 'product', handling: 'REQUIRED', fillRateMin: null }]);
  expect(read.lastGood.documents[0].archive).toBe(`/documents/${listSha}`);
  expect(read.findings.nodes[0]).toEqual({
    firstSeenAt: '2026-01-01T00:00:00Z',
    firstSeen: { outcome: 'OK_WITH_FINDINGS', startedAt: '2026-01-01T00:00:00Z' },
    lastSeen: { outcome: 'OK_WITH_FINDINGS' },
  });
  expect(unread.health).toMatchObject({
    state: 'UNKNOWN',
    since: null,
    reason: { nb: 'Kilden er ikke lest ennå.' },
    sloAttainment90d: null,
  });
});

test('a trial says how far it may go and when it may end at the earliest', async () => {
  const { data } = await ask(
    hub,
    '{ integrations(filter: { targetKeys: ["SFM"] }, first: 50) { nodes { status { process since earliestNextPhase trial { phase phaseStated maxSites unit minDurationDays startedOn } } } } }',
  );
  const statuses = data.integrations.nodes.map(({ status }: { status: { process: string } }) => status);
  const trials = statuses.filter(({ trial }: { trial: unknown }) => trial !== null);
  expect(trials).not.toEqual([]);
  for (const { process, since, trial, earliestNextPhase } of trials) {
    expect(trial).toMatchObject({ phase: process, phaseStated: true, startedOn: since });
    const days = trial.minDurationDays;
    const earliest =
      days && since?.length === 10
        ? new Date(Date.parse(since) + days * 86_400_000).toISOString().slice(0, 10)
        : null;
    expect(earliestNextPhase).toBe(earliest);
  }
  for (const { process, trial } of statuses) expect(trial !== null).toBe(/_TRIAL$/u.test(process));
});
