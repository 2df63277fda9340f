/** Invented cells of the workbook: a product and a register, with a word or a mark, or nothing. */
import { type Listing, productAt, type Vendor, vendorsOf } from './listing.ts';

/** Registers in the order of the columns, with their keys. Two columns carry the full name, as such lists do. */
export const columns = [
  ['DÅR', 'DÅR'],
  ['MSIS', 'MSIS'],
  ['SYSVAK', 'SYSVAK'],
  ['LMR', 'LMR'],
  ['Abortregisteret', 'ABR'],
  ['HKR', 'HKR'],
  ['MFR', 'MFR'],
  ['Kreftregisteret', 'KRG'],
  ['NPR', 'NPR'],
  ['KPR', 'KPR'],
] as const;

export interface MatrixRow {
  readonly vendor: Vendor;
  readonly product: string;
  readonly version: string | null;
  /** One for each of `columns`; null where the cell is blank. */
  readonly cells: readonly (string | null)[];
}

const words = ['Godkjent', 'I bruk', 'x', 'Under utprøving', 'Planlagt', 'Godkjent', 'Ikke aktuelt', 'Pågår'];

/** The workbook's rows: every product of vendors of record systems, so that vendor cells can be merged. */
export function matrixRows(): MatrixRow[] {
  const chosen = vendorsOf('EHR_GP', 'EHR_MUNICIPAL', 'EHR_SPECIALIST', 'OTHER');
  return chosen.flatMap((vendor, index) =>
    vendor.products.map((_, nth): MatrixRow => {
      const product = productAt(vendor, nth);
      return {
        vendor,
        product: product.name,
        version: product.version,
        cells: columns.map((_, at) => {
          const seed = index * 5 + nth * 3 + at * 7;
          return seed % 4 < 2 && nth < 2 ? (words[Math.floor(seed / 4) % words.length] ?? null) : null;
        }),
      };
    }),
  );
}

/** One listing for each cell that says something other than that the register does not concern the product. */
export function matrixListings(): Listing[] {
  return matrixRows().flatMap((row) =>
    row.cells.flatMap((word, at): Listing[] => {
      const [, target = ''] = columns[at] ?? [];
      if (word === null) return [];
      return [
        {
          vendor: row.vendor.name,
          product: row.product,
          version: row.version,
          target,
          interface: null,
          role: null,
          word,
          decidedOn: null,
          section: 'Oversikt',
          ...(word === 'Ikke aktuelt' ? { excluded: 'NOT_APPLICABLE' } : {}),
        },
      ];
    }),
  );
}
