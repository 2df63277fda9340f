/** A small invented catalogue with every kind of entity, and the records behind it. */

import type { Claim, Locator, Sourced } from '../../src/domain/claims/claim.ts';
import { product } from '../../src/domain/entities/product.ts';
import { vendor } from '../../src/domain/entities/vendor.ts';
import type {
  ApprovalRow,
  CatalogueData,
  ClaimRef,
  IntegrationRow,
  SourceRow,
} from '../../src/domain/model.ts';
import type { BatchEntry, FindingRecord, Run, SourceState } from '../../src/domain/record.ts';
import { blankRow } from '../support/blank-row.ts';

export const now = new Date('2026-03-10T12:00:00Z');
export const listSha = 'a'.repeat(64);
export const listBytes = Buffer.from('<script>alert(1)</script><table><tr><td>Godkjent</td></tr></table>');

const bilingual = (nb: string, en = nb) => ({ nb, en });
const active = { stage: 'ACTIVE', since: null, endsText: null } as const;

interface Row {
  readonly vendor: string;
  readonly product: string;
  readonly target: string;
  readonly interface: string | null;
  readonly status: 'Godkjent' | 'Begrenset utprøving' | 'Ukjent';
}

const rows: readonly Row[] = [
  { vendor: 'Ørn Oppdikt AS', product: 'Ørnevakt', target: 'VKP', interface: 'VKP/HENT', status: 'Godkjent' },
  {
    vendor: 'Ørn Oppdikt AS',
    product: 'Ørnevakt',
    target: 'SFM',
    interface: 'SFM/BASIS',
    status: 'Godkjent',
  },
  { vendor: 'Ørn Oppdikt AS', product: 'Ørneblikk', target: 'VKP', interface: null, status: 'Godkjent' },
  {
    vendor: 'Blåbær Oppdikt AS',
    product: 'Blåjournal',
    target: 'SFM',
    interface: 'SFM/FULL',
    status: 'Begrenset utprøving',
  },
  {
    vendor: 'Blåbær Oppdikt AS',
    product: 'Blåjournal',
    target: 'NPR',
    interface: 'NPR/NPR',
    status: 'Godkjent',
  },
  {
    vendor: 'Utenland Oppdikt Ltd',
    product: 'Fjernhjelp',
    target: 'VKP',
    interface: 'VKP/HENT',
    status: 'Ukjent',
  },
];

const source = (key: string, batch: string | null): SourceRow => ({
  id: `src_${key}`,
  key,
  title: bilingual(`Liste ${key}`, `List ${key}`),
  publisher: key.split('-')[0] ?? '',
  url: `https://${key}.example/`,
  licence: null,
  licenceText: bilingual('Ikke oppgitt', 'Not stated'),
  meaning: bilingual('Produktet er oppført.', 'The product is listed.'),
  legalEffect: 'NOT_STATED',
  expectedEveryHours: 24,
  launched: true,
  batch,
});

const ref = (index: number): ClaimRef => ({ source: 'nhn-vkp', batch: 'batch-1', index });

function locator(row: number, column: string, quote: string): Locator {
  return { document: 'list', row, column, quote };
}

function said<T>(value: T, raw: string, row: number, column: string): Sourced<T> {
  return { value, raw, locator: locator(row, column, raw), rule: `rule/${column}` };
}

const processOf = {
  Godkjent: 'APPROVED',
  'Begrenset utprøving': 'LIMITED_TRIAL',
  Ukjent: 'NOT_STATED',
} as const;
const headlineOf = { Godkjent: 'APPROVED', 'Begrenset utprøving': 'IN_TRIAL', Ukjent: 'UNCERTAIN' } as const;

const claims: readonly Claim[] = [
  ...rows.map(
    (row, index): Claim => ({
      kind: 'integration',
      key: `row-${index}`,
      fields: {
        vendor: said(row.vendor, row.vendor, index + 2, 'Leverandør'),
        product: said(row.product, `${row.product}®`, index + 2, 'Produkt'),
        target: said(row.target, row.target, index + 2, 'Tjeneste'),
        process: said(processOf[row.status], row.status, index + 2, 'Status'),
        statusText: said(row.status, row.status, index + 2, 'Status'),
      },
    }),
  ),
  {
    kind: 'trialRule',
    key: 'sfm-limited',
    fields: {
      interface: said('SFM/BASIS', 'SFM Basis', 20, 'Mønster'),
      maxSites: said(5, 'inntil 5', 20, 'Antall'),
    },
  },
  {
    kind: 'supplier',
    key: 'orn',
    fields: {
      vendor: said('Ørn Oppdikt AS', 'Ørn Oppdikt AS', 30, 'Leverandør'),
      organisationNumber: said('999999999', '999 999 999', 30, 'Org.nr.'),
      process: said('APPROVED', 'Godkjent', 30, 'Status'),
    },
  },
];

export const entries: readonly BatchEntry[] = claims.map((claim) => ({
  claim,
  documents: { list: listSha },
  observation: 'LISTED',
  firstSeen: '2026-01-01T00:00:00Z',
  firstRun: 'run-1',
  missing: null,
}));

const vendorIds = new Map(
  [...new Set(rows.map(({ vendor }) => vendor))].map((name, i) => [name, `ven_${i}`]),
);
const productIds = new Map(
  [...new Set(rows.map(({ product }) => product))].map((name, i) => [name, `prd_${i}`]),
);

function claimsOf(test: (row: Row) => boolean): ClaimRef[] {
  return rows.flatMap((row, index) => (test(row) ? [ref(index)] : []));
}

function approval(row: Row, index: number): ApprovalRow {
  return {
    id: `apr_${index}`,
    issuer: 'nhn',
    source: 'nhn-vkp',
    basis: 'AUTHORITY_LISTING',
    legalEffect: 'NOT_STATED',
    process: processOf[row.status],
    standing: 'NOT_STATED',
    stated: 'NOT_STATED',
    observation: 'LISTED',
    headline: headlineOf[row.status],
    warnings: [],
    missingSince: null,
    inUse: null,
    disputed: [],
    statusText: row.status,
    decidedOn: '2025-10',
    validUntil: null,
    conditions: null,
    version: null,
    claim: ref(index),
  };
}

function integration(row: Row, index: number): IntegrationRow {
  return {
    id: `int_${index}`,
    product: productIds.get(row.product) ?? '',
    target: row.target,
    interface: row.interface,
    role: index % 2 === 0 ? 'CONSUMER' : null,
    interfaceVersion: null,
    via: null,
    status: {
      process: processOf[row.status],
      standing: 'NOT_STATED',
      observation: 'LISTED',
      headline: headlineOf[row.status],
      since: '2025-10',
      validUntil: null,
      missingSince: null,
      inUse: null,
      warnings: index === 0 ? ['VERSION_UNSPECIFIED'] : [],
    },
    approvals: [approval(row, index)],
    contradicted: index === 0 ? ['process'] : [],
    changedAt: index % 2 === 0 ? `2026-0${index + 1}-03T04:00:00.000Z` : null,
    claims: [ref(index)],
  };
}

const target = (key: string, kind: 'NATIONAL_SERVICE' | 'HEALTH_REGISTER', name: string) => ({
  id: `tgt_${key}`,
  key,
  kind,
  name: bilingual(name),
  owner: kind === 'HEALTH_REGISTER' ? 'fhi' : 'nhn',
  controller: kind === 'HEALTH_REGISTER' ? 'fhi' : null,
  lifecycle: active,
  url: null,
  claims: [],
});

const face = (key: string, more: Partial<CatalogueData['interfaces'][number]> = {}) => ({
  id: `ifc_${key.replace('/', '_')}`,
  key,
  target: key.split('/')[0] ?? '',
  name: bilingual(key),
  version: null,
  roles: [],
  types: [],
  lifecycle: active,
  excludes: [],
  trialRules: [],
  prerequisites: [],
  documentation: null,
  claims: [],
  ...more,
});

const agency = (key: string, name: string) => ({
  id: `agy_${key}`,
  key,
  organisationNumber: null,
  name: bilingual(name),
  url: null,
  claims: [],
});

const requirement = (id: string, framework: string, more: object) => ({
  id,
  key: id,
  framework,
  title: `Krav ${id}`,
  text: null,
  area: null,
  level: null,
  organisationType: null,
  direction: null,
  claims: [],
  ...more,
});

const framework = (id: string, kind: 'STANDARD' | 'PROCUREMENT_GUIDANCE', requirements: object[]) => ({
  id,
  key: id,
  title: `Rammeverk ${id}`,
  kind,
  publisher: kind === 'STANDARD' ? 'hdir' : 'ks',
  identifier: kind === 'STANDARD' ? 'HIS 1174:2016' : null,
  version: null,
  lifecycle: active,
  changedOn: '2024',
  publishedOn: null,
  theme: kind === 'STANDARD' ? 'Legemidler' : null,
  url: 'https://hdir.example/his',
  requirements: requirements as CatalogueData['frameworks'][number]['requirements'],
  claims: [],
});

export const data: CatalogueData = {
  mode: 'SAMPLE',
  agencies: [
    agency('nhn', 'Oppdiktet helsenett'),
    agency('fhi', 'Oppdiktet institutt'),
    agency('hdir', 'Oppdiktet direktorat'),
  ],
  targets: [
    target('VKP', 'NATIONAL_SERVICE', 'Velferdsteknologisk knutepunkt'),
    target('SFM', 'NATIONAL_SERVICE', 'Sentral forskrivningsmodul'),
    target('NPR', 'HEALTH_REGISTER', 'Norsk pasientregister'),
  ],
  interfaces: [
    face('VKP/HENT', {
      roles: ['CONSUMER'],
      prerequisites: [
        { party: 'VENDOR', kind: 'INTEGRATION', requires: 'SFM', text: 'SFM først', claim: ref(6) },
        { party: 'BUYER', kind: 'AGREEMENT', requires: null, text: 'Avtale', claim: ref(6) },
      ],
    }),
    face('SFM/BASIS', {
      excludes: ['SFM/FULL'],
      trialRules: [
        { phase: 'LIMITED_TRIAL', maxSites: 5, minDurationDays: 42, unit: 'legekontor', claim: ref(6) },
      ],
    }),
    face('SFM/FULL', { excludes: ['SFM/BASIS'] }),
    face('NPR/NPR', { types: ['EBXML'] }),
  ],
  municipalities: [
    { id: 'mun_1', number: '9901', name: 'Oppdiktvær', uses: ['VKP'], claims: [] },
    { id: 'mun_2', number: null, name: 'Åsvær', uses: [], claims: [] },
  ],
  frameworks: [
    framework('fwk_his', 'STANDARD', [
      requirement('req_1', 'fwk_his', { level: 'MUST', organisationType: 'Fastlege', direction: 'SEND' }),
      requirement('req_2', 'fwk_his', { level: 'SHOULD', organisationType: 'Kommune', direction: 'RECEIVE' }),
    ]),
    framework('fwk_ks', 'PROCUREMENT_GUIDANCE', [
      requirement('req_3', 'fwk_ks', { area: 'Sikkerhet', text: 'Forklaring' }),
    ]),
  ],
  sources: [source('nhn-vkp', 'batch-1'), source('ks-felles', null)],
  vendors: [...vendorIds].map(([name, id]) => ({
    ...blankRow(vendor),
    id,
    organisationNumber: name.startsWith('Ørn') ? '999999999' : null,
    name,
    names: [{ value: name, kind: 'ALIAS_IN_SOURCE' }],
    registryState: 'UNKNOWN',
    supplierApprovals: name.startsWith('Ørn')
      ? [{ ...approval(rows[0] as Row, 7), id: 'apr_supplier', claim: ref(7) }]
      : [],
    resolution: [
      {
        judgement: 'POSITIVE',
        left: name,
        right: name,
        method: 'equal-name',
        score: null,
        decidedBy: 'rule',
        decidedAt: '2026-01-01T00:00:00Z',
        reason: 'Samme navn',
      },
    ],
    claims: claimsOf((row) => row.vendor === name),
  })),
  products: [...productIds].map(([name, id]) => ({
    ...blankRow(product),
    id,
    name,
    vendor: vendorIds.get(rows.find(({ product }) => product === name)?.vendor ?? '') ?? null,
    categories: name.startsWith('Ørn') ? ['REMOTE_MONITORING'] : ['EHR_GP'],
    careSettings: name.startsWith('Ørn') ? [] : ['GP_OFFICE'],
    claims: claimsOf((row) => row.product === name),
  })),
  integrations: rows.map(integration),
  selfDeclarations: [],
  planElements: [],
  activities: [],
  measures: [],
  profiles: [],
  links: [],
};

const run = (id: string, more: Partial<Run> = {}): Run => ({
  id,
  source: 'nhn-vkp',
  startedAt: '2026-03-10T06:00:00Z',
  finishedAt: '2026-03-10T06:00:05Z',
  outcome: 'OK_WITH_FINDINGS',
  promoted: true,
  parserVersion: '1',
  documents: [
    {
      name: 'list',
      sha256: listSha,
      url: 'https://nhn-vkp.example/liste',
      fetchedAt: '2026-03-10T06:00:01Z',
      bytes: listBytes.length,
      mediaType: 'text/html',
    },
  ],
  counts: { read: 6, added: 6, changed: 0, removed: 0, unchanged: 0, rejected: 0 },
  cells: { read: 30, mapped: 28, ignored: 1, reported: 1 },
  layouts: ['table'],
  drift: [{ kind: 'COLUMN_ADDED', detail: 'Merknad', breaking: false }],
  reasons: [{ code: 'TOO_FEW_ROWS', nb: 'For få rader', en: 'Too few rows' }],
  findings: [],
  quarantined: [{ key: 'row-9', label: 'Ørnevakt – VKP' }],
  ...more,
});

export const runs: readonly Run[] = [
  run('run-3', {
    outcome: 'HELD',
    promoted: false,
    baseline: 'run-2',
    watch: { confirmations: 2, since: '2026-03-09T06:00:00Z' },
    reasons: [{ code: 'TOO_MANY_REMOVED', ...bilingual('3 av 4 rader er borte.', '3 of 4 rows are gone.') }],
    differences: [
      { kind: 'removed', label: 'Borteboks – VKP', counterpart: null, fields: [] },
      {
        kind: 'changed',
        label: 'Ørnevakt – VKP',
        counterpart: null,
        fields: [{ field: 'process', before: 'IN_TEST', after: 'APPROVED' }],
      },
    ],
  }),
  run('run-2'),
  run('run-1', { startedAt: '2026-01-01T00:00:00Z' }),
];

export const findings: readonly FindingRecord[] = ['1', '2', '3'].map((id) => ({
  id,
  code: 'UNKNOWN_STATUS',
  severity: id === '1' ? 'ERROR' : 'WARNING',
  recordKey: `row-${id}`,
  record: 'Fjernhjelp – VKP',
  locator: locator(7, 'Status', 'Ukjent'),
  message: { nb: 'Ukjent status', nn: 'Ukjend status', en: 'Unknown status' },
  action: { nb: 'Rett ordet', nn: 'Rett ordet', en: 'Correct the word' },
  found: 'Ukjent',
  suggested: null,
  source: 'nhn-vkp',
  state: id === '3' ? 'FIXED' : 'OPEN',
  firstRun: 'run-1',
  lastRun: 'run-2',
  firstSeen: '2026-01-01T00:00:00Z',
  lastSeen: '2026-03-10T06:00:00Z',
}));

export const states: readonly SourceState[] = [
  {
    source: 'nhn-vkp',
    lastAttempt: '2026-03-10T06:00:00Z',
    lastOutcome: 'OK_WITH_FINDINGS',
    lastRun: 'run-3',
    lastGood: '2026-03-10T06:00:00Z',
    lastGoodRun: 'run-2',
    lastReading: 'run-3',
    changedAt: '2026-01-01T00:00:00Z',
    sourcePublishedAt: null,
  },
];
