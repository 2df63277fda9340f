import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import type { Context } from '../context.ts';
import type { Admission, DocumentGate } from '../limits/document-gate.ts';
import { jsonProblem } from '../limits/json-bounds.ts';

/** Stands for a document that was refused: it is never executed. */
const nothing = parse('{ __typename }');

/**
 * The gate before everything else: the size of variables and extensions, then the document, parsed and validated here and
 * not by Apollo, so that refusals are remembered and validation comes after the bounds.
 */
export function gatePlugin(gate: DocumentGate): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let admission: Admission | null = null;
      return {
        async didResolveSource(asked) {
          const { variables, extensions } = asked.request;
          const problem = jsonProblem('variables', variables) ?? jsonProblem('extensions', extensions);
          admission = problem
            ? { ok: false, errors: [problem.toJSON()] }
            : gate.admit(asked.source, asked.queryHash, (units) => asked.contextValue.turn?.spend(units));
          if (admission.ok) gate.onDeprecated(admission.deprecated);
          // Apollo parses and validates what has no document yet.
          (asked as { document?: DocumentNode }).document = admission.ok ? admission.document : nothing;
        },
        async didResolveOperation() {
          if (admission === null || admission.ok) return;
          const [first] = admission.errors;
          throw new GraphQLError(first?.message ?? '', {
            extensions: { ...first?.extensions, http: { status: 400 } },
          });
        },
        async willSendResponse({ response: { body } }) {
          if (admission === null || admission.ok || body.kind !== 'single') return;
          body.singleResult.errors = admission.errors;
        },
      };
    },
  };
}
