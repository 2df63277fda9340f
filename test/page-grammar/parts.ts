/** What a page is made of, before it is written as HTML or as a workbook. */

export interface GridCell {
  readonly text: string;
  /** Rows that the cell covers; 0: covered by the cell above. */
  readonly rows?: number;
  /** Columns that the cell covers; 0: covered by the cell to the left. */
  readonly columns?: number;
}

export type Part =
  | {
      readonly kind: 'grid';
      readonly heads: readonly (readonly GridCell[])[];
      readonly rows: readonly (readonly GridCell[])[];
      readonly caption?: string;
    }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | {
      readonly kind: 'definitions';
      readonly groups: readonly { readonly term: string; readonly details: readonly string[] }[];
    }
  | { readonly kind: 'text'; readonly text: string };

export interface Item {
  /** Words that stand in bold before the rest; they are no part of `text`. */
  readonly strong?: string;
  readonly text: string;
  readonly items?: readonly Item[];
}

export interface Section {
  readonly heading: string | null;
  /** How the section opens: as a heading, or as an item of an accordion. */
  readonly opens: 'heading' | 'details' | 'button';
  readonly level: 2 | 3 | 4;
  readonly parts: readonly Part[];
}

export const cell = (text: string): GridCell => ({ text });
