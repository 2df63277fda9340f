/** /datapackage.json: all tables as one Frictionless Data Package (https://datapackage.org). */
import type { Catalogue, Source } from '../../catalogue/catalogue.ts';
import { disclaimer } from '../../graphql/texts/words.ts';
import type { DescribedTable } from './dictionary.ts';
import { commonLicence, licencesOf } from './licences.ts';
import { sourcesOf, tableSchema } from './table-schema.ts';
import { sourcesOfTable } from './table-sources.ts';

/** The package. Resources are CSV, the one kind that every tool of the standard reads; the other kinds are named beside. */
export function dataPackage(tables: readonly DescribedTable[], catalogue: Catalogue, origin: string) {
  const { snapshot, mode } = catalogue;
  const isSample = mode === 'SAMPLE';
  return {
    profile: 'tabular-data-package',
    name: isSample ? 'helseteknologi-hub-sample' : 'helseteknologi-hub',
    id: `${origin}/datapackage.json`,
    title: isSample ? 'Helseteknologi-hub (EKSEMPELDATA)' : 'Helseteknologi-hub',
    description: `${isSample ? 'Alle leverandører og godkjenninger er oppdiktet. ' : ''}${disclaimer.nb}`,
    homepage: `${origin}/`,
    version: snapshot.version,
    created: snapshot.createdAt,
    'hub:dataMode': mode,
    'hub:digest': snapshot.digest,
    'hub:disclaimer': disclaimer,
    // The terms are each publisher's own: see each source.
    sources: sourcesOf(catalogue.sources),
    licenses: licensesOf(catalogue.sources),
    resources: tables.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      title: table.title.nb,
      description: table.description,
      path: `${origin}/export/${table.name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
      schema: tableSchema(table),
      sources: sourcesOf(sourcesOfTable(table.name, catalogue)),
      ...(commonLicence(sourcesOfTable(table.name, catalogue)) && {
        licenses: licensesOf(sourcesOfTable(table.name, catalogue)),
      }),
    })),
  };
}

/** Licences as the standard has them. */
const licensesOf = (sources: readonly Source[]) => licencesOf(sources).map((path) => ({ path }));
