import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cell } from '../column.ts';
import type { DescribedColumn } from '../dictionary.ts';
import type { Format } from './format.ts';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** Rows that are encoded together. More make smaller files, and hold the thread and memory for longer. */
const rowGroup = 5_000;

/** Apache Parquet with Snappy: columns have their types, arrays are lists, and the file says where it is from. */
export const parquet: Format = {
  extension: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  async *write({ columns }, batches, notes) {
    const out = new ByteWriter();
    const writer = new ParquetWriter({
      writer: out,
      schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(schemaOf)],
      kvMetadata: Object.entries(notes).map(([key, value]) => ({ key, value })),
      createdBy: 'helseteknologi-hub',
    });
    let rows: (readonly Cell[])[] = [];
    for await (const batch of batches) {
      rows.push(...batch);
      if (rows.length < rowGroup) continue;
      writeGroup(writer, columns, rows);
      rows = [];
      yield taken(out);
    }
    if (rows.length > 0) writeGroup(writer, columns, rows);
    writer.finish();
    yield taken(out);
  },
};

function writeGroup(
  writer: ParquetWriter,
  columns: readonly DescribedColumn[],
  rows: readonly (readonly Cell[])[],
): void {
  writer.write({
    columnData: columns.map(({ name, type }, i) => ({
      name,
      data: rows.map((row) => plainOf(row[i] ?? null, type)),
      offsetIndex: false,
    })),
    rowGroupSize: rows.length,
  });
}

const plainOf = (cell: Cell, type: DescribedColumn['type']) =>
  type === 'datetime' && typeof cell === 'string' ? new Date(cell) : (cell ?? undefined);

/** What was written since it was last taken. */
function taken(out: ByteWriter): Uint8Array {
  const bytes = out.getBytes().slice();
  out.index = 0;
  return bytes;
}

const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const scalars = {
  string: text,
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  datetime: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
} as const;

function schemaOf({ name, type }: DescribedColumn): SchemaElement[] {
  if (type !== 'array') return [{ name, repetition_type: 'OPTIONAL', ...scalars[type] }];
  return [
    { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'OPTIONAL', ...text },
  ];
}
