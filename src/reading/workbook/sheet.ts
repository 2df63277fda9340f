/** One sheet of a workbook: its cells, merged ranges and links, as its XML gives them. */

import { LimitExceeded, limits } from '../limits.ts';
import type { TableBudget } from '../table/budget.ts';
import { type Range, readAddress, readRange } from './address.ts';
import { type RichText, textCollector } from './rich-text.ts';
import { attribute, readXml, type XmlHandlers } from './xml.ts';

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  /** The value as written; the words of an inline text are in `inline`. */
  readonly raw: string;
  readonly inline: RichText | null;
  /** A formula whose result the workbook does not hold: `raw` is the formula then. */
  readonly uncached: boolean;
}

/** A cell that is coloured and says nothing else. */
export type FilledCell = Pick<SheetCell, 'row' | 'column' | 'style'>;

export interface SheetContent {
  readonly cells: readonly SheetCell[];
  /** Beside cells with values in the same row. */
  readonly filled: readonly FilledCell[];
  readonly merged: readonly Range[];
  readonly links: readonly { readonly range: Range; readonly relation: string | null }[];
  readonly hiddenRows: number;
  /** Numbers of the rows that somebody has hidden, by hand and not by a filter or a folded group: they are not read. */
  readonly leftOutRows: readonly number[];
  /** A filter hides rows, so that people see a part of the sheet. */
  readonly filtered: boolean;
  readonly hiddenColumns: number;
}

const on = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Cells that are only coloured: more than a list has columns, and more than sheets that people colour. */
const mostFilledInRow = 60;
const mostFilled = 100_000;

/** Reads a sheet. `hasFill`: whether a style colours its cells. `budget` is what the document may still hold. Throws `LimitExceeded` and `MalformedXml`. */
export function readSheet(
  part: Uint8Array,
  budget: TableBudget,
  hasFill: (style: number) => boolean,
): SheetContent {
  const reader = new SheetReader(budget, hasFill);
  readXml(part, reader);
  return reader.content();
}

type Attributes = Readonly<Record<string, string>>;

/** A cell while its element is open. */
interface OpenCell {
  readonly type: string;
  readonly style: number;
  raw: string;
  formula: string | null;
  valued: boolean;
}

class SheetReader implements XmlHandlers {
  readonly #budget: TableBudget;
  readonly #hasFill: (style: number) => boolean;
  readonly #cells: SheetCell[] = [];
  readonly #filled: FilledCell[] = [];
  /** Coloured cells of the row that is open, and how many cells stood before it. */
  #blanks: FilledCell[] = [];
  #valued = 0;
  readonly #merged: Range[] = [];
  readonly #links: { range: Range; relation: string | null }[] = [];
  readonly #inline = textCollector();
  #hiddenRows = 0;
  readonly #putAway = new Set<number>();
  #hiddenColumns = 0;
  #filtered = false;
  #rows = 0;
  #row = 0;
  #column = -1;
  #rowStyle = 0;
  #cell: OpenCell | null = null;
  #into: 'raw' | 'formula' | null = null;

  constructor(budget: TableBudget, hasFill: (style: number) => boolean) {
    this.#budget = budget;
    this.#hasFill = hasFill;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#cell !== null) this.#inline.open(name, attributes);
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' && this.#cell !== null) {
      this.#into = 'raw';
      this.#cell.valued = true;
    } else if (name === 'f' && this.#cell !== null) {
      this.#into = 'formula';
      this.#cell.formula = '';
    } else if (name === 'filterColumn') this.#filtered = true;
    else if (name === 'col' && on(attributes.hidden)) this.#hiddenColumns += 1;
    else if (name === 'mergeCell') {
      const range = readRange(attributes.ref);
      if (range !== null) this.#merged.push(range);
    } else if (name === 'hyperlink') {
      const range = readRange(attributes.ref);
      if (range !== null) this.#links.push({ range, relation: attribute(attributes, 'id') ?? null });
    }
  }

  text(text: string): void {
    if (this.#cell === null) return;
    if (this.#into === 'raw') this.#cell.raw += text;
    else if (this.#into === 'formula') this.#cell.formula = ((this.#cell.formula ?? '') + text).slice(0, 500);
    else this.#inline.text(text);
  }

  close(name: string): void {
    if (name === 'v' || name === 'f') this.#into = null;
    else if (this.#cell !== null && name !== 'c') this.#inline.close(name);
    if (name === 'row') this.#closeRow();
    if (name === 'c' && this.#cell !== null) this.#closeCell(this.#cell);
  }

  #openRow(attributes: Attributes): void {
    this.#row = Number(attributes.r ?? this.#row + 1) || this.#row + 1;
    this.#column = -1;
    this.#rowStyle = on(attributes.customFormat) ? Number(attributes.s ?? 0) : 0;
    if (on(attributes.hidden)) {
      this.#hiddenRows += 1;
      // Rows of a group that is folded up are part of the list.
      if (Number(attributes.outlineLevel ?? 0) === 0) this.#putAway.add(this.#row);
    }
  }

  #openCell(attributes: Attributes): void {
    const at = readAddress(attributes.r ?? '');
    this.#row = at?.row ?? this.#row;
    this.#column = at?.column ?? this.#column + 1;
    const style = attributes.s === undefined ? this.#rowStyle : Number(attributes.s);
    this.#cell = { type: attributes.t ?? 'n', style, raw: '', formula: null, valued: false };
  }

  #closeRow(): void {
    if (this.#cells.length > this.#valued && this.#filled.length < mostFilled)
      this.#filled.push(...this.#blanks);
    this.#blanks = [];
    this.#valued = this.#cells.length;
    this.#rows += 1;
    if (this.#rows > limits.rows) throw new LimitExceeded('TOO_MANY_ROWS', `more than ${limits.rows} rows`);
  }

  #closeCell(cell: OpenCell): void {
    const { type, style, formula, valued: hasValue } = cell;
    const text = type === 'inlineStr' ? this.#inline.take() : null;
    const uncached = formula !== null && !hasValue && text === null;
    const raw = uncached ? `=${formula}` : (text?.quote ?? cell.raw);
    if (raw !== '' && this.#column >= 0 && this.#row > 0) {
      this.#budget.spendCells(1);
      this.#cells.push({ row: this.#row, column: this.#column, type, style, raw, inline: text, uncached });
    } else if (this.#hasFill(style) && this.#blanks.length < mostFilledInRow)
      this.#blanks.push({ row: this.#row, column: this.#column, style });
    this.#cell = null;
  }

  /** What was read, once the sheet is at its end. */
  content(): SheetContent {
    const isFiltered = this.#filtered && this.#hiddenRows > 0;
    const leftOut = isFiltered ? new Set<number>() : this.#putAway;
    const seen = <T extends { readonly row: number }>(all: readonly T[]): readonly T[] =>
      leftOut.size === 0 ? all : all.filter((one) => !leftOut.has(one.row));
    return {
      cells: seen(this.#cells),
      filled: seen(this.#filled),
      merged: this.#merged.filter(({ top }) => !leftOut.has(top)),
      links: this.#links,
      hiddenRows: this.#hiddenRows - leftOut.size,
      leftOutRows: [...leftOut],
      hiddenColumns: this.#hiddenColumns,
      filtered: isFiltered,
    };
  }
}
