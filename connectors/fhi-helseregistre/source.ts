import type { SourceDeclaration } from '../../src/kit.ts';

export const source: SourceDeclaration = {
  key: 'fhi-helseregistre',
  title: {
    nb: 'Digital samhandling med helseregistrene',
    en: 'Digital interaction with the health registers',
  },
  publisher: 'FHI',
  // Assumed: the page is known by its title only.
  url: 'https://www.fhi.no/hd/digital-samhandling-med-helseregistrene',
  hosts: ['fhi.no'],
  licence: null,
  licenceText: {
    nb: 'Vilkår for gjenbruk er ikke oppgitt. Kilde: Folkehelseinstituttet.',
    en: 'Terms of reuse are not stated. Source: Folkehelseinstituttet.',
  },
  meaning: {
    nb: 'Siden forteller hvilke registre som tar imot data digitalt, og hvordan. Den godkjenner ingen.',
    en: 'The page says which registers receive data digitally, and how. It approves nobody.',
  },
  legalEffect: 'INFORMATIVE',
  schedule: '47 6 * * *',
  expectedEveryHours: 24,
  claimKinds: ['register'],
  contract: {
    version: '1',
    minRows: 1,
    maxRows: 5000,
    maxRemovedShare: 0.15,
    required: ['register'],
    fillRates: {},
    canaries: [],
    confirmRemovalAfter: 3,
  },
};
