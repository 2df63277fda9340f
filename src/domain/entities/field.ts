/**
 * How a field of an entity is declared: once, and everything else is made from it (docs/architecture.md, "A field is declared
 * once"). The first argument names its column in snapshots, the second what people and the graph call it. A column of a kind
 * that can stand for null or for an empty list may be absent: the snapshot was made before the field.
 */
import type { Trilingual } from '../bilingual.ts';
import type { ClaimField } from '../claims/claim-values.ts';
import type {
  ClaimRef,
  ColumnKind,
  ColumnsOfFields,
  Entity,
  Facts,
  Field,
  Fields,
  Kinds,
  Listed,
  Merged,
  MergeRule,
  RowOf,
  RowTable,
  Store,
  ValuesOf,
} from './declaration.ts';

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
