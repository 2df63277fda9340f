import type { SourceDeclaration } from '../../src/kit.ts';

export const source: SourceDeclaration = {
  key: 'brreg-enhetsregisteret',
  title: { nb: 'Enhetsregisteret', en: 'Central Coordinating Register for Legal Entities' },
  publisher: 'BRREG',
  url: 'https://data.brreg.no/enhetsregisteret/api/enheter',
  hosts: ['data.brreg.no'],
  licence: 'https://data.norge.no/nlod/no/2.0',
  licenceText: {
    nb: 'Norsk lisens for offentlige data (NLOD). Kilde: Brønnøysundregistrene.',
    en: 'Norwegian Licence for Open Government Data (NLOD). Source: The Brønnøysund Register Centre.',
  },
  meaning: {
    nb: 'Navnet, organisasjonsformen og tilstanden som virksomheten er registrert med. Det sier hvem leverandøren er, og godkjenner ingen.',
    en: 'The name, legal form and state that the company is registered with. It says who the vendor is and approves nobody.',
  },
  legalEffect: 'INFORMATIVE',
  schedule: '47 7 * * *',
  expectedEveryHours: 24,
  claimKinds: ['legalEntity'],
  afterOthers: true,
  contract: {
    version: '2',
    minRows: 1,
    maxRows: 20_000,
    // What disappears is what the other sources no longer name, or a name that was changed; their guards watch that.
    maxRemovedShare: 1,
    required: ['state'],
    fillRates: {},
    canaries: [],
    confirmRemovalAfter: 3,
  },
  firstReading: 'serve',
};
