/** /catalog.jsonld: the tables and the API as DCAT-AP-NO (https://data.norge.no/specification/dcat-ap-no). */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { disclaimer } from '../../graphql/texts/words.ts';
import type { DescribedTable } from './dictionary.ts';
import { formats } from './formats/index.ts';

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

/** Health, of the EU's themes. */
const health = {
  '@id': 'http://publications.europa.eu/resource/authority/data-theme/HEAL',
  '@type': 'skos:Concept',
  'skos:prefLabel': words({ nb: 'Helse', en: 'Health' }),
  'skos:inScheme': { '@id': 'http://publications.europa.eu/resource/authority/data-theme' },
};

/** The catalogue of data sets. Without an origin its addresses are relative to its own. */
export function dcatCatalog(
  tables: readonly DescribedTable[],
  { snapshot, mode, sources }: Catalogue,
  origin: string,
) {
  const at = (path: string) => ({ '@id': `${origin}${path}` });
  const publisher = {
    ...at('/catalog.jsonld#publisher'),
    '@type': 'foaf:Agent',
    'foaf:name': words({ nb: 'Helseteknologi-hub', en: 'Helseteknologi-hub' }),
    'foaf:homepage': at('/'),
  };
  const contact = {
    ...at('/catalog.jsonld#contact'),
    '@type': 'vcard:Kind',
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
    // What each list is and on what terms it may be used.
    'dct:source': sources.map(({ url }) => ({ '@id': url })),
    'foaf:page': at(`/export/${table.name}.schema.json`),
    'dcat:distribution': formats.map(({ extension, mediaType }) => ({
      ...at(`/export/${table.name}.${extension}`),
      '@type': 'dcat:Distribution',
      'dct:title': words({ nb: `${table.title.nb}, ${extension}`, en: `${table.title.en}, ${extension}` }),
      'dcat:accessURL': at(`/export/${table.name}.${extension}`),
      'dcat:downloadURL': at(`/export/${table.name}.${extension}`),
      'dct:format': { '@id': `${fileTypes}/${fileType[extension]}` },
      'dcat:mediaType': { '@id': `${mediaTypes}/${mediaType.split(';')[0]}` },
    })),
  }));
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
    ],
  };
}

function words({ nb, en }: Bilingual) {
  return [
    { '@language': 'nb', '@value': nb },
    { '@language': 'en', '@value': en },
  ];
}
