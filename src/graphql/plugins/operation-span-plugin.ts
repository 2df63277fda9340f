import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { type Span, SpanStatusCode, trace } from '@opentelemetry/api';

/**
 * A span for each operation that is executed, with its kind and the codes of its errors: never its text, variables or
 * name, which are the client's. Answers that are kept have none. Without an SDK nothing is made and nothing is kept.
 */
export const operationSpanPlugin: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    let span: Span | undefined;
    return {
      async didResolveOperation({ operation }) {
        const kind = operation?.operation ?? 'query';
        span = trace.getTracer('helseteknologi-hub').startSpan(`graphql ${kind}`, {
          attributes: { 'graphql.operation.type': kind },
        });
      },
      async willSendResponse({ response }) {
        const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
        const codes = new Set(errors?.map(({ extensions }) => String(extensions?.code)));
        if (codes.size > 0) {
          span?.setAttribute('hub.error_codes', [...codes]);
          span?.setStatus({ code: SpanStatusCode.ERROR });
        }
        span?.end();
      },
    };
  },
};
