/** What plans, services, requirements, standards and interfaces have to do with each other, found from both ends. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { redaksjon } from '../../connectors/redaksjon/connector.ts';
import { claim } from '../domain/build.ts';
import { ask, openHub } from '../graphql/open-hub.ts';
import { document, mergeWith, reading } from './curated.ts';

const epikrise = {
  standard: 'Epikrise v1.2',
  level: 'MUST',
  organisationType: 'Fastlege og allmennlegetjeneste',
};
const lists = {
  'hdir-veikart': [
    claim('activity', { activity: 'Revidering av tillitsmodell', measure: 'Tillitsrammeverk' }),
  ],
  'hdir-reguleringsplan': [
    claim('planElement', {
      ...{ service: 'Pasientens journaldokumenter', layer: 'LEGAL', title: 'Eksempellov (SAMPLE)' },
      alsoFor: ['Pasientens prøvesvar'],
    }),
  ],
  'hdir-referansekatalogen': [
    claim('standard', { ...epikrise, level: 'MUST', direction: 'SEND' }),
    claim('standard', { standard: 'Dialogmelding v1.1', level: 'MUST' }),
    claim('standard', {
      standard: 'Eksempelstandard uten liste',
      ...{ level: 'MUST', organisationType: 'Fastleger' },
    }),
  ],
  'nhn-meldingsutveksling': [
    claim('integration', {
      ...{
        vendor: 'Diktavik AS',
        product: 'Diktavik Lege',
        target: 'MELDINGSUTVEKSLING',
        process: 'IN_TEST',
      },
      interface: 'MELDINGSUTVEKSLING/EPIKRISE',
    }),
  ],
} as const;

let hub: Awaited<ReturnType<typeof openHub>>;
beforeAll(async () => {
  hub = await openHub({}, mergeWith(lists));
});
afterAll(() => hub.app.close());

const links =
  'links { key relation from { name { nb } node { __typename } } to { name { nb } node { __typename } } inferredFields }';

test('a link is found from both ends, and leads to what stands there', async () => {
  const { data, errors } = await ask(
    hub,
    `{ roadmap { title ${links} } frameworks(first: 200) { nodes { key ${links} } }
       planServices(names: ["Pasientens journaldokumenter", "Pasientens prøvesvar"]) { name isPublished target { key }
         elements { title planService { name } } otherElements { title } ${links} }
       targets(keys: ["VKP", "KJERNEJOURNAL"]) { key ${links} } }`,
  );
  expect(errors).toBeUndefined();
  const revision = {
    ...{ key: 'L8', relation: 'REVISES', inferredFields: ['relation'] },
    from: { name: { nb: 'Revidering av tillitsmodell' }, node: { __typename: 'RoadmapActivity' } },
    to: { name: { nb: 'Tillitsrammeverk' }, node: { __typename: 'Framework' } },
  };
  expect(data.roadmap[0].links).toEqual([revision]);
  const trust = data.frameworks.nodes.find(({ key }: { key: string }) => key === 'TILLITSRAMMEVERK');
  expect(trust.links).toContainEqual(revision);
  const [documents, results] = data.planServices;
  expect(documents).toMatchObject({ isPublished: true, target: { key: 'PJD' } });
  expect(documents.elements).toEqual([
    { title: 'Eksempellov (SAMPLE)', planService: { name: 'Pasientens journaldokumenter' } },
  ]);
  // Whether a service of which no page is read is published, no source says.
  expect(results).toMatchObject({
    isPublished: null,
    elements: [],
    otherElements: [{ title: 'Eksempellov (SAMPLE)' }],
  });
  const keysOf = (key: string) =>
    data.targets.find((one: { key: string }) => one.key === key).links.map((one: { key: string }) => one.key);
  expect(keysOf('VKP')).toEqual(['L14', 'L15', 'L16', 'P3', 'R1', 'R2', 'R3']);
  expect(keysOf('KJERNEJOURNAL')).toContain('L4');
});

test('each link has the words it rests on, and what is our own reading has none', () => {
  const all = reading.claims.filter((one) => one.kind === 'link');
  expect(all.length).toBeGreaterThan(50);
  for (const { fields } of all) {
    const inferred = new Set(fields.inferred?.value);
    expect(fields.key?.citation?.quote).toBeTruthy();
    for (const [name, sourced] of Object.entries(fields))
      expect([name, sourced.citation === undefined]).toEqual([name, inferred.has(name)]);
  }
});

test('a link to an entry that is not there stops the harvest and names the line', () => {
  const link = (to: string) => `- kind: link
  values: { key: L1, relation: USES, fromKind: ACTIVITY, from: Noe, toKind: FRAMEWORK, to: ${to} }
  citation: { publisher: P, document: D, date: "2025-01-01", quote: Q, basis: K }
- kind: frameworkEntry
  values: { key: EN, title: En, kind: ACT, publisherName: P, lifecycle: ACTIVE, isApprovalScheme: false }
  citation: { publisher: P, document: D, date: "2025-01-01", quote: Q, basis: K }
`;
  expect(redaksjon.read([document('links', link('EN'))]).findings).toEqual([]);
  expect(redaksjon.read([document('links', link('TO'))]).findings).toMatchObject([
    {
      code: 'BROKEN_REFERENCE',
      severity: 'BLOCKING',
      found: 'TO',
      message: { en: 'links.yaml, line 2: there is no “TO”.' },
    },
  ]);
});

test('which mandatory standards of GP offices no product is verified for is one query, and what is not stated is counted', async () => {
  const { data, errors } = await ask(
    hub,
    `{ none: requirements(filter: { frameworkKind: [STANDARD], level: [MUST], careSetting: [GP_OFFICE], hasVerifiedProduct: false }) {
         unstatedCount nodes { title { nb } shownAt { ... on TargetInterface { key } } inferredFields
           obligations { organisationType careSettings } } }
       some: requirements(filter: { frameworkKind: [STANDARD], level: [MUST], careSetting: [GP_OFFICE], hasVerifiedProduct: true }) { totalCount } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.none.nodes).toEqual([
    {
      title: { nb: 'Epikrise v1.2' },
      shownAt: [{ key: 'MELDINGSUTVEKSLING/EPIKRISE' }],
      inferredFields: ['careSettings', 'shownAt'],
      obligations: [{ organisationType: epikrise.organisationType, careSettings: ['GP_OFFICE'] }],
    },
  ]);
  // One states no type of organisation, and one is on no list.
  expect(data.none.unstatedCount).toBeGreaterThanOrEqual(2);
  expect(data.some.totalCount).toBe(0);
});
