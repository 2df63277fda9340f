import type { SourceDeclaration } from '../../src/kit.ts';

export const source: SourceDeclaration = {
  key: 'nhn-leverandorer',
  title: { nb: 'Godkjente leverandører i Helsenettet', en: 'Approved suppliers in Helsenettet' },
  publisher: 'NHN',
  url: 'https://www.nhn.no/medlemskap-i-helsenettet/godkjente-leverandorer',
  hosts: ['nhn.no'],
  licence: null,
  licenceText: {
    nb: 'Vilkår for gjenbruk er ikke oppgitt. Kilde: Norsk helsenett.',
    en: 'Terms of reuse are not stated. Source: Norsk helsenett.',
  },
  meaning: {
    nb: 'Leverandøren er godkjent som tredjepart i Helsenettet. Det sier hvem leverandøren er, og at den ikke er en risiko for Norsk helsenetts tjenester. Det sier ingenting om et produkt.',
    en: "The vendor is approved as a third party in Helsenettet. This says who the vendor is and that it is no risk to Norsk helsenett's services. It says nothing of any product.",
  },
  legalEffect: 'REQUIRED_BEFORE_USE',
  schedule: '17 6 * * *',
  expectedEveryHours: 24,
  claimKinds: ['supplier'],
  contract: {
    version: '1',
    minRows: 1,
    maxRows: 5000,
    maxRemovedShare: 0.15,
    required: ['vendor'],
    fillRates: {},
    canaries: [],
    confirmRemovalAfter: 3,
  },
};
