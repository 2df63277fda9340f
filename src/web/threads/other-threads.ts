/** The figures of several threads, as one text. */
import {
  AggregatorRegistry,
  type MetricObjectWithValues,
  type MetricValue,
  type Registry,
} from 'prom-client';

/** Figures of one thread, as its registry gives them. */
export type Figures = readonly (MetricObjectWithValues<MetricValue<string>> & {
  readonly aggregator?: string;
})[];

/** The threads that answer beside the main thread. */
export interface OtherThreads {
  /** How many there should be, and how many answer. */
  count(): { readonly wanted: number; readonly answering: number };
  /** By the number of the thread, from 1 on. */
  figures(): Promise<ReadonlyMap<number, Figures>>;
}

/** Figures of the process as a whole, which every thread would repeat. */
const ofProcess = /^process_|^nodejs_version_info$/;

/** The figures of all threads as text, each with the label `thread`; the main thread is 0. */
export async function metricsOf(main: Registry, others: OtherThreads): Promise<string> {
  const own = (await main.getMetricsAsJSON()) as unknown as Figures;
  const all = [labelled(own, 0)];
  for (const [thread, figures] of await others.figures())
    all.push(labelled(figures, thread).filter(({ name }) => !ofProcess.test(name)));
  return AggregatorRegistry.aggregate(all).metrics();
}

function labelled(figures: Figures, thread: number): Figures {
  return figures.map((figure) => ({
    ...figure,
    // What differs in its labels is put side by side.
    aggregator: 'first',
    values: ofProcess.test(figure.name)
      ? figure.values
      : figure.values.map((value) => ({ ...value, labels: { ...value.labels, thread: String(thread) } })),
  }));
}
