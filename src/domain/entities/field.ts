/**
 * How a field of an entity is declared: once, and everything else is made from it (docs/architecture.md, "A field is declared
 * once"). The first argument names its column in snapshots, the second what people and the graph call it. A column of a kind
 * that can stand for null or for an empty list may be absent: the snapshot was made before the field.
 */
import type { Trilingual } from '../bilingual.ts';
import type { ClaimField } from '../claim-values.ts';

/** `ref` is as narrow as its greatest value allows: 8, 16 or 32 bits. */
export type ColumnKind = 'u8' | 'u32' | 'f64' | 'ref';
type Kinds = Readonly<Record<string, ColumnKind>>;

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
type ValuesOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T, infer _C, infer _S> ? T : never;
};

/** The columns of an entity with their kinds. */
export type ColumnsOf<E extends Entity> = ColumnsOfFields<E['fields']>;
type ColumnsOfFields<F extends Fields> = Together<F[keyof F]['columns']>;
type Together<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void
  ? I extends Kinds
    ? I
    : never
  : never;

export const entity = <F extends Fields>(
  type: string,
  lead: string,
  fields: F,
  owner: string | null = null,
): Entity<F> => ({
  type,
  lead,
  owner,
  fields,
});

/** Words of a label in bokmål, nynorsk and English. */
export const label = (nb: string, nn: string, en: string): Trilingual => ({ nb, nn, en });

const one = <C extends string, K extends ColumnKind>(column: C, kind: K) =>
  ({ [column]: kind }) as Readonly<Record<C, K>>;

/** The permanent id of a row. */
export const id = <C extends string>(
  column: C,
  facts: Facts,
): Field<string, Readonly<Record<C, 'u8'>> & Readonly<Record<`${C}At`, 'u32'>>> => ({
  store: { kind: 'id', column, starts: `${column}At` },
  columns: { ...one(column, 'u8'), ...one(`${column}At`, 'u32') },
  facts,
});

type TextField<T, C extends string> = Field<T, Readonly<Record<C, 'ref'>>>;
const pooled =
  <T>(pool: 'words' | 'names', isNullable: boolean) =>
  <C extends string>(column: C, facts: Facts): TextField<T, C> => ({
    store: { kind: 'text', column, pool, isNullable },
    columns: one(column, 'ref'),
    facts,
  });
/** A name, which search looks through. */
export const name = pooled<string>('names', false);
/** A text that each row has. */
export const text = pooled<string>('words', false);
/** A text; null: not stated. */
export const optionalText = pooled<string | null>('words', true);

type CodeField<T, C extends string> = Field<T, Readonly<Record<C, 'u8'>>>;
/** A word of a vocabulary. */
export const code = <C extends string, W extends string>(
  column: C,
  words: readonly W[],
  facts: Facts,
): CodeField<W, C> => coded(column, { words, offset: 0, absent: null }, facts);

/** A word of a vocabulary; null: not stated. */
export const optionalCode = <C extends string, W extends string>(
  column: C,
  words: readonly W[],
  facts: Facts,
): CodeField<W | null, C> => coded(column, { words, offset: 1, absent: null }, facts);

/** A word that snapshots from before do not have: it is then `absent`, or what another column of the row says. */
export const laterCode = <C extends string, W extends string>(
  column: C,
  words: readonly W[],
  absent: W | { readonly column: string },
  facts: Facts,
): CodeField<W, C> => coded(column, { words, offset: 1, absent }, facts);

function coded<T, C extends string>(
  column: C,
  how: Pick<Store & { kind: 'code' }, 'words' | 'offset' | 'absent'>,
  facts: Facts,
): CodeField<T, C> {
  return { store: { kind: 'code', column, ...how }, columns: one(column, 'u8'), facts };
}

/** Whether a source says so; null: none says, or they disagree. */
export const usage = <C extends string>(column: C, facts: Facts): CodeField<boolean | null, C> => ({
  store: { kind: 'usage', column },
  columns: one(column, 'u8'),
  facts,
});

/** A list of words that is nearly always empty or alike. */
export const texts =
  <T extends string>() =>
  <C extends string>(column: C, facts: Facts): TextField<readonly T[], C> => ({
    store: { kind: 'texts', column },
    columns: one(column, 'ref'),
    facts,
  });

/** A number; null: not stated. */
export const optionalNumber = <C extends string>(
  column: C,
  facts: Facts,
): Field<number | null, Readonly<Record<C, 'f64'>>> => ({
  store: { kind: 'number', column },
  columns: one(column, 'f64'),
  facts,
});

type RowField<T, C extends string, R extends RowTable> = Field<
  T,
  Readonly<Record<C, 'ref'>>,
  Store & { readonly kind: 'row'; readonly table: R }
>;
/** A row of another table, by its id (vendors, products) or key (targets, interfaces). */
export const row = <C extends string, R extends RowTable>(
  column: C,
  table: R,
  facts: Facts,
): RowField<string, C, R> => ({
  store: { kind: 'row', column, table, isNullable: false },
  columns: one(column, 'ref'),
  facts,
});
/** The same; null: none. */
export const optionalRow = <C extends string, R extends RowTable>(
  column: C,
  table: R,
  facts: Facts,
): RowField<string | null, C, R> => ({
  store: { kind: 'row', column, table, isNullable: true },
  columns: one(column, 'ref'),
  facts,
});

/** Merges the field by a rule out of fields of claims. */
export const merged = <F extends Field>(
  rule: MergeRule,
  of: readonly ClaimField[],
  field: F,
): F & Merged => ({
  ...field,
  merge: { rule, of },
});

/**
 * A text that lists of integrations have a column for: what the first list says that has it. All that is left to write is its
 * headings (reading/list-reader/words) and its place in the graph (schema).
 */
export const listedText = <K extends string, C extends string>(
  key: K,
  column: C,
  { label, isChecked }: { readonly label: Trilingual; readonly isChecked: boolean },
): TextField<string | null, C> & Merged & Listed => {
  const of = [`integration.${key}`];
  // The claim's field follows from this declaration, so its name cannot be checked against the claims here.
  const facts: Facts = { label, from: of as unknown as readonly ClaimField[] };
  return { ...optionalText(column, facts), merge: { rule: 'first', of }, listed: { isChecked } };
};

type ListField<T, C extends string, I> = Field<readonly T[], Readonly<Record<C, 'u32'>> & I>;
/** A list; its items are as the field that is given. */
export const list = <C extends string, T, I extends Kinds>(
  starts: C,
  item: Field<T, I>,
): ListField<T, C, I> => ({
  store: { kind: 'list', starts, item: item.store },
  columns: Object.assign(one(starts, 'u32'), item.columns),
  facts: item.facts,
});

/** A list of a few fields each, of which nothing else is a row. */
export const parts = <C extends string, F extends Fields>(
  starts: C,
  fields: F,
  facts: Facts,
): ListField<ValuesOf<F>, C, ColumnsOfFields<F>> => ({
  store: { kind: 'parts', starts, fields },
  columns: Object.assign(one(starts, 'u32'), columnsOfFields(fields)),
  facts,
});

/** Rows of an entity that belongs to this one. Its columns are its own. */
export const rows = <C extends string, E extends Entity>(
  starts: C,
  of: () => E,
  facts: Facts,
): Field<readonly RowOf<E>[], Readonly<Record<C, 'u32'>>> => ({
  store: { kind: 'rows', starts, of },
  columns: one(starts, 'u32'),
  facts,
});

/** Fields that stand together, as a type of the graph has them; `owner` is what they call their row. */
export const group = <F extends Fields>(
  type: string,
  owner: string,
  fields: F,
  facts: Facts,
): Field<ValuesOf<F>, ColumnsOfFields<F>> => ({
  store: { kind: 'group', type, owner, fields },
  columns: columnsOfFields(fields),
  facts,
});

/** One claim of one archived batch: `entries[index]`. */
export interface ClaimRef {
  readonly source: string;
  readonly batch: string;
  readonly index: number;
}

const resting = { label: label('kilder', 'kjelder', 'sources'), isResolved: true } as const;
/** The claims that a row rests on. */
export const claims = <C extends string>(
  starts: C,
): Field<readonly ClaimRef[], Readonly<Record<C, 'u32'>>> => ({
  store: { kind: 'claims', starts },
  columns: one(starts, 'u32'),
  facts: resting,
});
/** The one claim that a row rests on. */
export const claim = <O extends string, I extends string>(
  origin: O,
  index: I,
): Field<ClaimRef, Readonly<Record<O | I, 'ref'>>> => ({
  store: { kind: 'claim', origin, index },
  columns: { ...one(origin, 'ref'), ...one(index, 'ref') },
  facts: resting,
});

/** The columns of fields with their kinds, in the order of the fields. */
export function columnsOfFields<F extends Fields>(fields: F): ColumnsOfFields<F> {
  return Object.assign({}, ...Object.values(fields).map(({ columns }) => columns)) as ColumnsOfFields<F>;
}
