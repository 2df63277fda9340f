/** The spans that an SDK of OpenTelemetry gets, and that nothing is said in them that is a client's. */
import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { traced } from '../../src/harvest/source/trace.ts';
import { openHub } from '../graphql/open-hub.ts';

const exporter = new InMemorySpanExporter();
beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
  );
});
afterAll(() => {
  trace.disable();
  context.disable();
});
beforeEach(() => exporter.reset());

const spans = () => exporter.getFinishedSpans();
const named = (name: string) => spans().find((span) => span.name === name);

it('of a request holds its operation, by route and kind alone', async () => {
  const hub = await openHub();
  try {
    const query = 'query Hemmelig { products(filter: { text: "hemmelig" }) { totalCount } }';
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const { statusCode } = await hub.app.inject({
      method: 'POST',
      url: '/graphql?hemmelig=1',
      headers: { traceparent },
      payload: { query },
    });
    expect(statusCode).toBe(200);
    const request = named('POST /graphql');
    const operation = named('graphql query');
    expect(request?.attributes).toMatchObject({ 'http.response.status_code': 200, 'http.route': '/graphql' });
    expect(operation?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
    // A trace that a stranger names is not continued.
    expect(request?.spanContext().traceId).not.toBe(traceparent.split('-')[1]);
    const said = JSON.stringify(spans().map(({ name, attributes, status }) => [name, attributes, status]));
    expect(said.toLowerCase()).not.toContain('hemmelig');
  } finally {
    await hub.app.close();
  }
});

it('of an operation with errors has their codes', async () => {
  const hub = await openHub();
  try {
    const query = '{ catalogue(at: { snapshot: "20260101-none" }) { snapshot { version } } }';
    const { body } = await hub.app.inject({ method: 'POST', url: '/graphql', payload: { query } });
    const codes = JSON.parse(body).errors.map(
      (error: { extensions: { code: string } }) => error.extensions.code,
    );
    expect(codes).toHaveLength(1);
    expect(named('graphql query')?.attributes['hub.error_codes']).toEqual(codes);
  } finally {
    await hub.app.close();
  }
});

it('of work that fails names the kind of failure and not its words', async () => {
  await expect(
    traced('harvest source', { 'hub.source': 'nhn-vkp' }, async () => {
      throw new TypeError('hemmelig');
    }),
  ).rejects.toThrow('hemmelig');
  const [span] = spans();
  expect(span).toMatchObject({ name: 'harvest source', attributes: { 'hub.source': 'nhn-vkp' } });
  expect(span?.status).toMatchObject({ message: 'TypeError' });
  expect(span?.events).toEqual([]);
});
