/** A page or workbook before it is written: blocks whose cells may be struck, coloured, hidden or hold an icon. */

export interface Box {
  readonly text: string;
  /** Markup instead of the escaped text; the text is then what a workbook gets. */
  readonly html?: string;
  /** Attributes of the cell, such as `style="background:#fcc"`. */
  readonly attributes?: string;
  readonly struck?: true;
  /** `C6EFCE`: colour of the cell. */
  readonly fill?: string;
  /** Columns that the cell covers. */
  readonly columns?: number;
  /** A comment on the cell of a workbook. */
  readonly comment?: string;
  /** Runs of a workbook's rich text; `text` is all of them. */
  readonly runs?: readonly { readonly text: string; readonly struck?: true }[];
}

export interface Line {
  readonly boxes: readonly Box[];
  readonly attributes?: string;
  readonly hidden?: true;
}

/** How a grid is marked up in HTML. */

export type GridForm = 'table' | 'table-without-thead' | 'roles' | 'divs';

export interface Grid {
  readonly kind: 'grid';
  readonly form: GridForm;
  readonly caption?: string;
  readonly heads: readonly Line[];
  readonly lines: readonly Line[];
}

export type Block =
  | Grid
  | {
      readonly kind: 'heading';
      readonly text: string;
      readonly as: 'h2' | 'h3' | 'details' | 'button' | 'strong';
    }
  | { readonly kind: 'text'; readonly text: string; readonly html?: string }
  /** Markup for pages only. */
  | { readonly kind: 'html'; readonly html: string };

export interface ContextDocument {
  readonly title: string;
  /** Markup for the page's `head`: styles and links. */
  readonly head?: string;
  readonly blocks: readonly Block[];
}

export const box = (text: string): Box => ({ text });
export const line = (...texts: readonly string[]): Line => ({ boxes: texts.map(box) });
export const text = (words: string, html?: string): Block => ({
  kind: 'text',
  text: words,
  ...(html === undefined ? {} : { html }),
});

export function escapeHtml(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
