import type { SourceDeclaration } from '../../src/kit.ts';

export const source: SourceDeclaration = {
  key: 'nhn-vkp',
  title: {
    nb: 'Velferdsteknologisk knutepunkt (VKP): verifiserte integrasjoner',
    en: 'Health and care technology hub (VKP): verified integrations',
  },
  publisher: 'NHN',
  url: 'https://www.nhn.no/for-leverandorer/godkjenning-av-integrasjon',
  // The second host holds the gateway page, which leads to the list where the entry page does not.
  hosts: ['nhn.no', 'helsedirektoratet.no'],
  licence: null,
  licenceText: {
    nb: 'Vilkår for gjenbruk er ikke oppgitt. Kilde: Norsk helsenett.',
    en: 'Terms of reuse are not stated. Source: Norsk helsenett.',
  },
  meaning: {
    nb: 'Produktet står på Norsk helsenetts liste for VKP, per bruksområde, med det trinnet listen oppgir. Listen er ikke uttømmende, og systemer kan stå her mens de er i prosess. Et system skal ikke velges bort bare fordi det mangler.',
    en: "The product is on Norsk helsenett's list for VKP, per use case, at the stage the list gives. The list is not exhaustive, and systems may be on it while in process. A system must not be excluded only because it is missing.",
  },
  legalEffect: 'REQUIRED_BEFORE_USE',
  schedule: '27 6 * * *',
  expectedEveryHours: 24,
  claimKinds: ['integration'],
  contract: {
    version: '1',
    minRows: 1,
    maxRows: 5000,
    maxRemovedShare: 0.15,
    required: ['vendor', 'product'],
    fillRates: {},
    canaries: [],
    confirmRemovalAfter: 3,
  },
};
