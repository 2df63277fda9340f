import {
  commonIgnored,
  commonRoles,
  type IntegrationSpec,
  integrationHeadings,
  testedBasis,
} from '../../src/kit.ts';

/** Words of the links to the list, as Helsedirektoratet and Norsk helsenett write them. */
export const linkLabels = [
  'Pasientens journaldokumenter',
  'Pasientens journaldokumenter (PJD)',
  'Pasientens journaldokumenter i kjernejournal',
  'Dokumentdeling',
  'PJD',
];

export const spec: IntegrationSpec = {
  source: 'nhn-journaldokumenter',
  headings: integrationHeadings,
  ignored: commonIgnored,
  required: ['vendor', 'product'],
  identifying: ['vendor', 'product', 'vendorAndProduct'],
  defaults: { target: 'PJD', interface: 'PJD/DOKUMENTDELING', basis: testedBasis },
  places: [
    {
      target: 'PJD',
      interface: 'PJD/DOKUMENTDELING',
      names: [
        'Pasientens journaldokumenter',
        'Pasientens journaldokumenter (PJD)',
        'Pasientens journaldokumenter i kjernejournal',
        'Pasientens journaldokument',
        'Journaldokumenter',
        'PJD',
        'Dokumentdeling',
        'Dokumenter i kjernejournal',
      ],
    },
  ],
  roles: commonRoles,
};
