import {
  commonIgnored,
  commonRoles,
  type IntegrationSpec,
  integrationHeadings,
  testedBasis,
} from '../../src/kit.ts';

/** Words of the link to the list on the entry page; the first that is found counts. */
export const linkLabels = ['FILL IN: the words of the link'];

export const spec: IntegrationSpec = {
  source: 'publisher-list',
  // The common headings in bokmål, nynorsk and English. Add your own: { ...integrationHeadings, version: [...] }.
  headings: integrationHeadings,
  ignored: commonIgnored,
  required: ['vendor', 'product'],
  identifying: ['vendor', 'product', 'vendorAndProduct'],
  // FILL IN: the key of the target (connectors/redaksjon/data/targets.yaml), and what an approval rests on.
  defaults: { target: 'FILL IN', basis: testedBasis },
  // FILL IN: the target and its interfaces by every name that the list may use.
  places: [{ target: 'FILL IN', names: ['FILL IN'] }],
  roles: commonRoles,
};
