/** The editors' file of product kinds for the samples: of some invented products, so that others have none. */
import { withBroader } from '../../src/domain/requirements/product-kinds.ts';
import { productCategories } from '../../src/domain/vocabulary.ts';
import { vendors } from './listing.ts';

const settings: Readonly<Record<string, string>> = {
  REMOTE_MONITORING: '[HOME_CARE]',
  RESPONSE_CENTRE: '[HOME_CARE, NURSING_HOME]',
  MEDICATION_DISPENSER: '[HOME_CARE]',
  DIGITAL_SUPERVISION: '[NURSING_HOME]',
};

const kindsOf = (category: string) => withBroader(productCategories.filter((one) => one === category));

/** The second product of a vendor is left out, as are the kinds that lists state themselves. */
export function productKindsFile(): string {
  const kinds = ['REMOTE_MONITORING', 'RESPONSE_CENTRE', 'MEDICATION_DISPENSER', 'DIGITAL_SUPERVISION'];
  const entries = vendors
    .filter(({ category }) => [...kinds, 'PATIENT_APP'].includes(category))
    .flatMap(({ name, category, products: [product] }) => {
      if (product === undefined) return [];
      const where = settings[category];
      return [
        [
          '- kind: productKind',
          '  values:',
          `    product: ${JSON.stringify(product.name)}`,
          `    vendor: ${JSON.stringify(name)}`,
          `    categories: [${kindsOf(category).join(', ')}]`,
          ...(where === undefined ? [] : [`    careSettings: ${where}`]),
          '  citation:',
          '    publisher: "Oppdiktet kommune (SAMPLE)"',
          '    document: "Oppdiktet oversikt over helseteknologi (SAMPLE)"',
          '    date: "2026-01-15"',
          `    quote: ${JSON.stringify(`${product.name}: ${category} (oppdiktet)`)}`,
          '    basis: K',
        ].join('\n'),
      ];
    });
  return `# Built by samples/build.ts. Everything here is invented.\n${entries.join('\n')}\n`;
}
