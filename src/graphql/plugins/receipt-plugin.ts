import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { Context } from '../context.ts';
import { clientError } from '../errors.ts';
import { catalogueAt } from '../history/as-of.ts';
import { asMoment } from '../history/moment-ids.ts';
import { makeReceipt, passingFieldsOf } from '../history/receipt.ts';
import { recordId } from '../record-ids.ts';

/**
 * `extensions: { snapshot }` of a request asks the whole of it in that snapshot; `extensions: { receipt: true }` asks for
 * a receipt of the answer. A question that touches what is of the moment gets none, and is answered which fields those are.
 */
export const receiptPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request, contextValue }) {
        const { snapshot, receipt } = request.extensions ?? {};
        // What a receipt proves is of its snapshot for good, and so are the ids in it.
        if (receipt === true) contextValue.catalogue = asMoment(contextValue, contextValue.catalogue);
        if (snapshot === undefined || snapshot === null) return;
        if (typeof snapshot !== 'string')
          throw clientError('BAD_USER_INPUT', 'extensions.snapshot must be the id of a snapshot.');
        contextValue.catalogue = await catalogueAt(contextValue, { snapshot }, true);
      },
      async willSendResponse(request) {
        if (request.request.extensions?.receipt !== true || request.response.body.kind !== 'single') return;
        const { singleResult } = request.response.body;
        const receipt = receiptOf(request, singleResult.errors ? null : singleResult.data);
        singleResult.extensions = { ...singleResult.extensions, receipt };
      },
    };
  },
};

function receiptOf(asked: GraphQLRequestContext<Context>, data: unknown) {
  const { document, source, request, schema, contextValue } = asked;
  if (!document || source === undefined || data == null) {
    return { unavailable: 'The answer is not whole, so there is nothing to prove.' };
  }
  const fields = passingFieldsOf(schema, document);
  if (fields.length > 0) {
    return { unavailable: 'These are of the moment and not of a snapshot; leave them out.', fields };
  }
  const question = {
    query: source,
    variables: request.variables ?? {},
    operationName: request.operationName ?? null,
  };
  const snapshot = recordId('Snapshot', contextValue.catalogue.snapshot.version);
  return makeReceipt(question, snapshot, data, contextValue.origin ?? '');
}
