/** Invented self-declarations on cards as KS's prototype has them. */
import type { Expected } from './expected.ts';
import { vendorAt } from './listing.ts';

const sectionNames = [
  'Innledende spørsmål',
  'Identifisere og kartlegge',
  'Beskytte og opprettholde',
  'Oppdage',
  'Håndtere og gjenopprette',
  'KI og automatisering',
] as const;

export interface Declaration {
  readonly product: string;
  /** Null is printed as `None`, as the prototype does. */
  readonly vendor: string | null;
  readonly keywords: readonly string[];
  /** `2025-06-16 09:26:34`; null where the card has none. */
  readonly updatedOn: string | null;
  readonly sections: readonly string[];
  readonly audited: boolean | null;
}

function declared(key: string, index: number, more: Partial<Declaration> = {}): Declaration {
  const vendor = vendorAt(key);
  return {
    product: vendor.products[index]?.name ?? '',
    vendor: vendor.name,
    keywords: ['Journal', 'Kommune'],
    updatedOn: `2025-0${1 + index}-1${index} 09:26:3${index}`,
    sections: sectionNames,
    audited: false,
    ...more,
  };
}

export const declarations: readonly Declaration[] = [
  declared('eksempelfjord', 0, { audited: true }),
  declared('eksempelfjord', 1),
  declared('oppdiktdal', 0, { keywords: ['Pleie'], sections: sectionNames.slice(0, 5) }),
  declared('fantasibekk', 0, { keywords: [], updatedOn: null }),
  declared('pahittbekk', 0, { audited: null }),
  {
    product: 'Eksempel uten selskap (SAMPLE)',
    vendor: null,
    keywords: ['Prøve'],
    updatedOn: '2025-06-16 09:26:34',
    sections: sectionNames.slice(0, 1),
    audited: null,
  },
];

export function expectedOfDeclarations(): Expected {
  return {
    source: 'ks-egenerklaringer',
    records: declarations.map(({ product, vendor, keywords, updatedOn, sections, audited }) => ({
      product,
      vendor,
      keywords: keywords.length > 0 ? keywords : null,
      updatedOn: updatedOn?.replace(' ', 'T') ?? null,
      sections,
      audited,
    })),
    excluded: [],
    dirt: [],
  };
}
