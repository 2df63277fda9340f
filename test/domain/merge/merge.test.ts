import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, ClaimValues } from '../../../src/domain/claims/claim.ts';
import type { MergeInput } from '../../../src/domain/merge/merge.ts';
import type { ClaimRef } from '../../../src/domain/model.ts';
import type { Batch, BatchEntry } from '../../../src/domain/record.ts';
import type { Decision } from '../../../src/domain/resolution/decisions.ts';
import { batch, claim, entry, mergeAndReport, type Reported, source } from '../build.ts';

const [n1, n2] = ['923609016', '974760673'];
const sources = [
  'nhn-vkp',
  'nhn-leverandorer',
  'fhi-leverandorer',
  'fhi-helseregistre',
  'ks-felles-rammer',
  'hdir-referansekatalogen',
  'brreg-enhetsregisteret',
  'redaksjon',
].map((key) => source(key));
function run(
  lists: Record<string, readonly (Claim | BatchEntry)[]>,
  parts: Partial<MergeInput> = {},
): Reported {
  return mergeAndReport({
    mode: 'LIVE',
    asOf: '2025-11-22',
    sources,
    batches: Object.entries(lists).map(([key, claims]) => batch(key, claims)),
    ids: new Map(),
    decisions: [],
    staleSources: new Set(),
    ...parts,
  });
}
const integration = (values: Partial<ClaimValues['integration']>) =>
  claim('integration', {
    vendor: 'Fjell AS',
    product: 'Journal',
    target: 'VKP',
    process: 'APPROVED',
    ...values,
  });
const vkp = claim('target', {
  key: 'VKP',
  kind: 'NATIONAL_SERVICE',
  name: 'Velferdsteknologisk knutepunkt',
  owner: 'NHN',
  lifecycle: 'PHASING_OUT',
});
const idsAfter = (result: Reported, before: ReadonlyMap<string, string> = new Map()) =>
  new Map([...before, ...result.minted.map(({ kind, key, id }) => [`${kind}|${key}`, id] as const)]);
const codes = (result: Reported, key: string) =>
  [...new Set(result.findings.get(key)?.map(({ code }) => code))].sort();

describe('integrations', () => {
  it('joins vendor, product, target, interface, role and status, and names its claims', () => {
    const { data } = run({
      'nhn-vkp': [
        integration({
          organisationNumber: n1,
          interface: 'HENT_TILTAK',
          role: 'CONSUMER',
          version: '3.2',
          decidedOn: '2025-10-01',
        }),
      ],
      'nhn-leverandorer': [
        claim('supplier', { vendor: 'FJELL AS', organisationNumber: n1, process: 'APPROVED' }),
      ],
      redaksjon: [
        vkp,
        claim('interface', {
          key: 'VKP/HENT_TILTAK',
          target: 'VKP',
          name: 'Hent tiltak',
          roles: ['CONSUMER'],
          lifecycle: 'ACTIVE',
        }),
      ],
    });
    expect(data.vendors).toMatchObject([
      {
        name: 'Fjell AS',
        organisationNumber: n1,
        supplierApprovals: [{ process: 'APPROVED', issuer: 'NHN' }],
      },
    ]);
    expect(data.products).toMatchObject([{ name: 'Journal', vendor: data.vendors[0]?.id }]);
    expect(data.integrations).toMatchObject([
      {
        product: data.products[0]?.id,
        target: 'VKP',
        interface: 'VKP/HENT_TILTAK',
        role: 'CONSUMER',
        contradicted: [],
        status: { headline: 'APPROVED', since: '2025-10-01', warnings: ['TARGET_PHASING_OUT'] },
        approvals: [
          {
            version: '3.2',
            source: 'nhn-vkp',
            claim: { source: 'nhn-vkp', batch: 'batch-nhn-vkp', index: 0 },
          },
        ],
        claims: [{ source: 'nhn-vkp', batch: 'batch-nhn-vkp', index: 0 }],
      },
    ]);
    expect(data.interfaces).toMatchObject([
      { key: 'VKP/HENT_TILTAK', target: 'VKP', name: { nb: 'Hent tiltak' } },
    ]);
    expect(data.agencies.map(({ key }) => key).sort()).toEqual([
      'BRREG',
      'FHI',
      'HDIR',
      'KS',
      'NHN',
      'REDAKSJON',
    ]);
  });

  it('several versions are several approvals of one integration', () => {
    const { data } = run({
      'nhn-vkp': [integration({ version: '1' }), integration({ version: '2', process: 'IN_TEST' })],
    });
    expect(data.integrations).toMatchObject([{ status: { headline: 'APPROVED' }, contradicted: [] }]);
    expect(data.integrations[0]?.approvals.map(({ version }) => version).sort()).toEqual(['1', '2']);
  });

  it('interface, role and via tell integrations apart; the spelling of via does not', () => {
    const { data } = run({
      'nhn-vkp': [
        integration({}),
        integration({ interface: 'A' }),
        integration({ role: 'PRODUCER' }),
        integration({ via: 'Melding', viaVersion: '2' }),
        integration({ via: 'MELDING', viaVersion: '2', userGroup: 'x' }),
        integration({ via: 'Melding', viaVersion: '3' }),
      ],
    });
    expect(data.integrations).toHaveLength(5);
    expect(data.integrations.map(({ via }) => via)).toContain('Melding 3');
  });

  it('shows a contradiction and says each publisher', () => {
    const result = run({
      'nhn-vkp': [integration({ version: '1', statusText: 'Godkjent' })],
      'fhi-leverandorer': [integration({ version: '1', process: 'IN_TEST', statusText: 'Under test' })],
    });
    expect(result.data.integrations).toMatchObject([
      {
        contradicted: ['process'],
        status: { process: 'IN_TEST', headline: 'UNCERTAIN', warnings: ['CONTRADICTED'] },
      },
    ]);
    expect(result.findings.get('nhn-vkp')).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ code: 'CONTRADICTION', found: 'Godkjent' })]),
    );
    expect(
      result.findings.get('fhi-leverandorer')?.find(({ code }) => code === 'CONTRADICTION')?.message.en,
    ).toContain('nhn-vkp: Godkjent');
  });

  it('a revoked one, a row gone and a stale source give three different triples, and only the first is withdrawn', () => {
    const triple = (of: Claim | BatchEntry, stale: string[] = []) => {
      const [first] = run({ 'nhn-vkp': [of] }, { staleSources: new Set(stale) }).data.integrations;
      return [first?.status.standing, first?.status.observation, first?.status.headline];
    };
    expect(triple(integration({ standing: 'REVOKED_BY_AUTHORITY' }))).toEqual([
      'REVOKED_BY_AUTHORITY',
      'LISTED',
      'WITHDRAWN',
    ]);
    expect(
      triple(
        entry(integration({}), {
          observation: 'MISSING_UNCONFIRMED',
          missing: { since: '2025', confirmations: 1 },
        }),
      ),
    ).toEqual(['NOT_STATED', 'MISSING_UNCONFIRMED', 'UNCERTAIN']);
    expect(triple(integration({}), ['nhn-vkp'])).toEqual(['NOT_STATED', 'SOURCE_STALE', 'APPROVED']);
  });

  it('warns of what expires soon and of a version that is not stated', () => {
    const { data } = run({
      'nhn-vkp': [integration({ validUntil: '2026-01' })],
      redaksjon: [{ ...vkp, fields: { ...vkp.fields, lifecycle: undefined } } as unknown as Claim],
    });
    expect(data.integrations[0]?.status).toMatchObject({
      headline: 'EXPIRING',
      warnings: ['EXPIRES_SOON', 'VERSION_UNSPECIFIED'],
    });
  });

  it('a target that nothing describes is shown by its key, with a finding', () => {
    const result = run({ 'nhn-vkp': [integration({ target: 'NY' })] });
    expect(result.data.targets).toMatchObject([{ key: 'NY', lifecycle: { stage: 'UNKNOWN' } }]);
    expect(codes(result, 'nhn-vkp')).toEqual(['UNKNOWN_TARGET']);
  });

  it('a row without product or target is a finding, and its vendor is kept', () => {
    const rows = [
      claim('integration', { vendor: 'Fjell AS', target: 'VKP' }),
      claim('integration', { vendor: 'Fjell AS', product: 'J' }),
    ];
    const result = run({ 'nhn-vkp': rows });
    expect(codes(result, 'nhn-vkp')).toEqual(['INTEGRATION_WITHOUT_PRODUCT', 'INTEGRATION_WITHOUT_TARGET']);
    expect(result.data.vendors).toHaveLength(1);
    expect(result.data.integrations).toHaveLength(0);
  });
});

describe('vendors and products', () => {
  it('refuses numbers of the test population in live mode, and takes them in sample mode', () => {
    const lists = { 'nhn-vkp': [integration({ organisationNumber: '310000019' })] };
    const live = run(lists);
    expect(live.data.vendors).toMatchObject([{ organisationNumber: null, name: 'Fjell AS' }]);
    expect(codes(live, 'nhn-vkp')).toContain('SYNTHETIC_ORGANISATION_NUMBER');
    const sample = run(lists, { mode: 'SAMPLE' });
    expect(sample.data.vendors).toMatchObject([{ organisationNumber: '310000019' }]);
    expect(codes(sample, 'nhn-vkp')).not.toContain('SYNTHETIC_ORGANISATION_NUMBER');
  });

  it('the same product name under two vendors is two products', () => {
    const result = run({
      'nhn-vkp': [integration({ vendor: 'A AS' }), integration({ vendor: 'B AS', product: 'JOURNAL' })],
    });
    expect(result.data.products).toHaveLength(2);
    expect(codes(result, 'nhn-vkp')).toContain('SAME_PRODUCT_TWO_VENDORS');
  });

  it('case, spaces and dashes do not make a product', () => {
    const { data } = run({
      'nhn-vkp': [
        integration({ product: 'E-Journal' }),
        integration({ product: 'e journal', interface: 'X' }),
      ],
    });
    expect(data.products).toMatchObject([{ name: 'E-Journal', aliases: ['e journal'] }]);
  });

  it('a product without vendor is linked to the only one of its name, in the open', () => {
    const bare = claim('integration', { product: 'journal', target: 'NPR', process: 'APPROVED' });
    const { data } = run({ 'nhn-vkp': [integration({})], 'fhi-leverandorer': [bare] });
    expect(data.products).toHaveLength(1);
    expect(data.vendors[0]?.resolution).toMatchObject([
      { judgement: 'POSITIVE', method: 'product/exact', left: 'journal (fhi-leverandorer)' },
    ]);
    const two = run({
      'nhn-vkp': [integration({}), integration({ vendor: 'B AS' })],
      'fhi-leverandorer': [bare],
    });
    expect(two.data.products.map(({ vendor }) => vendor === null)).toHaveLength(3);
  });
});

describe('ids', () => {
  it('stay when a number becomes known, when a product gets its vendor, and mint nothing the second time', () => {
    const first = run({
      'nhn-vkp': [integration({})],
      'fhi-leverandorer': [claim('integration', { product: 'Alene', target: 'NPR' })],
    });
    const ids = idsAfter(first);
    const second = run(
      {
        'nhn-vkp': [integration({ organisationNumber: n1 })],
        'fhi-leverandorer': [claim('integration', { vendor: 'Ny AS', product: 'Alene', target: 'NPR' })],
      },
      { ids },
    );
    expect(second.data.vendors.find(({ organisationNumber }) => organisationNumber === n1)?.id).toBe(
      first.data.vendors[0]?.id,
    );
    expect(second.data.products.map(({ id }) => id).sort()).toEqual(
      first.data.products.map(({ id }) => id).sort(),
    );
    expect(second.data.integrations.map(({ id }) => id).sort()).toEqual(
      first.data.integrations.map(({ id }) => id).sort(),
    );
    expect(second.minted.some(({ kind, key }) => kind === 'vendor' && key === `number|${n1}`)).toBe(true);
    const lists = { 'nhn-vkp': [integration({})] };
    const again = run(lists);
    expect(run(lists, { ids: idsAfter(again) }).minted).toEqual([]);
  });

  it('two vendors made one by a decision keep one id, redirect the other, and products and integrations follow', () => {
    const lists = {
      'nhn-vkp': [integration({ organisationNumber: n1 })],
      'fhi-leverandorer': [integration({ vendor: 'Merket' })],
    };
    const before = run(lists);
    const decisions: Decision[] = [
      {
        judgement: 'POSITIVE',
        left: 'Merket',
        right: n1,
        reason: 'r',
        decidedBy: 'Kari',
        decidedAt: '2025-11-02',
      },
    ];
    const joined = run(lists, { ids: idsAfter(before), decisions });
    const [vendor] = joined.data.vendors;
    expect(joined.data.vendors).toHaveLength(1);
    expect(before.data.vendors.map(({ id }) => id)).toContain(vendor?.id);
    expect(joined.redirects.map(({ kind }) => kind).sort()).toEqual(['integration', 'product', 'vendor']);
    for (const { from, to } of joined.redirects) expect(from).not.toBe(to);
    expect(before.data.integrations.map(({ id }) => id)).toContain(joined.data.integrations[0]?.id);
    const ids = idsAfter(joined, idsAfter(before));
    expect(run(lists, { ids, decisions }).data).toEqual(joined.data);
    const undone = run(lists, { ids });
    expect(undone.data).toEqual(before.data);
    expect([undone.redirects, undone.minted]).toEqual([[], []]);
  });
});

describe('targets, registers, municipalities, standards, frameworks', () => {
  it('flows of a register become interfaces', () => {
    const flow = (name: string) =>
      claim('register', {
        register: 'Norsk pasientregister',
        abbreviation: 'NPR',
        flow: name,
        interfaceTypes: ['EBXML'],
        documentation: 'https://example.org/npr',
      });
    const { data } = run({
      'fhi-helseregistre': [flow('NPR'), flow('NPR melding')],
      'fhi-leverandorer': [integration({ target: 'NPR', interface: 'NPR/NPR' })],
    });
    expect(data.targets).toMatchObject([
      { key: 'NPR', kind: 'HEALTH_REGISTER', name: { nb: 'Norsk pasientregister' } },
    ]);
    expect(data.interfaces).toMatchObject([
      { key: 'NPR/NPR', types: ['EBXML'] },
      { key: 'NPR/NPR_MELDING', documentation: 'https://example.org/npr' },
    ]);
  });

  it('rules and prerequisites stand at their interface; those of a target at all of its interfaces', () => {
    const face = (key: string) =>
      claim('interface', {
        key: `SFM/${key}`,
        target: 'SFM',
        name: key,
        excludes: [key === 'FULL' ? 'SFM/BASIS' : 'SFM/FULL'],
      });
    const { data } = run({
      redaksjon: [
        claim('target', { key: 'SFM', kind: 'NATIONAL_SERVICE', name: 'SFM' }),
        face('FULL'),
        face('BASIS'),
        claim('trialRule', {
          interface: 'SFM/FULL',
          phase: 'LIMITED_TRIAL',
          maxSites: 5,
          minDurationDays: 42,
          unit: 'legekontor',
        }),
        claim('prerequisite', {
          interface: 'SFM',
          party: 'VENDOR',
          prerequisiteKind: 'INTEGRATION',
          requires: 'HELSEID',
          text: 'HelseID',
        }),
      ],
    });
    expect(
      data.interfaces.map(({ key, trialRules, prerequisites, excludes }) => [
        key,
        trialRules.length,
        prerequisites.length,
        excludes,
      ]),
    ).toEqual([
      ['SFM/BASIS', 0, 1, ['SFM/FULL']],
      ['SFM/FULL', 1, 1, ['SFM/BASIS']],
    ]);
  });

  it('municipalities by number, and by name where only one has it', () => {
    const use = (municipality: string, number?: string) =>
      claim('municipality', { municipality, target: 'VKP', ...(number ? { number } : {}) });
    const { data } = run({
      'nhn-vkp': [
        use('Bodø', '1804'),
        use('Bodø kommune'),
        use('Herøy', '1515'),
        use('Herøy', '1818'),
        use('Herøy'),
      ],
      redaksjon: [vkp],
    });
    expect(data.municipalities.map(({ name, number, uses }) => `${name} ${number} ${uses}`).sort()).toEqual([
      'Bodø 1804 VKP',
      'Herøy 1515 VKP',
      'Herøy 1818 VKP',
      'Herøy null VKP',
    ]);
  });

  it('a standard binds by organisation type and direction; advice has no level', () => {
    const standard = (values: Partial<ClaimValues['standard']>) =>
      claim('standard', { standard: 'Applikasjonskvittering v1.1', ...values });
    const { data } = run({
      'hdir-referansekatalogen': [
        standard({ level: 'MUST', changedOn: '2024-09-25' }),
        standard({ level: 'MUST', organisationType: 'Fastlege', direction: 'SEND' }),
        standard({ level: 'SHOULD', organisationType: 'Fastlege', direction: 'RECEIVE' }),
      ],
      'ks-felles-rammer': [
        claim('framework', {
          framework: 'Felles rammer',
          area: 'Funksjonelle behov',
          title: 'Støtte samhandling',
          text: 't',
        }),
      ],
    });
    expect(data.frameworks).toMatchObject([
      {
        title: 'Applikasjonskvittering v1.1',
        kind: 'STANDARD',
        changedOn: '2024-09-25',
        requirements: [
          { level: 'MUST' },
          { level: 'SHOULD', direction: 'RECEIVE' },
          { level: 'MUST', direction: 'SEND' },
        ],
      },
      {
        title: 'Felles rammer',
        kind: 'PROCUREMENT_GUIDANCE',
        requirements: [{ level: null, area: 'Funksjonelle behov', title: 'Støtte samhandling' }],
      },
    ]);
  });

  it('what is confirmed gone leaves where no status is told', () => {
    const gone = entry(claim('municipality', { municipality: 'Bodø', target: 'VKP' }), {
      observation: 'DELISTED_CONFIRMED',
    });
    expect(run({ 'nhn-vkp': [gone], redaksjon: [vkp] }).data.municipalities).toEqual([]);
  });
});

describe('properties', () => {
  const claims = fc.array(
    fc
      .record({
        vendor: fc.constantFrom('Fjell AS', 'Fjell', 'FJELL AS', 'Bre AS', 'Bree AS', undefined),
        organisationNumber: fc.constantFrom(undefined, undefined, n1, n2),
        product: fc.constantFrom('Journal', 'JOURNAL', 'Tilsyn', 'E-tilsyn'),
        target: fc.constantFrom('VKP', 'NPR', 'UKJENT'),
        interface: fc.constantFrom(undefined, 'A', 'B'),
        version: fc.constantFrom(undefined, '1', '2'),
        process: fc.constantFrom('APPROVED' as const, 'IN_TEST' as const, 'NOT_STATED' as const),
      })
      .map((values) =>
        claim('integration', Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined))),
      ),
    { maxLength: 14 },
  );
  /** The data with claims named by key instead of by place in the batch. */
  const named = (result: Reported, batches: readonly Batch[]) => {
    const keys = new Map(
      batches.flatMap(({ id, entries }) =>
        entries.map((e, index) => [`${id}|${index}`, JSON.stringify(e.claim)] as const),
      ),
    );
    const name = (ref: ClaimRef) => keys.get(`${ref.batch}|${ref.index}`);
    return JSON.stringify({ ...result, findings: [...result.findings] }, (key, value) =>
      key === 'claim' ? name(value) : key === 'claims' ? value.map(name).sort() : value,
    );
  };
  /** Lists beside those that are made at random: what they are held against. */
  const around = [
    batch('redaksjon', [
      vkp,
      claim('interface', { key: 'VKP/A', target: 'VKP', name: 'A' }),
      claim('prerequisite', {
        interface: 'VKP',
        party: 'VENDOR',
        prerequisiteKind: 'ASSESSMENT',
        requires: 'nhn-leverandorer',
        text: 'Leverandøren er godkjent.',
      }),
    ]),
    batch('nhn-leverandorer', [
      claim('supplier', { vendor: 'Bre AS', organisationNumber: n2, process: 'APPROVED' }),
      claim('supplier', { vendor: 'Bree AS', process: 'APPROVED', standing: 'SUSPENDED' }),
    ]),
    batch('brreg-enhetsregisteret', [
      claim('legalEntity', { organisationNumber: n1, name: 'FJELL AS', legalForm: 'AS', state: 'BANKRUPT' }),
      claim('legalEntity', { organisationNumber: n2, name: 'BRE AS', legalForm: 'AS', state: 'DELETED' }),
      claim('legalEntity', { searchedName: 'Bree AS', state: 'NOT_REGISTERED' }),
    ]),
    batch('fhi-helseregistre', [
      claim('register', {
        register: 'NPR',
        documentation: 'https://fhi.example/a',
        about: 'https://fhi.example/b',
      }),
      claim('register', { register: 'MFR', documentation: 'https://fhi.example/b' }),
    ]),
  ];
  const since = '2025-11-01T00:00:00Z';
  const links = ['https://fhi.example/a', 'https://fhi.example/b'].map(
    (url) => [url, { status: 404, since }] as const,
  );
  const ages = ['nhn-vkp', 'fhi-leverandorer'].map(
    (key) => [key, [{ kind: 'NOT_READ', since, everyHours: 24, isStale: false }]] as const,
  );

  it('the order of batches, rows, links and ages does not matter, and the same input gives the same output', () => {
    const told = new Set<string>();
    fc.assert(
      fc.property(claims, claims, (one, other) => {
        const batches = [batch('nhn-vkp', one), batch('fhi-leverandorer', other), ...around];
        const turned = batches.toReversed().map((b) => ({ ...b, entries: b.entries.toReversed() }));
        const input = { batches, deadLinks: new Map(links), listAges: new Map(ages) };
        const straight = run({}, input);
        const reversed = {
          batches: turned,
          sources: sources.toReversed(),
          deadLinks: new Map(links.toReversed()),
          listAges: new Map(ages.toReversed()),
        };
        expect(named(run({}, reversed), turned)).toBe(named(straight, batches));
        expect(run({}, input)).toEqual(straight);
        for (const { code } of [...straight.findings.values()].flat()) told.add(code);
      }),
      { numRuns: 150 },
    );
    for (const code of [
      'CONTRADICTION',
      'DEAD_LINK',
      'DEREGISTERED_ORGANISATION_NUMBER',
      'LIST_NOT_READ',
      'SAME_PRODUCT_TWO_VENDORS',
      'UNRESOLVED_VENDOR',
      'VENDOR_BANKRUPT',
      'VENDOR_NOT_APPROVED_SUPPLIER',
    ]) {
      expect(told).toContain(code);
    }
  });

  it('every claim with a product and a target is in one integration, and ids are unique', () => {
    fc.assert(
      fc.property(claims, (some) => {
        const { data } = run({ 'nhn-vkp': some });
        expect(
          data.integrations.flatMap((row) => row.claims.map(({ index }) => index)).sort((a, b) => a - b),
        ).toEqual(some.map((_, index) => index));
        const ids = [data.vendors, data.products, data.integrations, data.targets, data.interfaces].flatMap(
          (rows) => rows.map(({ id }) => id),
        );
        const approvals = data.integrations.flatMap((row) => row.approvals.map(({ id }) => id));
        expect(new Set([...ids, ...approvals]).size).toBe(ids.length + approvals.length);
      }),
    );
  });

  it('with the ids of an earlier merge the same claims get the same ids', () => {
    fc.assert(
      fc.property(claims, claims, (one, other) => {
        const first = run({ 'nhn-vkp': one });
        const ids = idsAfter(first);
        const between = run({ 'nhn-vkp': [...one, ...other] }, { ids });
        const again = run({ 'nhn-vkp': one }, { ids });
        expect(again.data).toEqual(first.data);
        expect([again.minted, again.redirects]).toEqual([[], []]);
        // What was unlike before may have become one by what the other rows say, but nobody gets a foreign id.
        const grown = idsAfter(between, ids);
        expect(run({ 'nhn-vkp': [...one, ...other] }, { ids: grown }).data).toEqual(between.data);
      }),
    );
  });
});
