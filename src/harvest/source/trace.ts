import { type Attributes, SpanStatusCode, trace } from '@opentelemetry/api';

/**
 * Does the work within a span of its own; what goes wrong is named by its kind alone. Without an SDK of OpenTelemetry in
 * the process nothing is made and nothing is kept.
 */
export function traced<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return trace.getTracer('helseteknologi-hub').startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({
        code: SpanStatusCode.ERROR,
        message: error instanceof Error ? error.name : 'unknown',
      });
      throw error;
    } finally {
      span.end();
    }
  });
}
