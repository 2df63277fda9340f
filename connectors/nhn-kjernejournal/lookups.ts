import {
  commonIgnored,
  commonRoles,
  type IntegrationSpec,
  integrationHeadings,
  testedBasis,
} from '../../src/kit.ts';

/** Words of the links to the list, as Helsedirektoratet and Norsk helsenett write them. */
export const linkLabels = ['Kjernejournal', 'Kjernejournal (KJ)', 'Nasjonal kjernejournal'];

export const spec: IntegrationSpec = {
  source: 'nhn-kjernejournal',
  headings: integrationHeadings,
  ignored: commonIgnored,
  required: ['vendor', 'product'],
  identifying: ['vendor', 'product', 'vendorAndProduct'],
  defaults: { target: 'KJERNEJOURNAL', basis: testedBasis },
  places: [
    {
      target: 'KJERNEJOURNAL',
      names: ['Kjernejournal', 'Kjernejournal (KJ)', 'Nasjonal kjernejournal', 'KJ', 'Kjernejournalen'],
    },
    {
      target: 'KJERNEJOURNAL',
      interface: 'KJERNEJOURNAL/PORTAL',
      names: [
        'Kjernejournal portal',
        'Kjernejournalportal',
        'Kjernejournalportalen',
        'Portal',
        'Portalen',
        'KJ portal',
        'Portalvisning',
      ],
    },
    {
      target: 'KJERNEJOURNAL',
      interface: 'KJERNEJOURNAL/API',
      names: ['Kjernejournal API', 'Kjernejournal-API-et', 'API', 'KJ API', 'API-integrasjon', 'API-et'],
    },
  ],
  roles: commonRoles,
};
