import type { SourceDeclaration } from '../../src/kit.ts';

export const source: SourceDeclaration = {
  key: 'hdir-reguleringsplan',
  title: { nb: 'Reguleringsplanen for e-helse', en: 'Regulation plan for e-health' },
  publisher: 'HDIR',
  url: 'https://www.ehelse.no/reguleringsplan',
  hosts: ['ehelse.no', 'helsedirektoratet.no'],
  licence: 'https://data.norge.no/nlod/no/2.0',
  licenceText: {
    nb: 'Norsk lisens for offentlige data (NLOD). Kilde: Helsedirektoratet.',
    en: 'Norwegian Licence for Open Government Data (NLOD). Source: Helsedirektoratet.',
  },
  meaning: {
    nb: 'Elementet er en del av det som regulerer tjenesten. Hvor sterkt det binder, sier elementet selv og ikke planen.',
    en: 'The element is part of what regulates the service. How strongly it binds is for the element itself to say, not for the plan.',
  },
  legalEffect: 'INFORMATIVE',
  schedule: '37 7 * * 1',
  expectedEveryHours: 168,
  claimKinds: ['planElement'],
  contract: {
    version: '1',
    minRows: 1,
    maxRows: 5000,
    maxRemovedShare: 0.25,
    required: ['service', 'layer', 'title'],
    fillRates: {},
    canaries: [],
    confirmRemovalAfter: 3,
  },
};
