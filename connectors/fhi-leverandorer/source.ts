import type { SourceDeclaration } from '../../src/kit.ts';

export const source: SourceDeclaration = {
  key: 'fhi-leverandorer',
  title: {
    nb: 'Oversikt over leverandører og helseregistre',
    en: 'Overview of vendors and health registers',
  },
  publisher: 'FHI',
  // Assumed: the page is known by its title only.
  url: 'https://www.fhi.no/hd/digital-samhandling-med-helseregistrene',
  // The second host holds the gateway page, which leads to the list where the entry page does not.
  hosts: ['fhi.no', 'helsedirektoratet.no'],
  licence: null,
  licenceText: {
    nb: 'Vilkår for gjenbruk er ikke oppgitt. Kilde: Folkehelseinstituttet.',
    en: 'Terms of reuse are not stated. Source: Folkehelseinstituttet.',
  },
  meaning: {
    nb: 'Integrasjonen er i bruk eller godkjent av registeret. Hvilken av delene gjelder bare når cellen sier det. Listen er ikke uttømmende, og systemer kan stå her mens de er i prosess. Et system skal ikke velges bort bare fordi det mangler.',
    en: 'The integration is in use or approved by the register. Which of the two holds only where the cell says so. The list is not exhaustive, and systems may be on it while in process. A system must not be excluded only because it is missing.',
  },
  legalEffect: 'NOT_STATED',
  schedule: '57 6 * * *',
  expectedEveryHours: 24,
  claimKinds: ['integration'],
  contract: {
    version: '1',
    minRows: 1,
    maxRows: 5000,
    maxRemovedShare: 0.15,
    required: [],
    fillRates: {},
    canaries: [],
    confirmRemovalAfter: 3,
  },
};
