import type { SourceDeclaration } from '../../src/kit.ts';

export const source: SourceDeclaration = {
  key: 'nhn-vkp-kommuner',
  title: {
    nb: 'Kommuner som bruker velferdsteknologisk knutepunkt (VKP)',
    en: 'Municipalities that use the health and care technology hub (VKP)',
  },
  publisher: 'NHN',
  url: 'https://www.nhn.no/for-leverandorer/godkjenning-av-integrasjon',
  // The second host holds the gateway page, which links to the list where the entry page does not.
  hosts: ['nhn.no', 'helsedirektoratet.no'],
  licence: null,
  licenceText: {
    nb: 'Vilkår for gjenbruk er ikke oppgitt. Kilde: Norsk helsenett.',
    en: 'Terms of reuse are not stated. Source: Norsk helsenett.',
  },
  meaning: {
    nb: 'Kommunen bruker VKP, sier Norsk helsenett. Listen sier ikke hvilke produkter kommunen bruker, og en kommune som mangler, kan ha tatt VKP i bruk siden.',
    en: 'The municipality uses VKP, says Norsk helsenett. The list does not say which products it uses, and a municipality that is missing may have begun since.',
  },
  legalEffect: 'INFORMATIVE',
  schedule: '57 7 * * *',
  expectedEveryHours: 24,
  claimKinds: ['municipality'],
  contract: {
    version: '1',
    minRows: 1,
    maxRows: 500,
    maxRemovedShare: 0.15,
    required: ['municipality'],
    fillRates: {},
    canaries: [],
    confirmRemovalAfter: 3,
  },
};
