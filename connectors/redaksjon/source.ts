import type { SourceDeclaration } from '../../src/kit.ts';

export const source: SourceDeclaration = {
  key: 'redaksjon',
  title: { nb: 'Redaksjonelle opplysninger', en: 'Editorial facts' },
  publisher: 'Hubens redaksjon',
  url: 'repo:connectors/redaksjon/data',
  hosts: [],
  licence: 'https://opensource.org/license/mit',
  licenceText: {
    nb: 'MIT, som resten av huben. Hver opplysning viser til sin kilde.',
    en: 'MIT, as the rest of the hub. Each value cites its source.',
  },
  meaning: {
    nb: 'Hubens redaksjon har lest dette hos utgiveren og oppgir hvor. Det er ingen godkjenning.',
    en: "The hub's editors have read this at the publisher's and say where. It is no approval.",
  },
  legalEffect: 'INFORMATIVE',
  schedule: '7 6 * * *',
  expectedEveryHours: 24,
  claimKinds: [
    'agency',
    'target',
    'interface',
    'trialRule',
    'prerequisite',
    'frameworkEntry',
    'obligation',
    'profile',
    'profileLine',
    'productKind',
  ],
  contract: {
    version: '1',
    minRows: 1,
    maxRows: 2000,
    maxRemovedShare: 0.15,
    required: [],
    fillRates: {},
    canaries: [],
    confirmRemovalAfter: 3,
  },
  firstReading: 'serve',
};
