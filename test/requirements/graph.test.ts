/** What binds whom, asked of the real editorial facts. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, openHub } from '../graphql/open-hub.ts';
import { mergeWith } from './curated.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
beforeAll(async () => {
  hub = await openHub({}, mergeWith({}));
});
afterAll(() => hub.app.close());

test('what binds a cloud EHR from 2029 is one query, and both dates of EHDS are there', async () => {
  const { data, errors } = await ask(
    hub,
    `{ requirements(filter: { productCategory: [EHR_MUNICIPAL], keys: ["EHDS_ART26_MARKET", "EHDS_ART26_2_INHOUSE_SERVICE"] }) {
      nodes { key framework { key } inferredFields obligations { level effectiveFrom jurisdiction eeaState legalReference { section } } } }
      from2029: requirements(filter: { productCategory: [EHR_MUNICIPAL], effectiveOn: "2029-03-26" }, first: 200) {
        totalCount unstatedCount nodes { key } }
      before: requirements(filter: { productCategory: [EHR_MUNICIPAL], effectiveOn: "2029-03-25" }, first: 200) { nodes { key } } }`,
  );
  expect(errors).toBeUndefined();
  const obligation = { level: 'PLANNED', jurisdiction: 'EU', eeaState: 'UNDER_ASSESSMENT' };
  expect(data.requirements.nodes).toMatchObject([
    { framework: { key: 'EHDS' }, obligations: [{ ...obligation, effectiveFrom: '2031-03-26' }] },
    { framework: { key: 'EHDS' }, obligations: [{ ...obligation, effectiveFrom: '2029-03-26' }] },
  ]);
  expect(data.requirements.nodes[0].inferredFields).toContain('eeaState');
  const keys = (nodes: { key: string }[]) => nodes.map(({ key }) => key);
  expect(keys(data.from2029.nodes)).toContain('EHDS_ART41_CE');
  expect(keys(data.from2029.nodes)).not.toContain('EHDS_ART26_2_INHOUSE_SERVICE');
  expect(keys(data.before.nodes)).not.toContain('EHDS_ART41_CE');
  // Those that state no kind of product or no day may bind all the same, and are counted.
  expect(data.from2029.unstatedCount).toBeGreaterThan(0);
});

test('a requirement leads to where it is seen, what it requires to the end, and what makes an exception', async () => {
  const { data, errors } = await ask(
    hub,
    `{ requirements(filter: { keys: ["FSE_KJERNEJOURNAL"] }) { nodes {
      shownAt { __typename ... on NationalService { key requirements { key } } }
      shownOn { key } prerequisites { key shownOn { key } } exemptions { key } exemptionTexts } } }`,
  );
  expect(errors).toBeUndefined();
  const [one] = data.requirements.nodes;
  expect(one.shownAt).toMatchObject([{ __typename: 'NationalService', key: 'KJERNEJOURNAL' }]);
  expect(one.shownAt[0].requirements.map(({ key }: { key: string }) => key)).toContain('FSE_KJERNEJOURNAL');
  expect(one.prerequisites.map(({ key }: { key: string }) => key)).toEqual([
    'NHN_HELSEID_PROD',
    'NHN_KJ_VENDOR',
    'NHN_SUPPLIER_APPROVAL',
    'TILLIT_ADAPT',
  ]);
  expect(one.exemptions.map(({ key }: { key: string }) => key)).toEqual(['FSE_PLO_NO_DUTY', 'FSE_EXEMPTION']);
});

test('the prerequisites of SFM Full are followed through HelseID, with the party that must act', async () => {
  const { data, errors } = await ask(
    hub,
    `{ targets(keys: ["SFM"]) { interfaces { key prerequisites { kind }
      allPrerequisites { party kind text { nb } of { ... on TargetInterface { key } } } } } }`,
  );
  expect(errors).toBeUndefined();
  const full = data.targets[0].interfaces.find(({ key }: { key: string }) => key === 'SFM/FULL');
  expect(full.allPrerequisites.length).toBeGreaterThan(full.prerequisites.length);
  expect(full.allPrerequisites).toContainEqual(
    expect.objectContaining({ party: 'VENDOR', kind: 'ASSESSMENT', of: { key: 'HELSEID/HELSEID' } }),
  );
  expect(full.allPrerequisites).toContainEqual(
    expect.objectContaining({
      party: 'BUYER',
      text: { nb: 'Virksomheten har inngått databehandleravtale med NHN.' },
    }),
  );
});

test('all that the editors describe has its title in nynorsk and English, and is found by them', async () => {
  const { data, errors } = await ask(
    hub,
    `{ requirements(first: 500, filter: { text: "duty to use e-prescription" }) { nodes { key title { nb nn en } } }
       nynorsk: requirements(first: 500, filter: { text: "sjølvdeklareringsskjema" }) {
         nodes { key nn: displayName(language: NN) en: displayName(language: EN) }
       }
       searchConnection(text: "sjølvdeklareringsskjema") { nodes { label { nn } } }
       profiles { key title { nn } }
       frameworks(first: 100) { nodes {
         key publisherName title { nb nn } requirements { key title { nb nn en } evidence(field: "title") { value } }
       } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.requirements.nodes).toContainEqual({
    key: 'FSE_ERESEPT',
    title: {
      nb: 'Plikt til å bruke e-resept',
      nn: 'Plikt til å bruke e-resept',
      en: 'Duty to use e-prescription',
    },
  });
  const nn = 'Sjølvdeklareringsskjema for leverandørar';
  expect(data.nynorsk.nodes).toEqual([
    { key: 'KS_SELF_DECLARATION', nn, en: 'Self-declaration form for vendors' },
  ]);
  expect(data.searchConnection.nodes).toContainEqual({ label: { nn } });
  expect(data.profiles.length).toBeGreaterThan(3);
  expect(data.profiles.filter(({ title }: { title: { nn: string | null } }) => title.nn === null)).toEqual(
    [],
  );
  const described = data.frameworks.nodes.filter(
    ({ publisherName }: { publisherName: string | null }) => publisherName !== null,
  );
  expect(described.length).toBeGreaterThan(15);
  expect(described.filter(({ title }: { title: { nn: string | null } }) => title.nn === null)).toEqual([]);
  const all: readonly { key: string; title: { nb: string; nn: string | null; en: string | null } }[] =
    data.frameworks.nodes.flatMap(({ requirements }: { requirements: readonly unknown[] }) => requirements);
  const edited = all.filter(({ key }) => /^[A-Z0-9_]+$/u.test(key));
  expect(edited.length).toBeGreaterThan(100);
  expect(edited.filter(({ title }) => (title.en ?? title.nb) === title.nb).map(({ key }) => key)).toEqual([]);
  expect(edited.filter(({ title }) => title.nn === null).map(({ key }) => key)).toEqual([]);
});

test('advice that the editors describe and a list of it are one framework', async () => {
  const { data, errors } = await ask(
    hub,
    `{ frameworks(first: 100) { nodes { key kind isApprovalScheme title { nb en } publisherName validFrom lifecycle { stage } } }
       profiles { key owner inferredFields lines { line level party requirement { key } anyOf { __typename } } } }`,
  );
  expect(errors).toBeUndefined();
  const ehds = data.frameworks.nodes.find(({ key }: { key: string }) => key === 'EHDS');
  expect(ehds).toMatchObject({ kind: 'EU_REGULATION', isApprovalScheme: false, validFrom: '2027-03-26' });
  expect(data.profiles.map(({ key }: { key: string }) => key)).toEqual([
    'ehr-gp-office',
    'ehr-nursing-care',
    'ehr-vendor-infosec',
    'remote-monitoring-vkp',
  ]);
  for (const { lines } of data.profiles) {
    for (const line of lines) expect(line.requirement !== null || line.anyOf.length > 0).toBe(true);
  }
});
