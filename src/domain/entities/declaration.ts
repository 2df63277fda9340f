/**
 * What a declaration of a field is: how it is stored, in which columns of which kinds, and what is known of it. The types of rows
 * and columns follow from declarations.
 */
import type { Trilingual } from '../bilingual.ts';
import type { ClaimField } from '../claims/claim-values.ts';

/** `ref` is as narrow as its greatest value allows: 8, 16 or 32 bits. */
export type ColumnKind = 'u8' | 'u32' | 'f64' | 'ref';
export type Kinds = Readonly<Record<string, ColumnKind>>;

/** What is known of a field beside its values. */
export interface Facts {
  /** What a change of it, and its evidence, are called. */
  readonly label: Trilingual;
  /** Fields of claims that say it, as `kind.field`. Absent: it has no evidence of its own. */
  readonly from?: readonly ClaimField[];
  /** Its name in the graph, where that is another. */
  readonly graph?: string;
  /** The graph gives it in another form, by a resolver. Example: the key of a source, where the graph has the source. */
  readonly isResolved?: true;
}

/** How the claims of a row make one value: the first that is there in the fixed order of sources, or each value once, sorted. */
export type MergeRule = 'first' | 'distinct';

/** How values stand in columns. */
export type Store =
  /** Texts of their own, in row order. */
  | { readonly kind: 'id'; readonly column: string; readonly starts: string }
  /** A reference to a text that is kept once; 0 stands for null, or for an empty text. */
  | {
      readonly kind: 'text';
      readonly column: string;
      readonly pool: 'words' | 'names';
      readonly isNullable: boolean;
    }
  /** The place of a word in its vocabulary; `offset` 1: one higher, and 0 stands for null or for `absent`. */
  | {
      readonly kind: 'code';
      readonly column: string;
      readonly words: readonly string[];
      readonly offset: 0 | 1;
      /** What 0 stands for: a word, or the word of another column of the row. */
      readonly absent: string | { readonly column: string } | null;
    }
  /** 0: not stated, 1: no, 2: yes. */
  | { readonly kind: 'usage'; readonly column: string }
  /** A list that is nearly always empty or alike: a word that holds it as JSON, 0 for the empty list. */
  | { readonly kind: 'texts'; readonly column: string }
  /** NaN stands for null. */
  | { readonly kind: 'number'; readonly column: string }
  /** The row of another table, one higher where there may be none. */
  | { readonly kind: 'row'; readonly column: string; readonly table: RowTable; readonly isNullable: boolean }
  /** Starts, one more than rows, into the columns of the items. */
  | { readonly kind: 'list'; readonly starts: string; readonly item: Store }
  | { readonly kind: 'parts'; readonly starts: string; readonly fields: Fields }
  | { readonly kind: 'rows'; readonly starts: string; readonly of: () => Entity }
  | { readonly kind: 'claims'; readonly starts: string }
  | { readonly kind: 'claim'; readonly origin: string; readonly index: string }
  /** Fields that stand together as one value, in the columns of their row. */
  | { readonly kind: 'group'; readonly type: string; readonly owner: string; readonly fields: Fields };

/** Tables that a row can lead to. */
export type RowTable = 'vendors' | 'products' | 'targets' | 'interfaces';

/** A declared field: how it is stored, in which columns of which kinds, and what is known of it. */
export interface Field<T = unknown, C extends Kinds = Kinds, S extends Store = Store> {
  readonly store: S;
  readonly columns: C;
  readonly facts: Facts;
  /** Never there: carries the type of its values. */
  readonly value?: T;
}
export type Fields = Readonly<Record<string, Field>>;

/** A field whose values are merged by its declaration alone. */
export interface Merged {
  readonly merge: { readonly rule: MergeRule; readonly of: readonly string[] };
}
/** A field that lists of integrations have a column for. Claims, readers and evidence have it by the same name. */
export interface Listed {
  /** Whether `hub check` shows it. */
  readonly listed: { readonly isChecked: boolean };
}

/** The fields that are merged by their declarations, with their values. */
export type MergedOf<F extends Fields> = ValuesOf<{
  [K in keyof F as F[K] extends Merged ? K : never]: F[K];
}>;
/** The fields that lists have columns for, as claims have them. */
export type ListedOf<F extends Fields> = { [K in keyof F as F[K] extends Listed ? K : never]: string };

/** A declared entity. `lead` is the column with one value for each of its rows, `owner` what a part of a row calls that row. */
export interface Entity<F extends Fields = Fields> {
  /** The type of the graph. */
  readonly type: string;
  readonly lead: string;
  readonly owner: string | null;
  readonly fields: F;
}

/** The rows of an entity. */
export type RowOf<E extends Entity> = ValuesOf<E['fields']>;
export type ValuesOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T, infer _C, infer _S> ? T : never;
};

/** The columns of an entity with their kinds. */
export type ColumnsOf<E extends Entity> = ColumnsOfFields<E['fields']>;
export type ColumnsOfFields<F extends Fields> = Together<F[keyof F]['columns']>;
type Together<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void
  ? I extends Kinds
    ? I
    : never
  : never;

/** One claim of one archived batch: `entries[index]`. */
export interface ClaimRef {
  readonly source: string;
  readonly batch: string;
  readonly index: number;
}
