import type { SourceDeclaration } from '../../src/kit.ts';

export const source: SourceDeclaration = {
  key: 'nhn-meldingsutveksling',
  title: { nb: 'Meldingsutveksling: godkjente kombinasjoner', en: 'Message exchange: approved combinations' },
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
    nb: 'Kombinasjonen av EPJ-system, meldingstjener og meldingsprofil står på Norsk helsenetts liste, hver med sin versjon, med den statusen listen oppgir. En annen versjon av systemet eller meldingstjeneren er en annen kombinasjon. Listen er ikke uttømmende, og systemer kan stå her mens de er i prosess. Et system skal ikke velges bort bare fordi det mangler.',
    en: "The combination of record system, message service and message profile is on Norsk helsenett's list, each in its version, with the status the list gives. Another version of the system or the message service is another combination. The list is not exhaustive, and systems may be on it while in process. A system must not be excluded only because it is missing.",
  },
  legalEffect: 'REQUIRED_BEFORE_USE',
  schedule: '7 7 * * *',
  expectedEveryHours: 24,
  claimKinds: ['integration'],
  contract: {
    version: '1',
    minRows: 1,
    maxRows: 20000,
    maxRemovedShare: 0.15,
    required: ['vendor', 'product'],
    fillRates: {},
    canaries: [],
    confirmRemovalAfter: 3,
  },
};
