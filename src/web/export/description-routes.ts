/** What describes the hub to catalogues and tools: /schema.graphql, /datapackage.json, /catalog.jsonld and /croissant.json. */
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { schemaText } from '../../graphql/schema.ts';
import { Answer } from '../answer/answer-cache.ts';
import { errorBody } from '../answer/error-answer.ts';
import { sendAnswer } from '../answer/send-answer.ts';
import { originOf } from '../origin.ts';
import type { ServerDeps } from '../server-deps.ts';
import { croissant, type HashedFile } from './croissant.ts';
import { dataPackage } from './data-package.ts';
import { dcatCatalog } from './dcat-catalog.ts';
import { type DescribedTable, describeTable } from './dictionary.ts';
import { tables } from './tables/index.ts';

type Describe = (
  tables: readonly DescribedTable[],
  catalogue: Catalogue,
  origin: string,
  hashed: (table: string) => HashedFile | null,
) => object;

const documents: readonly (readonly [path: string, mediaType: string, describe: Describe])[] = [
  ['/datapackage.json', 'application/json; charset=utf-8', dataPackage],
  ['/catalog.jsonld', 'application/ld+json', dcatCatalog],
  ['/croissant.json', 'application/ld+json', croissant],
];

export function addDescriptionRoutes(
  app: FastifyInstance,
  { holder, publicUrl, bulk }: Pick<ServerDeps, 'holder' | 'publicUrl' | 'bulk'>,
  schema: GraphQLSchema,
): void {
  const sdl = new Answer(200, 'application/graphql; charset=utf-8', schemaText());
  app.get('/schema.graphql', (request, reply) => sendAnswer(request, reply, sdl));
  const hashed = (table: string) => bulk?.latestFile(table, 'parquet') ?? null;
  const described = tables.map((table) => describeTable(schema, table));
  for (const [path, mediaType, describe] of documents) {
    app.get(path, (request, reply) => {
      const catalogue = holder.current?.catalogue;
      if (!catalogue) {
        reply.code(503).header('retry-after', '5').header('cache-control', 'no-store');
        return reply.send(errorBody('NO_SNAPSHOT', 'No snapshot has been read yet.'));
      }
      const text = JSON.stringify(
        describe(described, catalogue, originOf(request, publicUrl), hashed),
        null,
        2,
      );
      return sendAnswer(request, reply, new Answer(200, mediaType, text));
    });
  }
}
