/** Filters of the requirement half refuse what names nothing, and requirements are found by whose rules they are. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claim } from '../domain/build.ts';
import { ask, openHub } from '../graphql/open-hub.ts';
import { mergeWith } from './curated.ts';

const data = mergeWith({
  'hdir-referansekatalogen': [
    claim('standard', {
      ...{
        standard: 'Applikasjonskvittering',
        level: 'MUST',
        organisationType: 'Legekontor',
        direction: 'SEND',
      },
    }),
  ],
  'hdir-portefolje': [
    claim('measure', { measure: 'Et tiltak', status: 'Noen utfordringer', risk: 'Middels' }),
  ],
});

describe('filters of requirements', () => {
  let hub: Awaited<ReturnType<typeof openHub>>;
  beforeAll(async () => {
    hub = await openHub({}, data);
  });
  afterAll(() => hub.app.close());

  test.each([
    ['requirements(filter: { organisationType: ["Tull"] }) { totalCount }', ['Tull', 'Legekontor']],
    [
      'requirements(filter: { organisationType: ["Legekontår"] }) { totalCount }',
      ['Did you mean “Legekontor”'],
    ],
    ['portfolio(risk: ["Tull"]) { title }', ['Tull', 'Middels']],
    ['portfolio(status: ["Noen utfordring"]) { title }', ['Did you mean “Noen utfordringer”']],
    ['catalogue { portfolio(risk: ["Midels"]) { title } }', ['Did you mean “Middels”']],
    ['requirements(filter: { verifiedCategory: [EHR_GP] }) { totalCount }', ['give hasVerifiedProduct']],
    ['profiles(keys: ["tull"]) { key }', ['tull', 'ehr-gp-office']],
    ['coverage(input: { profile: "ehr-gp-ofice", baskets: [] }) { on }', ['ehr-gp-office']],
    ['requirements(filter: { jurisdiction: [SE] }) { totalCount }', ['SE']],
  ])('%s is refused', async (query, words) => {
    const { errors } = await ask(hub, `{ ${query} }`);
    for (const word of words) expect(errors?.[0]?.message).toContain(word);
    expect(errors?.[0]?.extensions?.code).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/u);
  });

  test.each(['organisationType: ["Legekontor"]', 'verifiedCategory: [EHR_GP], hasVerifiedProduct: false'])(
    '%s is answered',
    async (filter) => {
      const { errors } = await ask(hub, `{ requirements(filter: { ${filter} }) { totalCount } }`);
      expect(errors).toBeUndefined();
    },
  );

  test.each([
    ['NO', 'FSE_HELSENETTET', 'NOT_RELEVANT'],
    ['EU', 'EHDS_ART41_CE', 'UNDER_ASSESSMENT'],
    ['EEA', 'MDR_CE', 'INCORPORATED'],
  ])('by jurisdiction %s finds %s', async (jurisdiction, key, eeaState) => {
    const { data: answer } = await ask(
      hub,
      `{ requirements(filter: { jurisdiction: [${jurisdiction}] }, first: 500) { totalCount unstatedCount nodes { key obligations { jurisdiction eeaState } } } }`,
    );
    const { nodes, unstatedCount, totalCount } = answer.requirements;
    expect(nodes).toHaveLength(totalCount);
    expect(nodes.map((one: { key: string }) => one.key)).toContain(key);
    for (const { obligations } of nodes) expect(obligations[0].jurisdiction).toBe(jurisdiction);
    expect(nodes.find((one: { key: string }) => one.key === key).obligations[0].eeaState).toBe(eeaState);
    expect(unstatedCount).toBeGreaterThan(0);
  });

  test.each([
    ['audit log', 'KS_FR_LOG'],
    ['CE mark', 'EHDS_ART41_CE'],
    ['Every provider of health', 'FSE_HELSENETTET'],
  ])('the English words %s find %s', async (text, key) => {
    const { data: answer } = await ask(
      hub,
      `{ requirements(filter: { text: "${text}" }, first: 200) { nodes { key } } }`,
    );
    expect(answer.requirements.nodes.map((one: { key: string }) => one.key)).toContain(key);
  });

  test('on pages an unknown value is 400 in plain words, and what is known narrows', async () => {
    const get = (url: string) => hub.app.inject({ url, headers: { host: 'hub.example' } });
    for (const url of ['/krav?regler=SE', '/krav?hvem=Tull', '/krav?dag=2029-13-01', '/krav?noe=x']) {
      const { statusCode, body } = await get(url);
      expect([url, statusCode]).toEqual([url, 400]);
      expect(body).toMatch(/<h1/u);
    }
    const page = await get('/krav?regler=EEA');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('CE-merke på medisinsk utstyr');
    expect(page.body).not.toContain('Plikt til å bruke helsenettet');
  });

  test('the page of search shows requirements with what they are part of', async () => {
    const get = async (url: string) => (await hub.app.inject({ url, headers: { host: 'hub.example' } })).body;
    expect(await get('/sok?q=helsenettet')).toMatch(/Krav og standarder \([1-9]\d*\)/u);
    const body = await get('/sok?q=helsenettet&type=krav');
    const id = data.frameworks
      .flatMap(({ requirements }) => requirements)
      .find(({ key }) => key === 'FSE_HELSENETTET')?.id;
    expect(body).toContain(`href="/krav/${id}"`);
    expect(body).toContain('Plikt til å bruke helsenettet');
    expect(body).toMatch(/href="\/standard\/[^"]+"[^>]*>(?:<bdi>)?Forskrift om standarder/u);
    expect(await get('/sok?q=applikasjonskvittering&type=krav')).toContain('Standard eller rammeverk');
  });
});
