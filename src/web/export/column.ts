/** A table for files: which list of the API it holds, and its columns, each declared once. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { Context } from '../../graphql/context.ts';

/** What a cell may hold; null: nothing is stated. */
export type Cell = string | number | boolean | null | readonly string[];

/** Where a row stands: what it is read from, and what addresses begin with. */
export interface Place {
  readonly catalogue: Catalogue;
  /** Such as `https://hub.example`; empty: not known. */
  readonly origin: string;
}

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'datetime' | 'array';

/** A column: its name, the field of the API's schema that describes it, and how it is read from a row. */
export interface Column<Row> {
  readonly name: string;
  /** `Type.field`: its description and, unless `type` says otherwise, its type hold here too. */
  readonly field: string;
  readonly type?: ColumnType;
  readonly read: (row: Row, place: Place) => Cell;
}

/** Rows that no list gives: computed for what the address says. */
export interface Derived {
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    readonly description: string;
  }[];
  /** What the address asks for, with what it leaves out filled in: equal arguments give equal rows. Throws BAD_USER_INPUT. */
  readonly read: (params: URLSearchParams, context: Context) => object;
  /** The rows, a batch at a time. Throws BAD_USER_INPUT before the first. */
  readonly items: (args: Readonly<Record<string, unknown>>, context: Context) => Iterable<readonly unknown[]>;
}

/** A table whose rows come from one list of the API's root. */
export interface ExportTable {
  readonly name: string;
  /** What one row is, in two languages. */
  readonly title: Bilingual;
  /** The type of the API's schema that says what a row means. */
  readonly type: string;
  /** Field of `Query` that gives the list; the table takes the same conditions. Null: all of the catalogue's own list. */
  readonly list: string | null;
  /** Arguments of the list that always hold. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  /** Rows from an item of the list, which is one row unless this is given. */
  readonly rows: (item: unknown) => readonly unknown[];
  /** Whether an item gives more or fewer rows than one, so that the list's total is not the table's. */
  readonly isDerived: boolean;
  /** The list's items where no field of `Query` gives them. */
  readonly all?: (catalogue: Catalogue) => readonly unknown[];
  /** How its rows are computed, where they are. */
  readonly derived?: Derived;
  readonly columns: readonly Column<unknown>[];
}

interface Declared<Item, Row> {
  readonly name: string;
  readonly title: Bilingual;
  readonly type: string;
  readonly list: string | null;
  readonly fixed?: Readonly<Record<string, unknown>>;
  readonly all?: (catalogue: Catalogue) => readonly Item[];
  readonly derived?: Derived;
  /** What columns are read from, made once for each row. Absent: the item itself. */
  readonly row?: (item: Item) => Row;
  /** The rows of an item, where it is not one. */
  readonly rows?: (item: Item) => readonly Row[];
  readonly columns: readonly Column<Row>[];
}

/** Declares a table. `Item` is what the list's resolver gives. */
export function table<Item, Row = Item>(declared: Declared<Item, Row>): ExportTable {
  const { row, rows, columns, all, ...same } = declared;
  const read = rows ?? ((item: Item): readonly Row[] => [row ? row(item) : (item as unknown as Row)]);
  return {
    ...same,
    ...(all && { all }),
    rows: (item) => read(item as Item),
    isDerived: rows !== undefined || declared.derived !== undefined,
    columns: columns as readonly Column<unknown>[],
  };
}

/** A column. */
export function column<Row>(
  name: string,
  field: string,
  read: Column<Row>['read'],
  type?: ColumnType,
): Column<Row> {
  return { name, field, read, ...(type && { type }) };
}

/** Words in two languages: a column for each. */
export function inTwoLanguages<Row>(
  name: string,
  field: string,
  read: (row: Row, place: Place) => Bilingual | null,
): Column<Row>[] {
  return (['nb', 'en'] as const).map((language) =>
    column(
      `${name}${language === 'nb' ? 'Nb' : 'En'}`,
      field,
      (row, place) => read(row, place)?.[language] ?? null,
    ),
  );
}

/** The page that shows the words in the documents that a row rests on. */
export function evidenceColumn<Row>(type: string, id: (row: Row) => string): Column<Row> {
  return column(
    'evidence',
    `${type}.evidence`,
    (row, { origin }) => `${origin}/belegg/${encodeURIComponent(id(row))}`,
    'string',
  );
}
