/** Questions that people ask in their own words, of a real harvest of the samples: each finds the requirement that answers it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSampleHub, type SampleHub } from '../support/sample-hub.ts';

let hub: SampleHub;
beforeAll(async () => {
  hub = await openSampleHub();
}, 240_000);
afterAll(() => hub?.close());

describe('words of a search lead to the requirement', () => {
  test.each([
    // A municipality.
    ['godkjent av Normen', 'NORMEN_NO_APPROVAL'],
    ['databehandleravtale', 'SFM_AGREEMENT_ORG'],
    ['betalingsplikt VKP', 'VKP_PAYMENT'],
    ['ISO 27001', 'ISO27001_ORG'],
    ['arkivuttrekk', 'TENDER_STAVANGER_ARCHIVE'],
    ['logge innsyn', 'KS_FR_LOG'],
    ['ICD-11', 'ICD11_PREPARE'],
    ['helsekort for gravide', 'HELSEKORT_GRAVIDE'],
    ['risikovurdering', 'NORMEN_RISK_BEFORE_USE'],
    // A vendor.
    ['kodegjennomgang', 'NHN_HELSEID_PROD'],
    ['NPR_ORD', 'FHI_NPR'],
    ['CE-merke', 'MDR_CE'],
    ['dispensasjon', 'SFM_DISPENSATION'],
    ['chatbot', 'AI_TRANSPARENCY'],
    ['EU-samsvarserklæring', 'EHDS_ART39_DOC'],
    ['importør', 'EHDS_IMPORTER'],
    ['helseapper', 'ISO82304_2'],
    ['selvdeklareringsskjema', 'KS_SELF_DECLARATION'],
    ['tredjepartsleverandør', 'NHN_SUPPLIER_APPROVAL'],
    // An agency.
    ['Helsetilsynet', 'AI_AUTHORITIES'],
    ['prøvesvar', 'FSE_PAYMENT_PPS'],
    ['tillitsrammeverk', 'TILLIT_ADAPT'],
    ['VKP_SUCCESSOR', 'VKP_SUCCESSOR'],
  ])('«%s» finds %s', async (text, key) => {
    const { searchConnection: found } = await hub.ask<{
      searchConnection: { nodes: { node: { key?: string }; matchedText: string }[] };
    }>(
      `query ($text: String!) { searchConnection(text: $text, types: [REQUIREMENT], first: 30) {
         nodes { label { nb } matchedField matchedText node { ... on Requirement { key } } } } }`,
      { text },
    );
    expect(found.nodes.map(({ node }) => node.key)).toContain(key);
  });

  test('rows of standards are found once, by the standard', async () => {
    const { searchConnection: found } = await hub.ask<{
      searchConnection: { kinds: { kind: string; count: number }[] };
    }>('{ searchConnection(text: "Eksempelstandard 05") { kinds { kind count } } }');
    expect(found.kinds).toEqual([{ kind: 'FRAMEWORK', count: 1 }]);
  });
});

describe('questions that are one query', () => {
  const keysOf = async (filter: string) => {
    const { requirements: found } = await hub.ask<{
      requirements: { nodes: { key: string }[]; unstatedCount: number };
    }>(`{ requirements(filter: { ${filter} }, first: 300) { unstatedCount nodes { key } } }`);
    return { keys: found.nodes.map(({ key }) => key), unstated: found.unstatedCount };
  };

  test.each([
    ['what must an importer do?', 'actor: [IMPORTER]', 'EHDS_IMPORTER'],
    ['what is in a law?', 'bindsVia: [LAW]', 'PJL_8_POWER'],
    ['what does NHN’s contract ask?', 'bindsVia: [CONTRACT_NHN], level: [MUST]', 'NORMEN_CONTRACT'],
    ['what is announced and binds nobody yet?', 'level: [PLANNED]', 'VKP_SUCCESSOR'],
    ['what binds an app?', 'productCategory: [PATIENT_APP]', 'EHDS_WELLNESS_LABEL'],
    ['what must a municipality pay for?', 'actor: [MUNICIPALITY], text: "betaling"', 'VKP_PAYMENT'],
    ['what is required of an EHR for GPs?', 'productCategory: [EHR_GP], level: [MUST]', 'FSE_KJERNEJOURNAL'],
    ['what of Normen is about access?', 'frameworkKeys: ["NORMEN"], area: ["Tilgangsstyring (SAMPLE)"]', ''],
  ])('%s', async (_question, filter, key) => {
    const { keys } = await keysOf(filter);
    expect(keys.length).toBeGreaterThan(0);
    if (key !== '') expect(keys).toContain(key);
  });

  test('which measures are at high risk, and which is behind what a service waits for?', async () => {
    const { portfolio } = await hub.ask<{ portfolio: { title: string }[] }>(
      '{ portfolio(risk: ["Høy"]) { title status quarter } }',
    );
    expect(portfolio).toMatchObject([{ title: 'Eksempeltiltak 1 (SAMPLE)', quarter: '2025-Q2' }]);
  });

  test('pages say it too: the search of /krav, the duty to pay on the service, the measure on the plan', async () => {
    const page = async (path: string) => (await fetch(`${hub.url}${path}`)).text();
    expect(await page('/krav?q=databehandleravtale')).toContain('SFM');
    expect(await page('/tjeneste/VKP')).toContain('er plikten til å betale for');
    expect(await page('/plan')).toContain('Helsekort for gravide, Helsedirektoratet');
    expect(await page('/tjeneste/SFM')).toContain('minst 3 måneder');
  });
});
