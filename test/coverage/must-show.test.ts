/** What must hold of every coverage, tried on all checklists and all products of the invented lists. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { redaksjon } from '../../connectors/redaksjon/connector.ts';
import { claim } from '../domain/build.ts';
import { ask, openHub } from '../graphql/open-hub.ts';
import { document, documents, mergeWith } from '../requirements/curated.ts';
import { buyerLists } from '../support/buyer-lists.ts';

type Hub = Awaited<ReturnType<typeof openHub>>;
const query = `query ($input: CoverageInput!) { coverage(input: $input) { withoutSources { key } baskets { cells {
  state because { en } line { line } integrations { approvals { source { key } } } } } } }`;

interface Cell {
  readonly because: readonly { readonly en: string }[];
  readonly state: string;
  readonly line: { readonly line: number };
  readonly integrations: readonly { readonly approvals: readonly { readonly source: { key: string } }[] }[];
}

const lists = buyerLists();
const profiles = ['remote-monitoring-vkp', 'ehr-vendor-infosec', 'ehr-gp-office', 'ehr-nursing-care'];

async function coverAll(hub: Hub, ids: readonly string[], withoutSources: readonly string[] = []) {
  const found = new Map<string, Cell>();
  for (const profile of profiles) {
    const input = {
      profile,
      baskets: ids.map((id) => [id]),
      existing: ids,
      on: '2026-11-30',
      withoutSources,
    };
    const { data, errors } = await ask(hub, query, { input });
    expect(errors).toBeUndefined();
    data.coverage.baskets.forEach(({ cells }: { cells: Cell[] }, at: number) => {
      for (const cell of cells) found.set(`${profile} ${ids[at]} ${cell.line.line}`, cell);
    });
  }
  return found;
}

describe('Source removed or held: its cells UNKNOWN, none NOT_MET', () => {
  const data = mergeWith(lists);
  const ids = data.products.map(({ id }) => id);
  let hub: Hub;
  let before: ReadonlyMap<string, Cell>;
  beforeAll(async () => {
    hub = await openHub({}, data);
    before = await coverAll(hub, ids);
  });
  afterAll(() => hub.app.close());

  test('a source that nobody knows cannot be left out in silence', async () => {
    const input = { profile: profiles[0], baskets: [[ids[0]]], withoutSources: ['NHN-SFM'] };
    const { errors } = await ask(hub, query, { input });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('nhn-sfm'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('there is something to lose: every state but one that no list gives is there', () => {
    const states = new Set([...before.values()].map(({ state }) => state));
    expect([...states].sort()).toEqual([
      'EXPECTED',
      'MET',
      'NOT_APPLICABLE',
      'NOT_MET',
      'PARTIAL',
      'UNKNOWN',
    ]);
  });

  test.each(Object.keys(lists))('%s left out, as a held or stale one is', async (source) => {
    const after = await coverAll(hub, ids, [source]);
    const changed = [...after].filter(([key, { state }]) => state !== before.get(key)?.state);
    expect(changed.length).toBeGreaterThan(0);
    for (const [key, { state, integrations }] of after) {
      const was = before.get(key);
      // Nothing that rests on it alone is said any more, and nothing comes to be denied.
      if (state === 'NOT_MET') expect([key, was?.state]).toEqual([key, 'NOT_MET']);
      const restsOnIt = integrations.some(({ approvals }) =>
        approvals.every((one) => one.source.key === source),
      );
      if (restsOnIt) expect([key, ['UNKNOWN', 'NOT_APPLICABLE'].includes(state)]).toEqual([key, true]);
    }
  });

  test.each(Object.keys(lists))('%s removed from the catalogue', async (source) => {
    const { [source]: _gone, ...rest } = lists;
    const without = mergeWith(rest);
    const kept = without.products.map(({ id }) => id).filter((id) => ids.includes(id));
    const other = await openHub({}, without);
    const after = await coverAll(other, kept);
    await other.app.close();
    for (const [key, { state }] of after)
      if (state === 'NOT_MET') expect([key, before.get(key)?.state]).toEqual([key, 'NOT_MET']);
  });
});

describe('«Approved by Normen» and an ISO 27001 certificate on a product cannot be expressed', () => {
  const cited = 'citation: { publisher: P, document: D, date: "2025-01-01", quote: Q, basis: K }';
  const withEntry = (name: string, entry: string) =>
    redaksjon.read([...documents((file, text) => (file === name ? `${text}${entry}\n` : text))]).findings;

  test.each([
    [
      'a checklist asks to be verified for it',
      'profile-ehr-gp-office',
      'profileLine',
      'profile: ehr-gp-office, line: 99, anyOf: [NORMEN], level: MUST',
    ],
    [
      'a requirement is seen at it',
      'requirements',
      'obligation',
      'key: X, framework: NORMEN, title: T, text: T, shownAt: [NORMEN]',
    ],
    [
      'a requirement is seen at a certificate',
      'requirements',
      'obligation',
      'key: X, framework: ISO_27001, title: T, text: T, shownAt: [ISO_27001]',
    ],
    [
      'it is a target of a kind of its own',
      'targets',
      'target',
      'key: NORMEN, kind: CERTIFICATE, name: Normen',
    ],
    [
      'a product has a certificate',
      'product-kinds',
      'productKind',
      'product: P, certificates: [ISO_27001], categories: [OTHER]',
    ],
    [
      'a product is of a kind of approved ones',
      'product-kinds',
      'productKind',
      'product: P, categories: [NORMEN_APPROVED]',
    ],
  ])('%s: the harvest is held', (_what, file, kind, values) => {
    const findings = withEntry(file, `- kind: ${kind}\n  values: { ${values} }\n  ${cited}`);
    expect(findings.map(({ severity }) => severity)).toContain('BLOCKING');
  });

  test('a list that claims it makes no integration, and no cell is met by it', async () => {
    const row = (target: string) =>
      claim('integration', {
        ...{
          vendor: 'Dikta AS',
          product: 'Dikta Journal',
          target,
          process: 'APPROVED',
          statusText: 'Godkjent',
        },
      });
    const data = mergeWith({ 'nhn-vkp': [row('NORMEN'), row('ISO_27001'), row('ISO 27001'), row('Normen')] });
    expect(data.integrations).toEqual([]);
    const hub = await openHub({}, data);
    const cells = await coverAll(
      hub,
      data.products.map(({ id }) => id),
    );
    await hub.app.close();
    expect(
      [...cells.values()].filter(({ state }) => state !== 'UNKNOWN' && state !== 'NOT_APPLICABLE'),
    ).toEqual([]);
  });
});

test('every fact that binds has a citation to a publisher and a date: one without is refused, whatever its kind', () => {
  const values: Readonly<Record<string, string>> = {
    obligation: 'key: X, framework: NORMEN, title: T, text: T',
    frameworkEntry:
      'key: X, title: T, kind: ACT, publisherName: P, lifecycle: ACTIVE, isApprovalScheme: false',
    profile: 'key: a-b, version: "1", title: T, owner: O, actor: VENDOR, categories: []',
    profileLine: 'profile: a-b, line: 1, requirement: X, level: MUST',
    productKind: 'product: P, categories: [OTHER]',
    link: 'key: X, relation: USES, fromKind: WORDS, from: A, toKind: WORDS, to: B',
  };
  const parts = ['publisher: P', 'document: D', 'date: "2025-01-01"', 'quote: Q', 'basis: K'];
  for (const [kind, of] of Object.entries(values)) {
    const entry = (citation: readonly string[]) =>
      redaksjon
        .read([
          document('x', `- kind: ${kind}\n  values: { ${of} }\n  citation: { ${citation.join(', ')} }\n`),
        ])
        .findings.filter(({ code }) => code === 'INVALID_ENTRY');
    expect([kind, entry(parts)]).toEqual([kind, []]);
    for (const missing of parts)
      expect([kind, missing, entry(parts.filter((part) => part !== missing)).length]).toEqual([
        kind,
        missing,
        1,
      ]);
  }
});

test('a vendor that is bankrupt keeps what its list says, with the warning beside it, and unknown stays unknown', async () => {
  const orgnr = '974760673';
  const [first, ...others] = lists['nhn-kjernejournal'] ?? [];
  if (first?.kind !== 'integration') throw new Error('no row');
  const numbered = claim('integration', {
    ...Object.fromEntries(Object.entries(first.fields).map(([name, field]) => [name, field?.value])),
    organisationNumber: orgnr,
  });
  const register = claim('legalEntity', {
    ...{ organisationNumber: orgnr, name: 'DIKTAFJORD AS', legalForm: 'AS', state: 'BANKRUPT' },
  });
  const data = mergeWith({
    ...{ 'nhn-kjernejournal': [numbered, ...others], 'brreg-enhetsregisteret': [register] },
  });
  const product = data.products.find(({ name }) => name === 'Diktafjord Lege');
  const hub = await openHub({}, data);
  const cells = await coverAll(hub, [product?.id ?? '']);
  await hub.app.close();
  const warned = [...cells.values()].filter(({ because }) =>
    because.some(({ en }) => en.includes('no longer active in Enhetsregisteret')),
  );
  expect(warned.length).toBeGreaterThan(0);
  for (const { state } of warned) expect(state).toBe('MET');
  expect([...cells.values()].filter(({ state }) => state === 'NOT_MET')).toEqual([]);
});

test('a product of which no source says the kind is judged line by line all the same, and is offered for no checklist', async () => {
  const data = mergeWith(lists);
  const unknown = data.products.find(({ name }) => name === 'Diktaukjent');
  expect(unknown?.categories).toEqual([]);
  const hub = await openHub({}, data);
  const cells = await coverAll(hub, [unknown?.id ?? '']);
  const states = new Set([...cells.values()].map(({ state }) => state));
  expect(states).toContain('EXPECTED');
  expect(states).not.toContain('NOT_MET');
  const { data: answer } = await ask(
    hub,
    '{ profiles(keys: ["ehr-gp-office"]) { products(first: 50) { nodes { name } } } products(filter: { notStated: [CATEGORY] }, first: 50) { nodes { name } } }',
  );
  await hub.app.close();
  const names = (nodes: { name: string }[]) => nodes.map(({ name }) => name);
  expect(names(answer.profiles[0].products.nodes)).not.toContain('Diktaukjent');
  expect(names(answer.products.nodes)).toContain('Diktaukjent');
});

test('every entry of every editorial file names a page or document and a day, and its values lead there', () => {
  const all = redaksjon.read(documents());
  expect(all.findings).toEqual([]);
  const names = new Set<string>();
  for (const { kind, fields } of all.claims) {
    names.add(kind);
    const inferred = new Set('inferred' in fields ? fields.inferred?.value : []);
    for (const [name, field] of Object.entries(fields)) {
      if (inferred.has(name)) continue;
      const { url, document: title, date } = field.citation ?? {};
      expect([kind, field.raw, (url ?? title ?? '') !== '', /^\d{4}/u.test(date ?? '')]).toEqual([
        ...[kind, field.raw, true, true],
      ]);
    }
  }
  expect([...names].sort()).toEqual([...redaksjon.source.claimKinds].filter((one) => names.has(one)).sort());
});

test.each([
  ['agency', 'key: X, name: N'],
  ['target', 'key: X, kind: NATIONAL_SERVICE, name: N'],
  ['interface', 'key: X, target: Y, name: N'],
  ['trialRule', 'interface: X, phase: LIMITED_TRIAL, unit: U'],
  ['prerequisite', 'interface: X, party: VENDOR, prerequisiteKind: AGREEMENT, text: T'],
])('a description of %s without a page or a day is refused too', (kind, values) => {
  const refused = (citation: string) =>
    redaksjon
      .read([document('x', `- kind: ${kind}\n  values: { ${values} }\n  citation: { ${citation} }\n`)])
      .findings.filter(({ code }) => code === 'INVALID_ENTRY').length;
  const [page, day] = ['url: "https://www.nhn.no/"', 'readOn: "2026-11-30"'];
  expect([`${page}, ${day}, basis: K`, `${day}, basis: K`, `${page}, basis: K`].map(refused)).toEqual([
    0, 1, 1,
  ]);
});
