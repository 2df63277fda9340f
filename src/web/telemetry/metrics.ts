import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { DocumentGate } from '../../graphql/limits/document-gate.ts';
import type { SourceStates } from '../../graphql/sources/source-states.ts';
import type { AnswerCache } from '../answer/answer-cache.ts';
import type { ServerDeps } from '../server-deps.ts';

/** Figures about this process, in Prometheus' text form at /metrics. */
export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  readonly errors: Counter<'code'>;
}

/** Each server has its own registry, so that several can live in one process. */
export function createMetrics(
  {
    holder,
    clock,
    droppedLogLines,
    others,
    registry = new Registry(),
  }: Pick<ServerDeps, 'holder' | 'clock' | 'droppedLogLines' | 'others' | 'registry'>,
  states: SourceStates,
  cache: AnswerCache,
): Metrics {
  const registers = [registry];
  // The process itself: memory, descriptors, delay of the event loop.
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'hub_http_request_seconds',
    help: 'Time from request to answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });
  const errors = new Counter({
    name: 'hub_graphql_errors_total',
    help: 'Errors in GraphQL answers, by code.',
    labelNames: ['code'],
    registers,
  });
  const secondsSince = (time: string) => (clock.now().getTime() - Date.parse(time)) / 1000;
  new Gauge({
    name: 'hub_log_lines_dropped',
    help: 'Lines of the log that could not be written since the start, because the disk was full or nobody read them.',
    registers,
    collect() {
      this.set(droppedLogLines?.() ?? 0);
    },
  });
  if (others)
    new Gauge({
      name: 'hub_threads_answering',
      help: 'Threads that answer, this one among them.',
      registers,
      collect() {
        this.set(1 + others.count().answering);
      },
    });
  new Gauge({
    name: 'hub_snapshot_age_seconds',
    help: 'Age of the snapshot that is served. Absent until one is.',
    registers,
    collect() {
      this.reset();
      const created = holder.current?.catalogue.snapshot.createdAt;
      if (created !== undefined) this.set(secondsSince(created));
    },
  });
  new Gauge({
    name: 'hub_source_age_seconds',
    help: 'Time since the source was last read well. Absent for one that never was.',
    labelNames: ['source'],
    registers,
    collect() {
      this.reset();
      for (const { source, lastGood } of states.known.values()) {
        if (lastGood !== null) this.set({ source }, secondsSince(lastGood));
      }
    },
  });
  new Gauge({
    name: 'hub_answers_kept_bytes',
    help: 'Memory of answers that are kept.',
    registers,
    collect() {
      this.set(cache.bytes);
    },
  });
  new Gauge({
    name: 'hub_answers_asked',
    help: 'How answers were found since the start: kept, shared with one under way, or made.',
    labelNames: ['how'],
    registers,
    collect() {
      for (const [how, count] of Object.entries(cache.counts)) this.set({ how }, count);
    },
  });
  return { registry, requests, errors };
}

/** Counts what plans answered, and what they left to the reference. */
export function countPlans({ registry }: Metrics, counts: Readonly<Record<string, number>>): void {
  new Gauge({
    name: 'hub_answers_planned',
    help: 'Answers made by plans since the start, and those that a plan left to the reference.',
    labelNames: ['how'],
    registers: [registry],
    collect() {
      for (const [how, count] of Object.entries(counts)) this.set({ how }, count);
    },
  });
}

/** Counts which deprecated names are still asked for. */
export function countDeprecated({ registry }: Metrics, gate: Pick<DocumentGate, 'onDeprecated'>): void {
  const uses = new Counter({
    name: 'hub_graphql_deprecated_total',
    help: 'Answers made to documents that name something deprecated, by its name. Answers from memory are not counted again.',
    labelNames: ['name'],
    registers: [registry],
  });
  gate.onDeprecated = (names) => {
    for (const name of names) uses.inc({ name });
  };
}

/** Counts subscriptions that are open. */
export function countStreams({ registry }: Metrics, slots: { readonly total: number }): void {
  new Gauge({
    name: 'hub_streams_open',
    help: 'Subscriptions that are open, over events and WebSockets.',
    registers: [registry],
    collect() {
      this.set(slots.total);
    },
  });
}
