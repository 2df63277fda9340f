/** /croissant.json: the tables as Croissant 1.0 (https://docs.mlcommons.org/croissant/docs/croissant-spec-1.0.html), for tools of machine learning. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { disclaimer } from '../../graphql/texts/words.ts';
import type { ColumnType } from './column.ts';
import type { DescribedTable } from './dictionary.ts';
import { licencesOf } from './licences.ts';
import { sourcesOfTable } from './table-sources.ts';

/** A file of a table whose bytes are known, from the latest whole snapshot. */
export interface HashedFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The context as the specification prints it. */
const context = {
  '@language': 'nb',
  '@vocab': 'https://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  isLiveDataset: 'cr:isLiveDataset',
  key: 'cr:key',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  repeated: 'cr:repeated',
  sc: 'https://schema.org/',
  source: 'cr:source',
};

const dataTypes: Readonly<Record<ColumnType, string>> = {
  string: 'sc:Text',
  integer: 'sc:Integer',
  number: 'sc:Float',
  boolean: 'sc:Boolean',
  datetime: 'sc:DateTime',
  array: 'sc:Text',
};

/** The description. `hashed` gives the file of a table in the latest whole snapshot; without, the live export stands, whose bytes nobody knows before. */
export function croissant(
  tables: readonly DescribedTable[],
  catalogue: Catalogue,
  origin: string,
  hashed: (table: string) => HashedFile | null,
) {
  const { snapshot, mode } = catalogue;
  const isSample = mode === 'SAMPLE';
  return {
    '@context': context,
    '@type': 'sc:Dataset',
    '@id': `${origin}/croissant.json`,
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: isSample ? 'helseteknologi-hub-sample' : 'helseteknologi-hub',
    description: `${isSample ? 'EKSEMPELDATA. Alle leverandører og godkjenninger er oppdiktet. ' : ''}${disclaimer.nb}`,
    url: `${origin}/`,
    version: snapshot.version,
    datePublished: snapshot.createdAt,
    isLiveDataset: true,
    license: licencesOf(catalogue.sources),
    creator: { '@type': 'sc:Organization', name: 'Helseteknologi-hub', url: `${origin}/` },
    citeAs: `Helseteknologi-hub, ${snapshot.version}, ${origin}/`,
    distribution: tables.map(({ name, title }) => {
      const file = hashed(name);
      return {
        '@type': 'cr:FileObject',
        '@id': `${name}.parquet`,
        name: `${name}.parquet`,
        description: title.nb,
        contentUrl: file ? `${origin}${file.path}` : `${origin}/export/${name}.parquet`,
        encodingFormat: 'application/vnd.apache.parquet',
        ...(file && { sha256: file.sha256, contentSize: `${file.bytes} B` }),
      };
    }),
    recordSet: tables.map((table) => ({
      '@type': 'cr:RecordSet',
      '@id': table.name,
      name: table.name,
      description: `${table.title.nb}. ${table.description}`,
      ...(table.columns.some(({ name }) => name === 'id') && { key: { '@id': `${table.name}/id` } }),
      isBasedOn: sourcesOfTable(table.name, catalogue).map(({ url }) => url),
      field: table.columns.map(({ name, description, type }) => ({
        '@type': 'cr:Field',
        '@id': `${table.name}/${name}`,
        name: `${table.name}/${name}`,
        description,
        dataType: dataTypes[type],
        ...(type === 'array' && { repeated: true }),
        source: { fileObject: { '@id': `${table.name}.parquet` }, extract: { column: name } },
      })),
    })),
  };
}
