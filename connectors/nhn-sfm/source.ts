import type { SourceDeclaration } from '../../src/kit.ts';

export const source: SourceDeclaration = {
  key: 'nhn-sfm',
  title: {
    nb: 'Sentral forskrivningsmodul (SFM) / e-resept: godkjente integrasjoner',
    en: 'Central prescribing module (SFM) / e-prescription: approved integrations',
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
    nb: 'Produktet står på Norsk helsenetts liste for SFM, som SFM Full eller SFM Basis, med fase. Kravene kan være testet av Norsk helsenett, selvdeklarert eller dekket av en midlertidig dispensasjon. Listen er ikke uttømmende, og systemer kan stå her mens de er i prosess. Et system skal ikke velges bort bare fordi det mangler.',
    en: "The product is on Norsk helsenett's list for SFM, as SFM Full or SFM Basis, with its phase. Requirements may be tested by Norsk helsenett, self-declared or covered by a temporary dispensation. The list is not exhaustive, and systems may be on it while in process. A system must not be excluded only because it is missing.",
  },
  legalEffect: 'REQUIRED_BEFORE_USE',
  schedule: '37 6 * * *',
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
