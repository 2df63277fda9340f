import type { SourceDeclaration } from '../../src/kit.ts';

export const source: SourceDeclaration = {
  key: 'ks-egenerklaringer',
  title: {
    nb: 'Egenerklæringer (rammeverk for trygg digitalisering)',
    en: 'Self-declarations (framework for safe digitalisation)',
  },
  publisher: 'KS',
  // Where the declarations will stand is not known yet; this is the page above all that KS publishes of the kind.
  url: 'https://www.ks.no/fagomrader/digitalisering/',
  hosts: ['ks.no'],
  licence: null,
  licenceText: {
    nb: 'Vilkår for gjenbruk er ikke oppgitt. Kilde: KS.',
    en: 'Terms of reuse are not stated. Source: KS.',
  },
  meaning: {
    nb: 'Leverandøren sier dette om sitt eget produkt. Ingen har godkjent det, heller ikke KS.',
    en: 'The vendor says this of its own product. Nobody has approved it, KS included.',
  },
  legalEffect: 'INFORMATIVE',
  schedule: '57 6 * * *',
  expectedEveryHours: 24,
  claimKinds: ['declaration'],
  launched: false,
  contract: {
    version: '1',
    minRows: 1,
    maxRows: 5000,
    maxRemovedShare: 0.15,
    required: ['product'],
    fillRates: {},
    canaries: [],
    confirmRemovalAfter: 3,
  },
};
