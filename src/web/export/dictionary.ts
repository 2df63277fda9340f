/** What a table's columns are and mean: names from the table, types and words from the API's schema. */
import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Column, ColumnType, ExportTable } from './column.ts';

/** A column as files and their descriptions need it. */
export interface DescribedColumn extends Omit<Column<unknown>, 'type'> {
  readonly type: ColumnType;
  readonly description: string;
  /** The values that there are; null: no list of them. */
  readonly values: readonly string[] | null;
}

export interface DescribedTable extends Omit<ExportTable, 'columns'> {
  readonly description: string;
  readonly columns: readonly DescribedColumn[];
}

/** Where and of which data a row is, in every table: a file may go far from what was said when it was fetched. */
const common: readonly Column<unknown>[] = [
  { name: 'snapshot', field: 'Snapshot.version', read: (_row, { catalogue }) => catalogue.snapshot.version },
  {
    name: 'snapshotAt',
    field: 'Snapshot.createdAt',
    read: (_row, { catalogue }) => catalogue.snapshot.createdAt,
  },
  { name: 'dataMode', field: 'Snapshot.dataMode', read: (_row, { catalogue }) => catalogue.mode },
];

/** The table with the words of the schema. Throws where a column names a field that the schema does not have. */
export function describeTable(schema: GraphQLSchema, table: ExportTable): DescribedTable {
  const describe = (column: Column<unknown>): DescribedColumn => {
    const [typeName = '', fieldName = ''] = column.field.split('.');
    const field = fieldsOf(schema, typeName)?.[fieldName];
    if (!field) throw new Error(`The column ${table.name}.${column.name} names no field: ${column.field}`);
    const of = getNamedType(field.type);
    return {
      ...column,
      type: column.type ?? typeOf(field.type),
      description: `${typeName === table.type || typeName === 'Query' ? '' : `${typeName}: `}${oneLine(field.description)}`,
      values: isEnumType(of) ? of.getValues().map(({ name }) => name) : null,
    };
  };
  return {
    ...table,
    description: oneLine(schema.getType(table.type)?.description),
    columns: [...table.columns, ...common].map(describe),
  };
}

const oneLine = (text: string | null | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim();

function fieldsOf(
  schema: GraphQLSchema,
  name: string,
): ReturnType<GraphQLObjectType['getFields']> | undefined {
  const type = schema.getType(name);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : undefined;
}

const scalars: Readonly<Record<string, ColumnType>> = {
  Int: 'integer',
  Float: 'number',
  Boolean: 'boolean',
  DateTime: 'datetime',
};

/** Dates are text: a source may say no more than `2025` or `2025-10`. */
function typeOf(type: GraphQLOutputType): ColumnType {
  return isListType(getNullableType(type)) ? 'array' : (scalars[getNamedType(type).name] ?? 'string');
}
