import type { SourceDeclaration } from '../../src/kit.ts';

export const source: SourceDeclaration = {
  key: 'hdir-referansekatalogen',
  title: { nb: 'Referansekatalogen for e-helse', en: 'Reference catalogue for e-health' },
  publisher: 'HDIR',
  url: 'https://www.helsedirektoratet.no/standarder',
  hosts: ['helsedirektoratet.no', 'api.helsedirektoratet.no'],
  licence: 'https://data.norge.no/nlod/no/2.0',
  licenceText: {
    nb: 'Norsk lisens for offentlige data (NLOD). Kilde: Helsedirektoratet.',
    en: 'Norwegian Licence for Open Government Data (NLOD). Source: Helsedirektoratet.',
  },
  meaning: {
    nb: 'Standarden er obligatorisk eller anbefalt for den virksomhetstypen og retningen som raden sier. Nivået følger av forskrift eller er en anbefaling fra Helsedirektoratet.',
    en: "The standard is mandatory or recommended for the organisation type and direction that the row says. The level follows from regulation or is Helsedirektoratet's recommendation.",
  },
  legalEffect: 'NOT_STATED',
  schedule: '17 7 * * *',
  expectedEveryHours: 24,
  claimKinds: ['standard'],
  contract: {
    version: '1',
    minRows: 1,
    maxRows: 5000,
    maxRemovedShare: 0.15,
    required: ['standard'],
    fillRates: {},
    canaries: [],
    confirmRemovalAfter: 3,
  },
};
