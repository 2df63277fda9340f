import { readdirSync, readFileSync } from 'node:fs';
import { mergeTypeDefs } from '@graphql-tools/merge';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { type GraphQLSchema, print } from 'graphql';
import type { Context } from './context.ts';
import { subgraphSdl } from './federation/subgraph-sdl.ts';
import { checkKeys } from './lists/known-keys.ts';
import { sliceOperations } from './lists/slices.ts';
import { answerResolvers } from './resolvers/answers.ts';
import { commonResolvers } from './resolvers/common.ts';
import { coverageResolvers } from './resolvers/coverage.ts';
import { draftResolvers } from './resolvers/draft.ts';
import { entityResolvers } from './resolvers/entities.ts';
import { federationResolvers } from './resolvers/federation.ts';
import { historyResolvers } from './resolvers/history.ts';
import { idResolvers } from './resolvers/ids.ts';
import { integrationResolvers } from './resolvers/integrations.ts';
import { linkResolvers } from './resolvers/links.ts';
import { namedResolvers } from './resolvers/named.ts';
import { planResolvers } from './resolvers/plans.ts';
import { profileResolvers } from './resolvers/profiles.ts';
import { queryResolvers } from './resolvers/query.ts';
import { sourceResolvers } from './resolvers/sources.ts';
import { standardResolvers } from './resolvers/standards.ts';
import { targetResolvers } from './resolvers/targets.ts';
import { watchResolvers } from './resolvers/watches.ts';
import { checkScalars } from './scalars.ts';

const folder = new URL('../../schema/', import.meta.url);

/** The files in schema/ are the contract of the API; this reads them in the order of their names. */
function readTypeDefinitions(): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return names.sort().map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

/** The contract as one document, with descriptions and directives, each type in one place: some tools take no extensions of a type before it. */
export function schemaText(): string {
  return `${print(mergeTypeDefs(readTypeDefinitions()))}\n`;
}

/** The executable schema. Fails at start, not at a request, where a resolver answers to no field of the contract. */
export function createSchema(): GraphQLSchema {
  const schema = makeExecutableSchema<Context>({
    typeDefs: readTypeDefinitions(),
    resolvers: [
      idResolvers,
      commonResolvers,
      queryResolvers,
      entityResolvers,
      integrationResolvers,
      targetResolvers,
      standardResolvers,
      sourceResolvers,
      historyResolvers,
      draftResolvers,
      answerResolvers,
      watchResolvers,
      coverageResolvers,
      linkResolvers,
      namedResolvers,
      planResolvers,
      profileResolvers,
      federationResolvers(subgraphSdl(schemaText())),
    ],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
  return sliceOperations(checkKeys(checkScalars(schema)));
}
