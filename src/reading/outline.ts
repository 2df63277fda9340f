/**
 * A document as people read it: blocks in reading order, each under its headings. HTML pages and workbooks both become
 * an outline, so what reads claims never sees markup, merged cells or sheets.
 */

/** A way to another document. `href` is absolute where the page's address is known. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** Words with their place. `text` has surplus space and footnote marks removed; `quote` is verbatim. */
export interface Piece {
  readonly text: string;
  readonly quote: string;
  /** Element path in HTML (`main/section[2]/h2[1]`), sheet or cell address in a workbook. */
  readonly path: string;
}

/** What a block stands under. */
export interface ContextPiece extends Piece {
  /** `summary`: the label of an accordion item; `caption`: of a table; `sheet`: a workbook's sheet; `lead`: the line just before. */
  readonly kind: 'title' | 'heading' | 'summary' | 'caption' | 'sheet' | 'lead';
  /** 1 to 6 for headings; greater is deeper. */
  readonly level: number;
}

export interface Cell extends Piece {
  /** From 1, heading rows counted, as Excel counts. */
  readonly row: number;
  /** From 0, after spans are expanded. */
  readonly column: number;
  /** `B7`; null in HTML. */
  readonly address: string | null;
  /** Copied here by a row or column span or a merged range; `quote` and `path` are those of the origin. */
  readonly spanned: boolean;
  /** Marked as a heading by the document (`th`, bold in a workbook's first rows). */
  readonly heading: boolean;
  /** Struck through: the publisher has crossed it out. */
  readonly struck: boolean;
  /** Footnote marks that were taken off the end, such as `*` or `1)`. */
  readonly marks: readonly string[];
  readonly links: readonly Link[];
  /** Typed value of a workbook's cell; dates as ISO `yyyy-mm-dd`. */
  readonly value: { readonly type: 'date' | 'number' | 'boolean'; readonly value: string } | null;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly context: readonly ContextPiece[];
  readonly sheet: string | null;
  /** Every row has the same number of cells. Rows that are wholly empty are left out; `row` numbers stay true. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface ListItem extends Piece {
  readonly struck: boolean;
  readonly marks: readonly string[];
  readonly links: readonly Link[];
  /** The leading part in bold, if any. */
  readonly strong: string | null;
  readonly items: readonly ListItem[];
}

export interface ListBlock {
  readonly kind: 'list';
  readonly context: readonly ContextPiece[];
  readonly items: readonly ListItem[];
}

export interface DefinitionBlock {
  readonly kind: 'definitions';
  readonly context: readonly ContextPiece[];
  readonly groups: readonly { readonly terms: readonly Piece[]; readonly details: readonly ListItem[] }[];
}

export interface TextBlock {
  readonly kind: 'text';
  readonly context: readonly ContextPiece[];
  readonly item: ListItem;
}

export type Block = TableBlock | ListBlock | DefinitionBlock | TextBlock;

/** Why a document could not be read, or not wholly. */
export interface ReadingProblem {
  readonly code:
    | 'EMPTY_DOCUMENT'
    | 'TRUNCATED'
    | 'TOO_LARGE'
    | 'TOO_MANY_ROWS'
    | 'TOO_DEEP'
    | 'UNZIP_RATIO'
    | 'MALFORMED_TEXT'
    | 'NOT_A_WORKBOOK'
    | 'NOT_JSON'
    | 'UNSUPPORTED_MEDIA'
    | 'ENCRYPTED'
    | 'CONSENT_WALL'
    | 'ERROR_PAGE'
    /** Hidden sheets were left out, or hidden rows and columns read; never fatal. */
    | 'HIDDEN_CONTENT';
  /** True: nothing in the document may be trusted. */
  readonly fatal: boolean;
  readonly detail: string;
}

export interface Outline {
  readonly document: string;
  readonly format: 'html' | 'workbook';
  readonly title: string | null;
  readonly blocks: readonly Block[];
  /** All links of the main content in reading order, with the headings they stand under. */
  readonly links: readonly (Link & { readonly context: readonly ContextPiece[] })[];
  readonly problems: readonly ReadingProblem[];
  /** Date that the page gives as its last change, ISO; null when it gives none. */
  readonly modifiedOn: string | null;
}
