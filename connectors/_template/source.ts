import type { SourceDeclaration } from '../../src/kit.ts';

export const source: SourceDeclaration = {
  key: 'publisher-list',
  title: { nb: 'FILL IN: tittelen på listen', en: 'FILL IN: the title of the list' },
  // Key of the agency, as in connectors/redaksjon/data/agencies.yaml.
  publisher: 'PUBLISHER',
  // FILL IN: the page that people start from; the list, or the page that links to it.
  url: 'https://www.example.invalid/list',
  // FILL IN: hosts that documents may come from; a redirect anywhere else is refused. Without www.
  hosts: ['example.invalid'],
  // FILL IN: address of the licence, if the publisher states one.
  licence: null,
  licenceText: {
    nb: 'Vilkår for gjenbruk er ikke oppgitt. Kilde: FILL IN.',
    en: 'Terms of reuse are not stated. Source: FILL IN.',
  },
  meaning: {
    nb: 'FILL IN: hva det betyr at noe står på listen, og hva det ikke betyr.',
    en: 'FILL IN: what it means that something is on the list, and what it does not mean.',
  },
  // REQUIRED_BEFORE_USE | CONTRACT_CONDITION | FUNDING_CONDITION | ADVISORY | INFORMATIVE | NOT_STATED
  legalEffect: 'NOT_STATED',
  // Cron in Europe/Oslo: minute, hour, day, month, weekday. Choose a minute that no other source has.
  schedule: '3 7 * * *',
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
