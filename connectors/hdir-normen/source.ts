import type { SourceDeclaration } from '../../src/kit.ts';

export const source: SourceDeclaration = {
  key: 'hdir-normen',
  title: { nb: 'Normens krav i anskaffelser', en: 'The requirements of Normen for procurement' },
  publisher: 'HDIR',
  // Read at the publisher's. It leads to the workbook; the workbook itself has not been seen.
  url: 'https://www.helsedirektoratet.no/normen/informasjonssikkerhet-og-personvern-for-leverandorer-til-helse-og-omsorgssektoren/normens-krav-i-anskaffelser',
  hosts: ['helsedirektoratet.no'],
  licence: 'https://data.norge.no/nlod/no/2.0',
  licenceText: {
    nb: 'Norsk lisens for offentlige data (NLOD). Kilde: Helsedirektoratet.',
    en: 'Norwegian Licence for Open Government Data (NLOD). Source: Helsedirektoratet.',
  },
  meaning: {
    nb: 'Krav som Normen stiller, som plukkliste for den som anskaffer. Ikke alle er relevante i en anskaffelse. Ingen virksomhet og ikke noe produkt blir godkjent av Normen.',
    en: 'What Normen requires, as a list to pick from for buyers. Not all of it is relevant to a purchase. No organisation and no product is approved by Normen.',
  },
  legalEffect: 'CONTRACT_CONDITION',
  schedule: '37 7 * * 1',
  expectedEveryHours: 168,
  claimKinds: ['framework'],
  contract: {
    version: '1',
    minRows: 1,
    maxRows: 2000,
    maxRemovedShare: 0.15,
    required: ['title'],
    fillRates: {},
    canaries: [],
    confirmRemovalAfter: 3,
  },
};
