import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import type { Context } from '../context.ts';

/**
 * Gives each error a place in the document: one that is about the operation as a whole, such as its cost, stands where the
 * operation begins, and one about a document that was not parsed at the beginning of the text.
 */
export const errorLocationPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body }, operation, source }) {
        if (body.kind !== 'single' || source === undefined) return;
        const { singleResult } = body;
        if (!singleResult.errors?.some(({ locations }) => locations === undefined)) return;
        const locations = [beginningOf(operation)];
        singleResult.errors = singleResult.errors.map((error) =>
          error.locations === undefined && error.extensions?.code !== 'INTERNAL_SERVER_ERROR'
            ? { ...error, locations }
            : error,
        );
      },
    };
  },
};

function beginningOf(operation: OperationDefinitionNode | null | undefined) {
  const { line = 1, column = 1 } = operation?.loc?.startToken ?? {};
  return { line, column };
}
