import type { SourceDeclaration } from '../../src/kit.ts';

export const source: SourceDeclaration = {
  key: 'hdir-veikart',
  title: { nb: 'Veikart for nasjonal e-helsestrategi', en: 'Roadmap for the national e-health strategy' },
  publisher: 'HDIR',
  url: 'https://www.helsedirektoratet.no/digitalisering-og-e-helse/veikart-for-nasjonal-e-helsestrategi/helsedirektoratet',
  hosts: ['helsedirektoratet.no'],
  licence: 'https://data.norge.no/nlod/no/2.0',
  licenceText: {
    nb: 'Norsk lisens for offentlige data (NLOD). Kilde: Helsedirektoratet.',
    en: 'Norwegian Licence for Open Government Data (NLOD). Source: Helsedirektoratet.',
  },
  meaning: {
    nb: 'Eieren planlegger eller gjennomfører aktiviteten. Datoer og faser er planer, ikke løfter, og ingen leverandør er godkjent ved dem.',
    en: 'The owner plans or carries out the activity. Dates and phases are plans, not promises, and approve no vendor.',
  },
  legalEffect: 'INFORMATIVE',
  schedule: '27 7 * * 1',
  expectedEveryHours: 168,
  claimKinds: ['activity'],
  contract: {
    version: '1',
    minRows: 1,
    maxRows: 2000,
    maxRemovedShare: 0.25,
    required: ['activity'],
    fillRates: { owner: 0.5 },
    canaries: [],
    confirmRemovalAfter: 3,
  },
};
