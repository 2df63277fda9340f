/** /catalog.jsonld: the tables and the API as DCAT-AP-NO (https://data.norge.no/specification/dcat-ap-no). */
import type { Catalogue, Source } from '../../catalogue/catalogue.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { disclaimer } from '../../graphql/texts/words.ts';
import type { HashedFile } from './croissant.ts';
import type { DescribedTable } from './dictionary.ts';
import { formats } from './formats/index.ts';
import { commonLicence } from './licences.ts';
import { sourcesOfTable } from './table-sources.ts';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const fileTypes = 'http://publications.europa.eu/resource/authority/file-type';
/** The EU's authority tables name these kinds; JSON lines have no name of their own there. */
const fileType: Readonly<Record<string, string>> = {
  csv: 'CSV',
  xlsx: 'XLSX',
  jsonl: 'JSON',
  parquet: 'PARQUET',
};
const mediaTypes = 'https://www.iana.org/assignments/media-types';

/** Values of the EU's vocabularies that the catalogue names, each with its scheme. */
const concepts = [
  ...[...Object.values(fileType), 'HTML'].map((name) => conceptOf('file-type', name)),
  conceptOf('frequency', 'DAILY'),
  conceptOf('access-right', 'PUBLIC'),
];

function conceptOf(scheme: string, name: string) {
  const of = `http://publications.europa.eu/resource/authority/${scheme}`;
  return {
    '@id': `${of}/${name}`,
    '@type': 'skos:Concept',
    'skos:prefLabel': words({ nb: name, en: name }),
    'skos:inScheme': { '@id': of },
  };
}

/** Health, of the EU's themes. */
const health = {
  '@id': 'http://publications.europa.eu/resource/authority/data-theme/HEAL',
  '@type': 'skos:Concept',
  'skos:prefLabel': words({ nb: 'Helse', en: 'Health' }),
  'skos:inScheme': { '@id': 'http://publications.europa.eu/resource/authority/data-theme' },
};

/** The catalogue of data sets. Without an origin its addresses are relative to its own. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one document, property by property.
export function dcatCatalog(
  tables: readonly DescribedTable[],
  catalogue: Catalogue,
  origin: string,
  hashed: (table: string) => HashedFile | null = () => null,
) {
  const { snapshot, mode, sources } = catalogue;
  const at = (path: string) => ({ '@id': `${origin}${path}` });
  const publisher = {
    ...at('/catalog.jsonld#publisher'),
    '@type': 'foaf:Agent',
    'foaf:name': words({ nb: 'Helseteknologi-hub', en: 'Helseteknologi-hub' }),
    'foaf:homepage': at('/'),
  };
  const contact = {
    ...at('/catalog.jsonld#contact'),
    '@type': 'vcard:Organization',
    'vcard:fn': words({ nb: 'Helseteknologi-hub', en: 'Helseteknologi-hub' }),
    'vcard:hasURL': at('/'),
  };
  const marked = ({ nb, en }: Bilingual): Bilingual =>
    mode === 'SAMPLE' ? { nb: `${nb} (EKSEMPELDATA)`, en: `${en} (SAMPLE DATA)` } : { nb, en };
  const time = (value: string) => ({ '@type': 'xsd:dateTime', '@value': value });
  const datasets = tables.map((table) => ({
    ...at(`/catalog.jsonld#${table.name}`),
    '@type': 'dcat:Dataset',
    'dct:identifier': `${origin}/catalog.jsonld#${table.name}`,
    'dct:title': words(marked(table.title)),
    'dct:description': words({
      nb: `${table.title.nb}. ${disclaimer.nb}`,
      en: `${table.description || table.title.en} ${disclaimer.en}`,
    }),
    'dct:publisher': { '@id': publisher['@id'] },
    'dcat:contactPoint': { '@id': contact['@id'] },
    'dcat:theme': { '@id': health['@id'] },
    'dct:modified': time(snapshot.createdAt),
    'dcat:version': snapshot.version,
    // What each list is and on what terms it may be used stands with the list.
    'dct:source': sourcesOfTable(table.name, catalogue).map(({ key }) => at(`/catalog.jsonld#source-${key}`)),
    'dct:accrualPeriodicity': { '@id': 'http://publications.europa.eu/resource/authority/frequency/DAILY' },
    'dct:accessRights': { '@id': 'http://publications.europa.eu/resource/authority/access-right/PUBLIC' },
    'foaf:page': at(`/export/${table.name}.schema.json`),
    'dcat:distribution': distributionsOf(table, catalogue, origin, hashed(table.name)),
  }));
  const lists = sources.map((source) => sourceDataset(source, catalogue, origin, [publisher, contact]));
  return {
    '@context': context,
    '@graph': [
      {
        ...at('/catalog.jsonld'),
        '@type': 'dcat:Catalog',
        'dct:identifier': `${origin}/catalog.jsonld`,
        'dct:title': words(marked({ nb: 'Helseteknologi-hub', en: 'Helseteknologi-hub' })),
        'dct:description': words(disclaimer),
        'dct:publisher': { '@id': publisher['@id'] },
        'dcat:contactPoint': { '@id': contact['@id'] },
        'dct:modified': time(snapshot.createdAt),
        'foaf:homepage': at('/'),
        'dcat:dataset': datasets.map((one) => ({ '@id': one['@id'] })),
        'dcat:service': at('/graphql'),
      },
      publisher,
      contact,
      health,
      ...concepts,
      {
        ...at('/graphql'),
        '@type': 'dcat:DataService',
        'dct:identifier': `${origin}/graphql`,
        'dct:title': words(marked({ nb: 'GraphQL-API', en: 'GraphQL API' })),
        'dct:publisher': { '@id': publisher['@id'] },
        'dcat:contactPoint': { '@id': contact['@id'] },
        'dcat:endpointURL': at('/graphql'),
        'dcat:endpointDescription': at('/schema.graphql'),
        'dcat:servesDataset': datasets.map((one) => ({ '@id': one['@id'] })),
      },
      ...datasets,
      ...lists.flat(),
    ],
  };
}

/** The files of a table: made when they are asked for, and the one of the latest whole snapshot. */
function distributionsOf(
  { name, title }: DescribedTable,
  catalogue: Catalogue,
  origin: string,
  file: HashedFile | null,
) {
  const licence = commonLicence(sourcesOfTable(name, catalogue));
  const rights =
    licence === null ? {} : { 'dct:license': { '@id': licence, '@type': 'dct:LicenseDocument' } };
  const one = (path: string, extension: string, mediaType: string, note: Bilingual) => ({
    '@id': `${origin}${path}`,
    '@type': 'dcat:Distribution',
    'dct:title': words({ nb: `${title.nb}, ${note.nb}`, en: `${title.en}, ${note.en}` }),
    'dcat:accessURL': { '@id': `${origin}${path}` },
    'dcat:downloadURL': { '@id': `${origin}${path}` },
    'dct:format': { '@id': `${fileTypes}/${fileType[extension]}` },
    'dcat:mediaType': { '@id': `${mediaTypes}/${mediaType.split(';')[0]}` },
    ...rights,
  });
  const live = formats.map(({ extension, mediaType }) =>
    one(`/export/${name}.${extension}`, extension, mediaType, { nb: extension, en: extension }),
  );
  if (file === null) return live;
  const note = { nb: 'nattlig øyeblikksbilde (parquet)', en: 'nightly snapshot (parquet)' };
  const bulk = {
    ...one(file.path, 'parquet', 'application/vnd.apache.parquet', note),
    'dcat:byteSize': { '@type': 'xsd:decimal', '@value': String(file.bytes) },
  };
  return [...live, bulk];
}

/** A list that the hub reads, as the data set of its publisher that it is. */
function sourceDataset(
  { key, title, url, meaning, publisher, licence, licenceText }: Source,
  catalogue: Catalogue,
  origin: string,
  [ours, contact]: readonly { readonly '@id': string }[],
) {
  const agency = catalogue.agency(publisher);
  const id = `${origin}/catalog.jsonld#source-${key}`;
  const of = agency ? `${origin}/catalog.jsonld#agency-${publisher}` : ours?.['@id'];
  const dataset = {
    '@id': id,
    '@type': 'dcat:Dataset',
    'dct:identifier': id,
    'dct:title': words(title),
    'dct:description': words(meaning),
    'dct:publisher': { '@id': of },
    'dcat:contactPoint': { '@id': contact?.['@id'] },
    'dcat:theme': { '@id': health['@id'] },
    'dcat:landingPage': { '@id': url },
    'dcat:distribution': [
      {
        '@id': `${id}-file`,
        '@type': 'dcat:Distribution',
        'dct:title': words(title),
        'dct:description': words(licenceText),
        'dcat:accessURL': { '@id': url },
        'dct:format': { '@id': `${fileTypes}/HTML` },
        ...(licence && { 'dct:license': { '@id': licence, '@type': 'dct:LicenseDocument' } }),
      },
    ],
  };
  if (!agency) return [dataset];
  const { name, organisationNumber } = agency;
  const agent = {
    '@id': of,
    '@type': 'foaf:Agent',
    'foaf:name': words(name),
    ...(organisationNumber && { 'dct:identifier': organisationNumber }),
  };
  return [dataset, agent];
}

function words({ nb, en }: Bilingual) {
  return [
    { '@language': 'nb', '@value': nb },
    { '@language': 'en', '@value': en },
  ];
}
