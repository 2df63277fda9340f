/** What the requirements graph must hold, item by item, asked of a real harvest of the samples: values, and the words behind them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSampleHub, type SampleHub } from '../support/sample-hub.ts';

let hub: SampleHub;
beforeAll(async () => {
  hub = await openSampleHub();
}, 240_000);
afterAll(() => hub?.close());

interface Cited {
  readonly evidence: readonly {
    readonly field: string;
    readonly citation: {
      readonly publisher: string | null;
      readonly document: string | null;
      readonly date: string | null;
      readonly quote: string | null;
    } | null;
  }[];
}
const evidence = 'evidence(first: 100) { field citation { publisher document date quote url } }';

/** Every citation has publisher, document, date and words; the quotes of the thing. */
function quotesOf({ evidence: all }: Cited): readonly string[] {
  const cited = all.flatMap(({ citation }) => citation ?? []);
  expect(cited.length).toBeGreaterThan(0);
  for (const { publisher, document, date, quote } of cited)
    expect([publisher, document, date, quote].every((part) => (part ?? '') !== '')).toBe(true);
  return [...new Set(cited.flatMap(({ quote }) => quote ?? []))];
}

interface Requirement extends Cited {
  readonly key: string;
  readonly text: { readonly nb: string };
  readonly shownBy: readonly string[];
  readonly obligations: readonly Readonly<Record<string, unknown>>[];
  readonly links: readonly Readonly<Record<string, unknown>>[];
  readonly inferredFields: readonly string[];
}

/** The requirements with these keys, in the order asked. */
async function requirements(...keys: readonly string[]): Promise<Requirement[]> {
  const { requirements: found } = await hub.ask<{ requirements: { nodes: Requirement[] } }>(
    `query ($keys: [String!]) { requirements(filter: { keys: $keys }, first: 100) { nodes {
      key text { nb } shownBy inferredFields
      obligations { level actors careSettings bindsVia effectiveFrom eeaState legalReference { title section url } }
      links { relation from { name { nb } } to { kind name { nb } node { ... on IntegrationTarget { key } ... on RoadmapActivity { startsOn } } } }
      ${evidence} } } }`,
    { keys },
  );
  return keys.map((key) => {
    const one = found.nodes.find((node) => node.key === key);
    if (!one) throw new Error(`no requirement ${key}`);
    return one;
  });
}

async function requirement(key: string): Promise<Requirement> {
  const [one] = await requirements(key);
  return one as Requirement;
}

test('VKP is being phased out, and what takes its place is planned for 2026, from both ends', async () => {
  const successor = await requirement('VKP_SUCCESSOR');
  expect(successor.obligations).toMatchObject([{ level: 'PLANNED', effectiveFrom: '2026' }]);
  expect(quotesOf(successor).join(' ')).toContain('API-baserte informasjonstjenester i løpet av 2026');
  const { targets } = await hub.ask<{ targets: { lifecycle: object; links: object[] }[] }>(
    '{ targets(keys: ["VKP"]) { lifecycle { stage endsText } links { relation from { name { nb } } } } }',
  );
  expect(targets[0]?.lifecycle).toEqual({ stage: 'PHASING_OUT', endsText: 'i løpet av 2026' });
  expect(targets[0]?.links).toContainEqual({
    relation: 'REPLACES',
    from: { name: { nb: 'Enkeltstående API-baserte informasjonstjenester (NHN)' } },
  });
  expect(targets[0]?.links).toContainEqual(
    expect.objectContaining({ from: { name: { nb: 'VKP erstattes av API-baserte informasjonstjenester' } } }),
  );
});

test('ICD-10 to ICD-11: phasing out, 2028/29 against an activity from 01.10.2026, both shown', async () => {
  const icd = await requirement('ICD11_PREPARE');
  expect(icd.obligations).toMatchObject([{ level: 'PLANNED', effectiveFrom: '2028' }]);
  expect(quotesOf(icd)).toContain('Overgangen er per na planlagt til 2028/29.');
  expect(icd.links).toMatchObject([
    { relation: 'RELATED_TO', to: { kind: 'ACTIVITY', node: { startsOn: '2026-10-01' } } },
  ]);
  const { frameworks } = await hub.ask<{ frameworks: { nodes: object[] } }>(
    '{ frameworks(filter: { text: "ICD-11" }) { nodes { key lifecycle { stage } version } } }',
  );
  expect(frameworks.nodes).toContainEqual(
    expect.objectContaining({ key: 'ICD', lifecycle: { stage: 'PHASING_OUT' } }),
  );
});

test('ICD has two versions, each with a life of its own, and each is found by its id', async () => {
  const { frameworks } = await hub.ask<{
    frameworks: { nodes: { key: string; versions: { id: string }[] }[] };
  }>(
    '{ frameworks(filter: { text: "ICD-11" }) { nodes { key versions { id version validFrom inferredFields lifecycle { stage endsText } } } } }',
  );
  const versions = frameworks.nodes.find(({ key }) => key === 'ICD')?.versions ?? [];
  expect(versions).toMatchObject([
    {
      version: 'ICD-10',
      validFrom: null,
      lifecycle: { stage: 'PHASING_OUT', endsText: expect.stringContaining('2028/29') },
    },
    { version: 'ICD-11', validFrom: '2028', lifecycle: { stage: 'PLANNED' } },
  ]);
  for (const one of versions) {
    const { node } = await hub.ask<{ node: object }>(
      `{ node(id: "${one.id}") { ... on FrameworkVersion { id version validFrom inferredFields lifecycle { stage endsText } } } }`,
    );
    expect(node).toEqual(one);
  }
});

test('KS felles rammer: advice without a level of KS’s own, and each item its area', async () => {
  const { frameworks, requirements: items } = await hub.ask<{
    frameworks: { nodes: { key: string; isApprovalScheme: boolean; kind: string }[] };
    requirements: { nodes: { title: { nb: string }; area: string | null; obligations: object[] }[] };
  }>(
    `{ frameworks(filter: { publisherKeys: ["KS"], kind: [PROCUREMENT_GUIDANCE] }) { nodes { key kind isApprovalScheme } }
       requirements(filter: { frameworkKeys: ["KS_FELLES_RAMMER"], area: ["Tekniske og arkitekturmessige rammer"] }) {
         nodes { title { nb } area obligations { level } } } }`,
  );
  expect(frameworks.nodes).toEqual([
    { key: 'KS_FELLES_RAMMER', kind: 'PROCUREMENT_GUIDANCE', isApprovalScheme: false },
  ]);
  expect(items.nodes.map(({ title }) => title.nb)).toContain('Logge innsyn i pasientjournal');
  for (const { obligations } of items.nodes) expect(obligations).toEqual([]);
});

test('Normen: requirements with number, set and fact sheets; nobody is approved by it', async () => {
  const { frameworks, sources } = await hub.ask<{
    frameworks: {
      nodes: {
        key: string;
        kind: string;
        isApprovalScheme: boolean;
        requirements: {
          number: string | null;
          area: string | null;
          factSheets: string[];
          obligations: { level: string }[];
        }[];
      }[];
    };
    sources: { key: string; meaning: { nb: string } }[];
  }>(
    `{ frameworks(filter: { kind: [CODE_OF_CONDUCT] }) { nodes { key kind isApprovalScheme
         requirements { key number area factSheets obligations { level bindsVia } } } }
       sources(keys: ["hdir-normen"]) { key meaning { nb } } }`,
  );
  const [normen, ...others] = frameworks.nodes;
  expect(others).toEqual([]);
  expect(normen).toMatchObject({ key: 'NORMEN', isApprovalScheme: false });
  const rows = normen?.requirements.filter(({ number }) => number !== null) ?? [];
  expect(rows.length).toBe(10);
  expect(rows).toContainEqual(
    expect.objectContaining({
      ...{ number: '1.2', area: 'Tilgangsstyring (SAMPLE)' },
      factSheets: ['Eksempelark 1 (SAMPLE)', 'Eksempelveileder (SAMPLE)'],
      obligations: [{ level: 'MUST', bindsVia: null }],
    }),
  );
  // The cell of its level is blank.
  expect(rows.find(({ number }) => number === '4.2')?.obligations).toEqual([]);
  expect(sources[0]?.meaning.nb).toContain('blir godkjent av Normen');
  const contract = await requirement('NORMEN_CONTRACT');
  expect(contract.obligations).toMatchObject([{ level: 'MUST', bindsVia: 'CONTRACT_NHN' }]);
  expect(quotesOf(await requirement('NORMEN_NO_APPROVAL')).join(' ')).toContain('godkjent av «Normen»');
});

test('EHDS: articles, days of both groups, and what binds whom', async () => {
  const all = await requirements(
    ...['EHDS_ART26_MARKET', 'EHDS_ART26_2_INHOUSE_SERVICE', 'EHDS_SUBSTANTIAL_CHANGE'],
    ...['EHDS_ART105_GROUP1', 'EHDS_ART105_GROUP2', 'EHDS_ART25_COMPONENTS'],
    ...['EHDS_ART39_DOC', 'EHDS_ART41_CE', 'EHDS_ART49_REGISTER'],
  );
  expect(
    all.map(({ obligations: [one] }) => [
      (one?.legalReference as { section: string } | undefined)?.section,
      one?.effectiveFrom,
    ]),
  ).toEqual([
    ['Art. 26(1)', '2029-03-26'],
    ['Art. 26(2), 105', '2031-03-26'],
    ['Art. 26(1)', '2029-03-26'],
    ['Art. 105(a), 14(1)(a)–(c)', '2029-03-26'],
    ['Art. 105(b), 14(1)(d)–(f)', '2031-03-26'],
    ['Art. 25, Annex II', '2029-03-26'],
    ['Art. 30(1)(e), 39', '2029-03-26'],
    ['Art. 30(1)(f), 41', '2029-03-26'],
    ['Art. 30(1)(h), 49', '2029-03-26'],
  ]);
  for (const one of all) {
    quotesOf(one);
    expect(one.obligations).toMatchObject([{ level: 'PLANNED', eeaState: 'UNDER_ASSESSMENT' }]);
    expect(one.inferredFields).toContain('eeaState');
  }
});

test('FHI: reporting duties lead to their register, and name message types', async () => {
  const npr = await requirement('FHI_NPR');
  expect(npr.text.nb).toContain('NPR_ORD, NPR_PAK, NPR_RAD');
  quotesOf(npr);
  // Which level follows from the regulation is the editors' reading, so none is stated.
  expect(npr.obligations).toMatchObject([{ level: null, bindsVia: 'REGULATION' }]);
  const { targets } = await hub.ask<{ targets: { requirements: { key: string }[] }[] }>(
    '{ targets(keys: ["NPR", "MSIS", "SYSVAK"]) { key requirements { key } interfaces { key types } } }',
  );
  expect(targets.map((one) => one.requirements.map(({ key }) => key))).toEqual(
    expect.arrayContaining([['FHI_NPR'], ['FHI_MSIS'], ['FHI_SYSVAK']]),
  );
});

test('NHN: prerequisites with who must act, HelseID with a code review, agreements and the trust framework', async () => {
  const helseId = await requirement('NHN_HELSEID_PROD');
  expect(quotesOf(helseId)).toContain(
    'Your software must have been approved for use against HelseID with a code review',
  );
  expect((await requirement('TILLIT_ADAPT')).obligations).toMatchObject([{ bindsVia: 'CONTRACT_NHN' }]);
  const { targets } = await hub.ask<{
    targets: { interfaces: { key: string; allPrerequisites: object[] }[] }[];
  }>(
    `{ targets(keys: ["SFM", "VKP"]) { interfaces { key
         allPrerequisites { party kind text { nb } evidence { citation { quote document } } } } } }`,
  );
  const all = targets.flatMap(({ interfaces }) => interfaces);
  for (const { key, allPrerequisites } of all.filter(({ key }) => key.startsWith('VKP/')))
    expect([key, allPrerequisites]).toEqual([
      key,
      expect.arrayContaining([
        expect.objectContaining({ party: 'VENDOR', text: { nb: 'HelseID har gjennomgått koden.' } }),
      ]),
    ]);
  expect(all.find(({ key }) => key === 'SFM/FULL')?.allPrerequisites).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        ...{ party: 'VENDOR', kind: 'ASSESSMENT' },
        text: {
          nb: 'De obligatoriske integrasjonskravene er godkjent av NHN, eller det er gitt dispensasjon.',
        },
      }),
      expect.objectContaining({
        ...{ party: 'BUYER', kind: 'AGREEMENT' },
        text: { nb: 'Virksomheten har inngått databehandleravtale med NHN.' },
      }),
    ]),
  );
});

test('trial rules: five sites and six weeks, then 25 sites and three months, with the day that the next phase may come', async () => {
  const { targets } = await hub.ask<{ targets: { interfaces: { key: string; trialRules: object[] }[] }[] }>(
    '{ targets(keys: ["SFM"]) { interfaces { key trialRules { phase maxSites minDurationDays minDurationMonths } } } }',
  );
  const rules = [
    { phase: 'LIMITED_TRIAL', maxSites: 5, minDurationDays: 42, minDurationMonths: null },
    { phase: 'EXTENDED_TRIAL', maxSites: 25, minDurationDays: null, minDurationMonths: 3 },
  ];
  expect(targets[0]?.interfaces.map(({ trialRules }) => trialRules)).toEqual([rules, rules]);
  const { integrations } = await hub.ask<{
    integrations: {
      nodes: { status: { earliestNextPhase: string | null; trial: { startedOn: string | null } | null } }[];
    };
  }>(
    `{ integrations(filter: { targetKeys: ["SFM"], process: [EXTENDED_TRIAL] }, first: 50) { nodes { status {
         earliestNextPhase trial { phase minDurationMonths startedOn } } } } }`,
  );
  const dated = integrations.nodes.filter(({ status }) => status.trial?.startedOn?.length === 10);
  expect(dated.length).toBeGreaterThan(0);
  for (const { status } of dated)
    expect(status.earliestNextPhase?.slice(8)).toBe(status.trial?.startedOn?.slice(8));
});

test('the duty to pay stands on each service that it is for', async () => {
  const { links, targets } = await hub.ask<{
    links: (Cited & { from: { name: { nb: string } }; to: { node: { key: string } | null } })[];
    targets: { links: { relation: string }[] }[];
  }>(
    `{ links(relations: [PAYS_FOR]) { from { name { nb } } to { name { nb } node { ... on IntegrationTarget { key } } } ${evidence.replace('(first: 100)', '')} }
       targets(keys: ["VKP", "KJERNEJOURNAL", "SFM"]) { key links { relation } } }`,
  );
  expect(links.flatMap(({ to }) => to.node?.key ?? []).sort()).toEqual(['KJERNEJOURNAL', 'SFM', 'VKP']);
  for (const one of links) quotesOf(one);
  for (const one of targets) expect(one.links.map(({ relation }) => relation)).toContain('PAYS_FOR');
  expect((await requirement('FSE_PAYMENT')).obligations).toMatchObject([
    {
      ...{ level: 'MUST', actors: ['MUNICIPALITY', 'HOSPITAL_TRUST'], effectiveFrom: '2022-01-01' },
      legalReference: { section: '§ 8 fjerde ledd' },
    },
  ]);
});

test('medical devices: the manufacturer declares the class, and DMP approves nothing', async () => {
  const [qualify, ce] = await requirements('MDR_QUALIFY', 'MDR_CE');
  expect(qualify?.shownBy).toEqual(['produsentens egen erklæring (risikoklasse)']);
  expect(qualify?.obligations).toMatchObject([{ level: 'MUST', actors: ['MANUFACTURER'] }]);
  expect(ce?.text.nb).toContain('DMP er tilsyn og har ingen godkjenningsrolle');
  for (const one of [qualify, ce]) quotesOf(one as Requirement);
  const { frameworks } = await hub.ask<{ frameworks: { nodes: { isApprovalScheme: boolean }[] } }>(
    '{ frameworks(filter: { text: "MDR 2017/745" }) { nodes { key isApprovalScheme } } }',
  );
  expect(frameworks.nodes).toMatchObject([{ key: 'MDR_IVDR' }]);
});

test('AI act: risk by risk, with the authority that it leads to', async () => {
  const [high, limited, authorities] = await requirements(
    ...['AI_HIGH_RISK_MD', 'AI_TRANSPARENCY', 'AI_AUTHORITIES'],
  );
  for (const one of [high, limited])
    expect(one?.links).toMatchObject([
      { relation: 'REFERS_TO', to: { name: { nb: 'Foreslåtte norske myndigheter for KI i helse' } } },
    ]);
  expect(quotesOf(authorities as Requirement)).toEqual(
    expect.arrayContaining([
      'NKOM er koordinerende markedstilsynsmyndighet',
      'Hoyrisiko vedlegg I: DMP (MU-loven)',
    ]),
  );
});

test('KS/VGH self-declarations: the vendor’s own word, section by section, and no approval', async () => {
  const { products } = await hub.ask<{
    products: {
      nodes: { name: string; selfDeclarations: { sections: string[]; audited: boolean | null }[] }[];
    };
  }>('{ products(first: 200) { nodes { name selfDeclarations { sections audited updatedOn keywords } } } }');
  const declared = products.nodes.filter(({ selfDeclarations }) => selfDeclarations.length > 0);
  expect(declared.length).toBeGreaterThan(3);
  expect(declared.flatMap(({ selfDeclarations }) => selfDeclarations)).toContainEqual(
    expect.objectContaining({
      audited: true,
      sections: [
        ...['Innledende spørsmål', 'Identifisere og kartlegge', 'Beskytte og opprettholde', 'Oppdage'],
        ...['Håndtere og gjenopprette', 'KI og automatisering'],
      ],
    }),
  );
  expect((await requirement('KS_SELF_DECLARATION')).obligations).toMatchObject([
    { level: 'PLANNED', bindsVia: 'GUIDANCE', effectiveFrom: '2026' },
  ]);
});

test('the regulation plan: each service, whether its page is published, and the service that it is', async () => {
  const { planServices } = await hub.ask<{
    planServices: { name: string; isPublished: boolean | null; target: { key: string } | null }[];
  }>('{ planServices { name isPublished target { key } links { relation to { name { nb } } } } }');
  expect(planServices.map(({ name }) => name)).toEqual([
    'Pasientens journaldokumenter',
    'Pasientens kritiske informasjon',
    'Pasientens legemiddelliste',
    'Pasientens måledata',
    'Pasientens prøvesvar',
  ]);
  expect(planServices[0]).toMatchObject({ isPublished: true, target: { key: 'PJD' } });
});

test('the portfolio: status, risk and quarter, linked to the service and the activity', async () => {
  const { portfolio, targets } = await hub.ask<{
    portfolio: (Record<string, unknown> & { evidence: { raw: string; document: { url: string } }[] })[];
    targets: { links: object[] }[];
  }>(
    `{ portfolio { title owner status risk segment period quarter links { relation to { kind name { nb } } }
         evidence(field: "risk") { raw document { url sha256 } } }
       targets(keys: ["HELSEKORT_GRAVIDE"]) { links { relation from { kind node { ... on PortfolioMeasure { risk } } } } } }`,
  );
  const by = (title: string) => portfolio.find((one) => one.title === title);
  expect(by('EPJ-løftet')).toMatchObject({
    ...{ status: 'Noen utfordringer', risk: 'Middels', segment: 'Koordinere', quarter: null },
    links: [{ relation: 'SAME_AS', to: { kind: 'ACTIVITY' } }],
    evidence: [{ raw: 'Middels' }],
  });
  expect(by('Eksempeltiltak 1 (SAMPLE)')).toMatchObject({ period: '2. kvartal 2025', quarter: '2025-Q2' });
  expect(targets[0]?.links).toContainEqual({
    relation: 'DELIVERS',
    from: { kind: 'MEASURE', node: { risk: 'Lav' } },
  });
});

test('the catalogue of tools on Helsenorge and ISO/TS 82304-2', async () => {
  const [tool, iso] = await requirements('HELSENORGE_TOOL', 'ISO82304_2');
  // That it is a requirement at all is said; how strongly is the editors' reading, so no level is stated.
  expect(tool?.obligations).toMatchObject([{ level: null }]);
  expect(iso?.obligations).toMatchObject([{ level: 'SHOULD', bindsVia: 'GUIDANCE' }]);
  for (const one of [tool, iso]) quotesOf(one as Requirement);
});

test('in use is a fact of its own, and never an approval', async () => {
  const { integrations } = await hub.ask<{
    integrations: { totalCount: number; nodes: { status: { inUse: boolean; headline: string } }[] };
  }>(
    '{ integrations(filter: { inUse: true, process: [NOT_STATED] }, first: 100) { totalCount nodes { status { process inUse headline } } } }',
  );
  expect(integrations.totalCount).toBeGreaterThan(0);
  for (const { status } of integrations.nodes) {
    expect(status.inUse).toBe(true);
    expect(status.headline).not.toBe('APPROVED');
  }
});

test('standards have the theme that is published, and can be filtered by it', async () => {
  const { frameworks } = await hub.ask<{ frameworks: { totalCount: number; nodes: { theme: string }[] } }>(
    '{ frameworks(filter: { kind: [STANDARD], theme: ["E-resept"] }, first: 50) { totalCount nodes { title { nb } theme evidence(field: "theme") { raw } } } }',
  );
  expect(frameworks.totalCount).toBeGreaterThan(5);
  for (const { theme } of frameworks.nodes) expect(theme).toBe('E-resept');
});
