/** One visit to a source. In one file: the report, and the visit that fills it field by field. */
import { isListedRow } from '../../domain/batch.ts';
import { type CheckRecord, toRecord } from '../../domain/claims/check-record.ts';
import type { AcceptedLayout } from '../../domain/guard/layout.ts';
import type { HeadingUse, Reading } from '../../domain/reading.ts';
import type { Batch, Run } from '../../domain/record.ts';
import type { Connector, KnownVendors, SourceDocument } from '../../domain/source.ts';
import type { DataMode } from '../../domain/vocabulary.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Fetcher, FetchFailure } from '../../ports/fetcher.ts';
import { harvestSource } from '../source/harvest-source.ts';
import type { SourceReader } from '../source/source-reader.ts';
import { headingsOf, type WordsAbove, wordsAbove } from './probe-headings.ts';

/** Records that a probe shows: enough to see whether the columns were understood. */
const SAMPLES = 5;

/** A document that was asked for, and what came of it. */
export interface ProbedDocument {
  readonly name: string;
  /** The address that was asked. */
  readonly asked: string;
  /** The address that answered, after redirects; null where none did. */
  readonly answered: string | null;
  readonly redirected: boolean;
  readonly optional: boolean;
  readonly status: number | null;
  readonly failure: FetchFailure | null;
  readonly bytes: number | null;
  readonly mediaType: string | null;
  readonly sha256: string | null;
  /** From the asking to the last byte, milliseconds: waiting for the host's turn and retries are in it. */
  readonly milliseconds: number;
}

/** What one visit to a source showed. The `report.json` of a bundle. */
export interface ProbeReport {
  readonly source: string;
  readonly title: string;
  readonly mode: DataMode;
  readonly startedAt: string;
  readonly outcome: Run['outcome'];
  /** What the guard and the fetcher say, for people. Without any, the guard has no objection. */
  readonly reasons: Run['reasons'];
  /** Rows that the guard would keep from disappearing. */
  readonly quarantined: Run['quarantined'];
  /** `parser` names the code that reads this source: see `parser-version.ts`. */
  readonly versions: { readonly hub: string; readonly node: string; readonly parser: string };
  readonly documents: readonly ProbedDocument[];
  readonly layouts: readonly string[];
  /** Fingerprint of the layout as it was understood; null where nothing was read. */
  readonly layout: string | null;
  /** Whether a person has accepted that layout here. */
  readonly isLayoutAccepted: boolean;
  readonly headings: readonly HeadingUse[];
  /** Whether the reader keeps an account of all headings; else those that it ignored are not among them. */
  readonly allHeadings: boolean;
  readonly above: readonly WordsAbove[];
  readonly rows: number;
  readonly cells: Run['cells'];
  /** Records from all over the list, first and last among them. */
  readonly samples: readonly CheckRecord[];
  readonly findings: Run['findings'];
  readonly drift: Run['drift'];
  /** The batch that the guard compared with; null where this installation has none. */
  readonly comparedWith: { readonly batch: string; readonly rows: number } | null;
  readonly counts: Run['counts'];
  /** Milliseconds. Fetching overlaps with nothing but itself. */
  readonly time: {
    readonly fetching: number;
    readonly following: number;
    readonly reading: number;
    readonly whole: number;
  };
}

export interface Probed {
  readonly report: ProbeReport;
  /** The documents as fetched, in the order of `report.documents`; null for one that could not be had. */
  readonly documents: readonly (SourceDocument | null)[];
}

export interface ProbeDeps {
  readonly fetcher: Fetcher;
  readonly reader: SourceReader;
  readonly clock: Clock;
  readonly mode: DataMode;
  readonly secrets: ReadonlySet<string>;
  readonly known: () => KnownVendors;
  readonly currentBatch: (source: string) => Batch | null;
  readonly acceptedLayouts: (source: string) => readonly AcceptedLayout[];
  readonly firstReading: 'hold' | 'serve';
  readonly parserVersionOf: (source: string) => string;
  readonly versions: { readonly hub: string; readonly node: string };
  /** Milliseconds on a clock that only goes forward. */
  readonly stopwatch: () => number;
  readonly onDocument?: (document: ProbedDocument) => void;
}

/**
 * Visits a source once with the very steps of a harvest and keeps nothing. No validators are sent, so that every
 * document comes whole. What a harvest would make of it is the report's `outcome`.
 */
export async function probe(connector: Connector, deps: ProbeDeps): Promise<Probed> {
  const { source } = connector;
  const begun = deps.stopwatch();
  const watched = watch(deps);
  const previous = deps.currentBatch(source.key);
  const accepted = deps.acceptedLayouts(source.key);
  const { run } = await harvestSource(connector, {
    fetcher: watched.fetcher,
    reader: watched.reader,
    archive: {
      documents: { save: () => undefined, validators: () => null, bytes: () => null },
      batches: { current: () => previous },
      runs: { sourceStates: () => [], find: () => null },
      removalApprovals: { open: () => null },
      layouts: { accepted: () => [...accepted] },
    },
    clock: deps.clock,
    secrets: deps.secrets,
    known: deps.known,
    parserVersionOf: deps.parserVersionOf,
    firstReading: deps.firstReading,
  });
  const reading = watched.reading();
  const visits = watched.visits();
  const claims = reading?.claims ?? [];
  const listed = previous?.entries.filter(isListedRow) ?? [];
  const report: ProbeReport = {
    source: source.key,
    title: source.title.en,
    mode: deps.mode,
    startedAt: run.startedAt,
    outcome: run.outcome,
    reasons: run.reasons,
    quarantined: run.quarantined,
    versions: { ...deps.versions, parser: run.parserVersion },
    documents: visits.map(({ visit }) => visit),
    layouts: run.layouts,
    layout: run.layout ?? null,
    isLayoutAccepted: accepted.some(
      ({ fingerprint, acceptedBy }) => fingerprint === run.layout && acceptedBy !== null,
    ),
    headings: headingsOf(reading),
    allHeadings: reading?.headings !== undefined,
    above: wordsAbove(claims),
    rows: claims.length,
    cells: run.cells,
    samples: spread(claims, SAMPLES).map(toRecord),
    findings: run.findings,
    drift: run.drift,
    comparedWith: previous && { batch: previous.id, rows: listed.length },
    counts: run.counts,
    time: { ...watched.time, whole: deps.stopwatch() - begun },
  };
  return { report, documents: visits.map(({ document }) => document) };
}

/** Whether a harvest would make this the source's current list. */
export const wouldBeAccepted = ({ outcome }: Pick<ProbeReport, 'outcome'>) =>
  outcome === 'OK' || outcome === 'OK_WITH_FINDINGS';

interface Visit {
  readonly visit: ProbedDocument;
  readonly document: SourceDocument | null;
}

/** The fetcher and reader, with an account of what they were asked and how long it took. */
function watch(deps: ProbeDeps) {
  const visits: (Visit | null)[] = [];
  const time = { fetching: 0, following: 0, reading: 0 };
  let reading: Reading | null = null;
  let underWay = 0;
  let since = 0;

  const fetcher: Fetcher = {
    async fetch(request, source, known, signal) {
      const begun = deps.stopwatch();
      if (underWay++ === 0) since = begun;
      const place = visits.length;
      visits.push(null);
      const result = await deps.fetcher.fetch(request, source, known, signal);
      const ended = deps.stopwatch();
      if (--underWay === 0) time.fetching += ended - since;
      const document = result.ok ? result.value.document : null;
      const visit: ProbedDocument = {
        name: document?.name ?? request.name,
        asked: request.url,
        answered: document?.url ?? null,
        redirected: document !== null && placeOf(document.url) !== placeOf(request.url),
        optional: request.optional ?? false,
        status: result.ok ? statusOf(result.value.document, request.answers) : result.failure.status,
        failure: result.ok ? null : result.failure,
        bytes: document?.bytes.byteLength ?? null,
        mediaType: document?.mediaType ?? null,
        sha256: document?.sha256 ?? null,
        milliseconds: Math.round(ended - begun),
      };
      visits[place] = { visit, document };
      deps.onDocument?.(visit);
      return result;
    },
    close: () => deps.fetcher.close(),
  };

  async function timed<T>(what: 'following' | 'reading', work: Promise<T>): Promise<T> {
    const begun = deps.stopwatch();
    try {
      return await work;
    } finally {
      time[what] += deps.stopwatch() - begun;
    }
  }
  const reader: SourceReader = {
    follow: (source, documents) => timed('following', deps.reader.follow(source, documents)),
    async read(source, documents) {
      reading = await timed('reading', deps.reader.read(source, documents));
      return reading;
    },
    close: () => deps.reader.close(),
  };
  return {
    fetcher,
    reader,
    time,
    /** In the order in which they were asked for. */
    visits: (): readonly Visit[] => visits.filter((visit) => visit !== null),
    reading: (): Reading | null => reading,
  };
}

/** 200, or the other status that the question takes for an answer; null for a file of this repository. */
function statusOf({ name, url }: SourceDocument, answers: readonly number[] = []): number | null {
  if (!/^https?:/u.test(url)) return null;
  return answers.find((status) => name.endsWith(` ${status}`)) ?? 200;
}

/** The address without what sample mode changes in it: `http://www.nhn.no.localhost:4010` stands for `https://www.nhn.no`. */
function placeOf(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  const sample = /^(.+)\.localhost$/u.exec(url.hostname)?.[1];
  return sample === undefined ? url.href : `https://${sample}${url.pathname}${url.search}`;
}

/** At most `most` of the items, evenly from the first to the last. */
function spread<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, at) => Math.round((at * (items.length - 1)) / (most - 1))).flatMap(
    (at) => items.slice(at, at + 1),
  );
}
