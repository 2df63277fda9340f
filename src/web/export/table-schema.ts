/** The data dictionary of a table, as a Table Schema (https://datapackage.org/standard/table-schema/) with what it is about. */
import type { GraphQLSchema } from 'graphql';
import type { Catalogue, Source } from '../../catalogue/catalogue.ts';
import { listField, listParameters } from '../../graphql/lists/list-arguments.ts';
import { disclaimer } from '../../graphql/texts/words.ts';
import type { DescribedTable } from './dictionary.ts';
import { formats } from './formats/index.ts';
import { sourcesOfTable } from './table-sources.ts';

/** Fields of a table: types are named as the standard names them. An array is JSON in CSV, which is what the standard asks for. */
export function tableSchema({ columns }: DescribedTable) {
  return {
    fields: columns.map(({ name, type, description, values, field }) => ({
      name,
      type,
      description,
      ...(values && type === 'string' && { constraints: { enum: values } }),
      // Where the meaning is written down: the field of the GraphQL schema.
      'hub:field': field,
    })),
    missingValues: [''],
    ...(columns.some(({ name }) => name === 'id') && { primaryKey: ['id'] }),
  };
}

/** Whose words the data are, and on what terms they may be used. */
export function sourcesOf(sources: readonly Source[]) {
  return sources.map(({ key, title, url, licence, licenceText }) => ({
    title: title.nb,
    path: url,
    'hub:key': key,
    'hub:licence': licence,
    'hub:licenceText': licenceText,
  }));
}

/** The dictionary of one table. */
export function dictionaryOf(
  schema: GraphQLSchema,
  table: DescribedTable,
  catalogue: Catalogue,
  origin: string,
) {
  const parameters =
    table.list === null ? [] : [...listParameters(listField(schema, table.list), { isOrdered: true })];
  const fixed = Object.values(table.fixed ?? {}).flatMap((value) => Object.keys(value ?? {}));
  return {
    name: table.name,
    title: table.title,
    description: table.description,
    disclaimer,
    dataMode: catalogue.mode,
    snapshot: catalogue.snapshot.version,
    snapshotAt: catalogue.snapshot.createdAt,
    files: Object.fromEntries(
      formats.map(({ extension }) => [extension, `${origin}/export/${table.name}.${extension}`]),
    ),
    parameters: [
      ...(table.derived?.parameters ?? []),
      ...parameters.flatMap(([name, { type, description }]) =>
        fixed.includes(name)
          ? []
          : { name, type: String(type), description: description.replace(/\s+/gu, ' ') },
      ),
      {
        name: 'snapshot',
        type: 'String',
        description: 'Version of an earlier snapshot; the one that is served now when left out.',
      },
    ],
    schema: tableSchema(table),
    sources: sourcesOf(sourcesOfTable(table.name, catalogue)),
  };
}
