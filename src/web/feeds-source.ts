/** What a publisher should be told of its list: findings that open and close, and runs that did not go through. */
import type { Source } from '../catalogue/catalogue.ts';
import type { FindingRecord, RunRecord } from '../domain/record.ts';
import type { Details } from '../graphql/details.ts';
import { whole } from '../serving/store.ts';
import type { AtomEntry } from './feeds-atom.ts';

/** Runs that the feed looks at; all of them can be read in the API. */
const toldRuns = 100;
const findingsAtOnce = 1000;

/** The entries of a source's feed. Throws StoreUnavailable. */
export async function sourceEntries(
  details: Pick<Details, 'findingsOf' | 'runHeadsOf' | 'runs'>,
  { key }: Source,
): Promise<AtomEntry[]> {
  const [findings, [found]] = await Promise.all([
    findingsOf(details, key),
    details.runHeadsOf([{ source: key, newest: toldRuns }]),
  ]);
  const newest = (found?.heads ?? []).map(({ id }) => id);
  const runs = whole(await details.runs(newest)).flatMap((run) => run ?? []);
  const hasOlder = (found?.total ?? 0) > runs.length;
  return [...findings.flatMap((finding) => findingEntries(key, finding)), ...runEntries(key, runs, hasOlder)];
}

async function findingsOf(details: Pick<Details, 'findingsOf'>, source: string): Promise<FindingRecord[]> {
  const found: FindingRecord[] = [];
  for (;;) {
    const after = found.at(-1)?.id ?? null;
    const request = { source, first: findingsAtOnce, after, states: null, severities: null };
    const [page] = await details.findingsOf([request]);
    found.push(...(page?.findings ?? []));
    if (!page?.hasNext || page.findings.length === 0) return found;
  }
}

/**
 * A finding opens when it is first seen. It closes after the run that saw it last: of that run the time is known. What
 * was last seen *until now* is left out, since it would be another with every run.
 */
function findingEntries(source: string, finding: FindingRecord): AtomEntry[] {
  const { id, code, firstSeen, lastSeen, lastRun, state } = finding;
  // What is about the list as a whole names no row.
  const record = finding.record || 'hele listen';
  const about = {
    href: `/kilde/${encodeURIComponent(source)}`,
    category: code,
    content: [finding.message.nb, finding.action.nb],
  };
  const opened = {
    ...about,
    name: ['finding-opened', source, id],
    title: `${severities[finding.severity]}: ${record}`,
    updated: firstSeen,
  };
  if (state !== 'FIXED') return [opened];
  const closed = {
    ...about,
    name: ['finding-closed', source, id, lastRun],
    title: `Rettet: ${record}`,
    updated: lastSeen,
    content: [`Ikke lenger i listen: ${finding.message.nb}`],
  };
  return [opened, closed];
}

const severities: Readonly<Record<FindingRecord['severity'], string>> = {
  BLOCKING: 'Stanser utgaven',
  ERROR: 'Feil',
  WARNING: 'Advarsel',
  INFO: 'Til orientering',
};

/**
 * Runs that were held or failed, the newest first in `runs`. Several in a row for the same reasons are told once, by the
 * first of them; where that one is too old to be read, it was told when it was new.
 */
function runEntries(source: string, runs: readonly RunRecord[], hasOlder: boolean): AtomEntry[] {
  return runs.flatMap((run, index) => {
    const before = runs[index + 1];
    if (run.outcome !== 'HELD' && run.outcome !== 'FAILED') return [];
    if (before ? troubleOf(before) === troubleOf(run) : hasOlder) return [];
    return {
      name: ['run', source, run.id],
      title:
        run.outcome === 'HELD'
          ? 'Listen ble lest, men holdt tilbake; den forrige vises fortsatt'
          : 'Listen kunne ikke leses; den forrige vises fortsatt',
      updated: run.finishedAt,
      href: `/kilde/${encodeURIComponent(source)}`,
      category: run.outcome,
      content: run.reasons.map(({ nb }) => nb),
    };
  });
}

const troubleOf = ({ outcome, reasons }: RunRecord) =>
  JSON.stringify([outcome, reasons.map(({ code }) => code)]);
