import type { SourceDeclaration } from '../../src/kit.ts';

export const source: SourceDeclaration = {
  key: 'hdir-portefolje',
  title: { nb: 'Nasjonal e-helseportefølje', en: 'National e-health portfolio' },
  publisher: 'HDIR',
  // The folder is that of the pages of measures that were read; that it has a page of its own is assumed.
  url: 'https://www.helsedirektoratet.no/digitalisering-og-e-helse/nasjonal-e-helseportefolje/tiltak-i-nasjonal-e-helseportefolje',
  hosts: ['helsedirektoratet.no'],
  licence: 'https://data.norge.no/nlod/no/2.0',
  licenceText: {
    nb: 'Norsk lisens for offentlige data (NLOD). Kilde: Helsedirektoratet.',
    en: 'Norwegian Licence for Open Government Data (NLOD). Source: Helsedirektoratet.',
  },
  meaning: {
    nb: 'Eieren har meldt tiltaket inn i porteføljen og rapporterer status og risiko. Det sier hvordan arbeidet går, og godkjenner ingen leverandør og ikke noe produkt.',
    en: 'The owner has entered the measure in the portfolio and reports its status and risk. It says how the work goes, and approves no vendor and no product.',
  },
  legalEffect: 'INFORMATIVE',
  schedule: '47 7 * * 1',
  expectedEveryHours: 168,
  claimKinds: ['measure'],
  contract: {
    version: '1',
    minRows: 1,
    maxRows: 1000,
    maxRemovedShare: 0.25,
    required: ['measure'],
    fillRates: { owner: 0.5 },
    canaries: [],
    confirmRemovalAfter: 3,
  },
};
