/** The same comparison of bodies alone, in one process and without HTTP: several times as many documents in a second. */
import { HeaderMap } from '@apollo/server';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Context } from '../../src/graphql/context.ts';
import { DocumentGate } from '../../src/graphql/limits/document-gate.ts';
import { createLoaders } from '../../src/graphql/loaders.ts';
import { Plans } from '../../src/graphql/plan/plans.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { createGraphqlServer } from '../../src/graphql/server.ts';
import type { Details } from '../../src/ports/details.ts';
import type { Comparison } from './compare.ts';
import type { GeneratedDocument } from './generate-documents.ts';

const now = new Date('2026-03-10T08:00:00Z');
const headers = new HeaderMap([
  ['accept', 'application/graphql-response+json'],
  ['content-type', 'application/json'],
]);

export async function compareInside(
  catalogue: Catalogue,
  details: Details,
  documents: Iterable<GeneratedDocument>,
  onProgress: (documents: number, different: number) => void,
): Promise<Comparison> {
  const schema = createSchema();
  const gate = new DocumentGate(schema);
  const apollo = createGraphqlServer({ schema, gate, logError: () => undefined });
  await apollo.start();
  const plans = new Plans(schema, gate);
  const holder = { current: { catalogue, epoch: 1 }, at: async () => null };
  const moment = {
    catalogue,
    holder,
    states: new Map(),
    contracts: new Map(),
    authority: 'NONE' as const,
    now,
  };
  const context = (): Context => ({
    ...moment,
    served: catalogue,
    load: createLoaders(details),
    cost: { cost: 0, estimatedRows: 0 },
    outcome: { cacheable: false, codes: [] },
  });
  const different: string[] = [];
  let [count, whole, answered, missed] = [0, 0, 0, 0];
  for (const { query, variables } of documents) {
    count += 1;
    if (count % 1_000 === 0) onProgress(count, different.length);
    for (const given of variables) {
      const prepared = plans.prepare({ query, operationName: null, variables: given }, () => undefined);
      const plan = prepared && plans.answer(prepared, moment)?.body.toString();
      // Nothing to compare: the reference answers.
      if (plan == null) missed += 1;
      else {
        answered += 1;
        const response = await apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: { method: 'POST', headers, search: '', body: { query, variables: given } },
          context: async () => context(),
        });
        const reference = response.body.kind === 'complete' ? response.body.string : '';
        if (!reference.includes('"errors":')) whole += 1;
        if (plan !== reference)
          different.push(
            `${JSON.stringify({ query, variables: given })}\n  plan      ${plan}\n  reference ${reference}`,
          );
      }
    }
  }
  await apollo.stop();
  return { documents: count, whole, answered, missed, different };
}
