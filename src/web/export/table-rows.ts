/** The rows of a table, a batch at a time, from the list that the API gives. */
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../../graphql/context.ts';
import { listField } from '../../graphql/lists/list-arguments.ts';
import { walkList } from '../../graphql/lists/walk-list.ts';
import type { Cell, Place } from './column.ts';
import type { DescribedTable } from './dictionary.ts';

/** A table's rows, and how many there are; null: nobody has counted them. */
export interface TableRows {
  readonly total: number | null;
  readonly batches: AsyncGenerator<readonly (readonly Cell[])[]>;
}

export interface RowsOptions {
  readonly schema: GraphQLSchema;
  readonly args: Readonly<Record<string, unknown>>;
  readonly place: Place;
  readonly contextOf: () => Context;
  /** Waits for a turn before more is read. */
  readonly turn: () => Promise<void>;
  /** Hears how many rows were read, whether it was to the end or not. */
  readonly onEnd: (count: number) => void;
}

/** Reads the first part at once, so that what cannot be read fails before anything is sent. */
export async function tableRows(table: DescribedTable, options: RowsOptions): Promise<TableRows> {
  const { schema, args, place, contextOf, turn, onEnd } = options;
  const parts = partsOf(table, schema, args, place, contextOf);
  await turn();
  const first = await parts.next();
  const cells = (items: readonly unknown[]) =>
    items.flatMap(table.rows).map((row) => table.columns.map(({ read }) => read(row, place)));

  async function* batches() {
    let count = 0;
    try {
      for (let part = first; !part.done; part = await parts.next()) {
        const rows = cells(part.value.items);
        count += rows.length;
        yield rows;
        await turn();
      }
    } finally {
      onEnd(count);
    }
  }
  const total = first.done || table.isDerived ? null : first.value.total;
  return { total, batches: batches() };
}

async function* partsOf(
  { list, all, derived }: DescribedTable,
  schema: GraphQLSchema,
  args: Readonly<Record<string, unknown>>,
  { catalogue }: Place,
  contextOf: () => Context,
) {
  if (list !== null) yield* walkList(listField(schema, list), args, contextOf);
  else if (derived) {
    const context = contextOf();
    const asked = Object.keys(args).length > 0 ? args : derived.read(new URLSearchParams(), context);
    for (const items of derived.items(asked as typeof args, context)) yield { items, total: null };
  } else {
    const items = all?.(catalogue) ?? [];
    yield { items, total: items.length };
  }
}
