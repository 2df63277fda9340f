import {
  commonIgnored,
  commonRoles,
  type IntegrationSpec,
  integrationHeadings,
  type StatusWord,
  testedBasis,
} from '../../src/kit.ts';

/** Words of the links to the list, as Helsedirektoratet and Norsk helsenett write them. */
export const linkLabels = [
  'Sentral forskrivningsmodul (SFM) / E-resept',
  'Sentral forskrivningsmodul (SFM)',
  'Sentral forskrivningsmodul',
  'SFM / E-resept',
  'SFM',
  'E-resept',
];

/** SFM's own words for its phases. */
const statusWords: readonly StatusWord[] = [
  {
    key: 'sfm-innforing',
    process: 'APPROVED',
    phrases: [
      'innføringsfase',
      'i innføringsfase',
      'klar for innføring',
      'fri utbredelse',
      'godkjent for fri utbredelse',
    ],
  },
];

export const spec: IntegrationSpec = {
  source: 'nhn-sfm',
  headings: integrationHeadings,
  ignored: commonIgnored,
  required: ['vendor', 'product'],
  identifying: ['vendor', 'product', 'vendorAndProduct'],
  defaults: { target: 'SFM', basis: testedBasis },
  places: [
    {
      target: 'SFM',
      names: ['SFM', 'Sentral forskrivningsmodul', 'Sentral forskrivningsmodul (SFM)', 'E-resept', 'eResept'],
    },
    {
      target: 'SFM',
      interface: 'SFM/FULL',
      names: [
        'SFM Full',
        'SFM fullversjon',
        'SFM full versjon',
        'Full',
        'Fullversjon',
        'SFM Full (embedded)',
      ],
    },
    {
      target: 'SFM',
      interface: 'SFM/BASIS',
      names: ['SFM Basis', 'SFM Basis API', 'Basis', 'Basis API', 'SFM basisversjon', 'SFM Basis (API)'],
    },
  ],
  roles: commonRoles,
  lists: {
    category: 'EHR',
    citation: {
      url: 'https://e-resept.atlassian.net/wiki/spaces/SFMDOK/pages/2160492731',
      document: 'Forutsetninger for å ta i bruk SFM Fullversjon',
      publisher: 'Norsk helsenett (SFMDOK)',
      quote: 'EPJ-system må være integrert med HelseID og følgende avtale må være signert',
      says: null,
    },
  },
  userGroups: [
    'Fastleger',
    'Fastlege',
    'Fastlegekontor',
    'Fastleger og avtalespesialister',
    'Avtalespesialister',
    'Avtalespesialist',
    'Kommuner',
    'Kommune',
    'Sykehus',
    'Sjukehus',
    'Spesialisthelsetjenesten',
    'Tannleger',
    'Tannhelsetjenesten',
    'Legevakt',
    'Pleie og omsorg',
    'Kommunal helse- og omsorgstjeneste',
  ],
  statusWords,
};
