import {
  commonIgnored,
  commonRoles,
  type IntegrationSpec,
  integrationHeadings,
  testedBasis,
} from '../../src/kit.ts';

/** Words of the links to the list, as Helsedirektoratet and Norsk helsenett write them. */
export const linkLabels = ['Persontjenesten', 'Persontenesta', 'Grunndata Person'];

export const spec: IntegrationSpec = {
  source: 'nhn-persontjenesten',
  headings: integrationHeadings,
  ignored: commonIgnored,
  required: ['vendor', 'product'],
  identifying: ['vendor', 'product', 'vendorAndProduct'],
  defaults: {
    target: 'PERSONTJENESTEN',
    interface: 'PERSONTJENESTEN/PERSONTJENESTEN',
    basis: testedBasis,
  },
  places: [
    {
      target: 'PERSONTJENESTEN',
      interface: 'PERSONTJENESTEN/PERSONTJENESTEN',
      names: [
        'Persontjenesten',
        'Persontjeneste',
        'Persontenesta',
        'Grunndata Person',
        'Persontjenesten API',
      ],
    },
  ],
  roles: commonRoles,
};
