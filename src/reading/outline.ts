/**
 * A document as people read it: blocks in reading order, each under its headings. HTML pages and workbooks both become
 * an outline, so what reads claims never sees markup, merged cells or sheets.
 */

import type { Trilingual } from '../domain/bilingual.ts';

/** A way to another document. `href` is absolute where the page's address is known. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** Words with their place. `text` has surplus space and footnote marks removed; `quote` is verbatim. */
export interface Piece {
  /** All of it is struck through; absent means no. */
  readonly struck?: boolean;
  readonly text: string;
  readonly quote: string;
  /** Element path in HTML (`main/section[2]/h2[1]`), sheet or cell address in a workbook. */
  readonly path: string;
}

/** Words with their place and how they are marked: what a cell and an item have in common. */
export interface MarkedPiece extends Piece {
  /** All that identifies it is struck through, by itself or by the row or list that it stands in. */
  readonly struck: boolean;
  /** The words struck through that `text` leaves out, such as the old version before the new; empty where there are none. */
  readonly struckText: string;
  /** Footnote marks that were taken off the end, such as `*` or `1)`. */
  readonly marks: readonly string[];
  readonly links: readonly Link[];
  /** Icons and pictures without an accessible name: what they say is not known and must be reported. */
  readonly unnamedIcons: number;
  /** What a comment on a workbook's cell says, or a `title` that shows over the words; null where there is none. */
  readonly comment: string | null;
  /** Background colour as `#rrggbb`; null where none is set, or it is white. Has a meaning only by a legend. */
  readonly fill: string | null;
  /** Several colours within the words, each with the words from it to the next; absent: one at most. */
  readonly swatches?: readonly Swatch[];
}

/** A colour with the words that it stands behind or before. */
export interface Swatch {
  readonly fill: string;
  readonly text: string;
}

/** What a block stands under. */
export interface ContextPiece extends Piece {
  /** `summary`: the label of an accordion item; `caption`: of a table; `sheet`: a workbook's sheet; `lead`: the line just before. */
  readonly kind: 'title' | 'heading' | 'summary' | 'caption' | 'sheet' | 'lead';
  /** 1 to 6 for headings; greater is deeper. */
  readonly level: number;
}

export interface Cell extends MarkedPiece {
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
  /** Why the cell has no value although it says something: `text` is empty then, `quote` is what stands there. */
  readonly broken: BrokenCell | null;
  /** Typed value of a workbook's cell; dates as ISO `yyyy-mm-dd`. */
  readonly value: { readonly type: 'date' | 'number' | 'boolean'; readonly value: string } | null;
}

/** `error`: `#REF!`, `#N/A` and the like; `uncached`: a formula whose result the workbook does not hold. */
export type BrokenCell = 'error' | 'uncached';

/**
 * Set apart from the running text by its markup: a message to the reader (`role=alert|status|note`, `aria-live`), words
 * beside the text (`aside`), or the words below a picture or table.
 */
export type Notice = 'alert' | 'status' | 'note' | 'aside' | 'caption';

interface BlockBase {
  readonly context: readonly ContextPiece[];
  /** Absent: running content. */
  readonly notice?: Notice;
}

export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  readonly sheet: string | null;
  /** What it was made of: an HTML `table`, boxes in a row (`role=row`, CSS), data in a script or attribute, text, a sheet. */
  readonly origin: 'table' | 'grid' | 'data' | 'csv' | 'pdf' | 'sheet';
  /** Numbers of the rows with more cells than the heading row: their cells may stand under wrong headings. */
  readonly raggedRows?: readonly number[];
  /** Numbers of the rows with fewer cells than the heading row, those of one cell apart: as `raggedRows`. */
  readonly shortRows?: readonly number[];
  /** Every row has the same number of cells. Rows that are wholly empty are left out; `row` numbers stay true. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface ListItem extends MarkedPiece {
  /** The leading part in bold, if any. */
  readonly strong: string | null;
  readonly items: readonly ListItem[];
}

export interface ListBlock extends BlockBase {
  readonly kind: 'list';
  readonly items: readonly ListItem[];
}

export interface DefinitionBlock extends BlockBase {
  readonly kind: 'definitions';
  readonly groups: readonly { readonly terms: readonly Piece[]; readonly details: readonly ListItem[] }[];
}

export interface TextBlock extends BlockBase {
  readonly kind: 'text';
  readonly item: ListItem;
}

export type Block = TableBlock | ListBlock | DefinitionBlock | TextBlock;

/**
 * Something that says that the document holds only a part of the list: `range` ("Viser 2 av 41", "1–10 av 312"), `page`
 * ("Side 1 av 4", numbered links), `next` (`rel=next`, "Neste"), `more` ("Vis flere"), `letters` (A–Å as links or tabs).
 */
export interface PartSign extends Piece {
  readonly kind: 'range' | 'page' | 'next' | 'more' | 'letters';
  /** Entries or pages shown here; null where it is not said. */
  readonly shown: number | null;
  /** Entries or pages in all; null where it is not said. */
  readonly total: number | null;
  /** Absolute addresses of the other parts, in order; empty where no link leads there. */
  readonly hrefs: readonly string[];
}

/** A number of things stated in the text, such as "41 leverandører" or "over 60 løsninger". */
export interface StatedTotal extends Piece {
  readonly count: number;
  readonly bound: 'exactly' | 'about' | 'at-least' | 'at-most';
  readonly of: 'vendors' | 'products' | 'municipalities' | 'entries';
  /** The headings that it stands under: a number stated within a section is of that section. */
  readonly context: readonly ContextPiece[];
}

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
    | 'HIDDEN_CONTENT'
    /** A PDF of pictures, without words that can be read. */
    | 'PDF_WITHOUT_TEXT'
    /** The page's list is made by a script in the reader's browser, and its data is not in the page. */
    | 'MADE_BY_SCRIPT'
    /** Content stands outside the table or list that it was written in, so whose it is is not known; never fatal. */
    | 'MISPLACED_CONTENT'
    /** Tags that do not pair, so that content may be read as another's; never fatal. */
    | 'UNPAIRED_TAGS'
    /** Icons that stand alone and have no accessible name; never fatal. */
    | 'UNNAMED_ICON'
    /** Cells that show an error or have no cached value; never fatal. */
    | 'BROKEN_CELL';
  /** True: nothing in the document may be trusted. */
  readonly fatal: boolean;
  /** For whoever mends the reader, in English. */
  readonly detail: string;
  /** What was found, for people; absent where it is only said what is wrong. */
  readonly words?: Trilingual;
}

export interface Outline {
  readonly document: string;
  readonly format: 'html' | 'workbook' | 'csv' | 'pdf' | 'data';
  readonly title: string | null;
  readonly blocks: readonly Block[];
  /** All links of the main content in reading order, with the headings they stand under. */
  readonly links: readonly (Link & { readonly context: readonly ContextPiece[] })[];
  readonly problems: readonly ReadingProblem[];
  /** What says that this is a part of the list; empty where nothing does. */
  readonly parts: readonly PartSign[];
  readonly totals: readonly StatedTotal[];
  /** Date that the page gives as its last change, or in its title ("… per 1. mai 2024"), ISO; null when it gives none. */
  readonly modifiedOn: string | null;
}
