import type { CrossFacet, IntegrationFacet, ProductFacet, VendorFacet } from '../../catalogue/catalogue.ts';
import { clientError } from '../errors.ts';

/** What each list can be counted by. */
export const facetFields = {
  products: ['vendor', 'category', 'careSetting', 'target', 'headline', 'interface', 'role', 'process'],
  vendors: ['target', 'headline'],
  integrations: [
    'vendor',
    'target',
    'interface',
    'role',
    'headline',
    'process',
    'standing',
    'observation',
    'inUse',
    'category',
    'careSetting',
    'warning',
  ],
} as const satisfies {
  readonly products: readonly ProductFacet[];
  readonly vendors: readonly VendorFacet[];
  readonly integrations: readonly IntegrationFacet[];
};

/** Properties that integrations can be counted by two of at once. */
export const crossFields: readonly CrossFacet[] = [
  'target',
  'interface',
  'role',
  'headline',
  'process',
  'standing',
  'observation',
  'inUse',
];

/** The properties that the client named, each once, in any case. Throws BAD_USER_INPUT for a name that is none of them. */
export function readFacetFields<F extends string>(names: readonly string[], known: readonly F[]): F[] {
  const fields = names.map((name) => {
    const field = known.find((one) => one.toLowerCase() === name.toLowerCase());
    if (field !== undefined) return field;
    throw clientError(
      'BAD_USER_INPUT',
      `There is no facet named ${JSON.stringify(name)} here. There are: ${known.join(', ')}.`,
    );
  });
  return [...new Set(fields)];
}
