/** What publishers do: they answer findings and say which rows are meant to be gone. Only a process with the record has one. */
import { setTimeout as sleep } from 'node:timers/promises';
import { unseenLayout } from '../domain/guard/layout.ts';
import type { FindingAnswer, FindingRecord, Run } from '../domain/record.ts';
import type { Archive } from '../ports/archive/archive.ts';
import type { Clock } from '../ports/clock.ts';
import type { Harvester } from './harvester.ts';

/**
 * How long whoever answers waits until readers see it: what is answered here is in the next answer of this process. A harvest of another
 * process may take longer.
 */
const PATIENCE_MS = 60_000;
const AGAIN_MS = 1_000;

export interface PublisherCommandsDeps {
  readonly archive: Pick<Archive, 'runs' | 'findings' | 'removalApprovals' | 'layouts'>;
  readonly harvester: Harvester;
  readonly clock: Clock;
}

/** What is said is in the record before anyone is answered; the harvester brings it to the store. */
export function createPublisherCommands({ archive, harvester, clock }: PublisherCommandsDeps) {
  const now = () => clock.now().toISOString();

  /** Brings the record to the store; while another harvester is at work, again and again until it is done. */
  async function bringOut(): Promise<void> {
    while (!(await harvester.recover()).ok) await sleep(AGAIN_MS, undefined, { ref: false });
  }

  return {
    async answerFinding(answer: {
      readonly source: string;
      readonly finding: string;
      readonly state: FindingAnswer;
      readonly note: string | null;
    }): Promise<FindingRecord | null> {
      const find = () => archive.findings.list(answer.source).find(({ id }) => id === answer.finding) ?? null;
      if (isAnswered(find(), answer)) return find();
      if (!archive.findings.recordAnswer({ ...answer, at: now() })) return null;
      const isOut = new AbortController();
      const patience = sleep(PATIENCE_MS, undefined, { signal: isOut.signal }).catch(() => undefined);
      // Should it fail, the next harvest brings it out.
      const out = bringOut().catch(() => undefined);
      await Promise.race([out, patience]);
      isOut.abort();
      return find();
    },

    /** A person has looked at a held reading and finds its rows right: lists in that layout need nobody from now on. */
    async acceptLayout(word: {
      readonly run: string;
      readonly by: string;
      readonly note: string | null;
    }): Promise<Run | 'NO_SUCH_RUN' | 'NOT_HELD' | 'NO_NEW_LAYOUT' | 'BUSY'> {
      const run = archive.runs.find(word.run);
      if (!run) return 'NO_SUCH_RUN';
      const { source, layout: fingerprint } = run;
      const state = archive.runs.sourceStates().find((one) => one.source === source);
      if (run.outcome !== 'HELD' || state?.lastReading !== run.id) return 'NOT_HELD';
      if (fingerprint === undefined || unseenLayout(fingerprint, archive.layouts.accepted(source)) === null)
        return 'NO_NEW_LAYOUT';
      const { by: acceptedBy, note } = word;
      archive.layouts.record({ source, fingerprint, run: run.id, acceptedBy, note, at: now() });
      const harvested = await harvester.harvest([source]);
      return (harvested.ok && harvested.runs[0]) || 'BUSY';
    },

    async confirmRemovals(word: {
      readonly run: string;
      readonly keys: readonly string[] | null;
      readonly note: string | null;
    }): Promise<Run | 'NO_SUCH_RUN' | 'NOT_HELD' | 'OTHER_REASONS' | 'NO_SUCH_ROWS' | 'BUSY'> {
      const run = archive.runs.find(word.run);
      if (!run) return 'NO_SUCH_RUN';
      const { source, quarantined } = run;
      const state = archive.runs.sourceStates().find((one) => one.source === source);
      if (run.outcome !== 'HELD' || state?.lastReading !== run.id) return 'NOT_HELD';
      if (!run.watch) return 'OTHER_REASONS';
      const missed = quarantined.map(({ key }) => key);
      const keys = word.keys ?? missed;
      if (keys.length === 0 || keys.some((key) => !missed.includes(key))) return 'NO_SUCH_ROWS';
      archive.removalApprovals.record({ source, run: run.id, keys, note: word.note, at: now() });
      const harvested = await harvester.harvest([source]);
      return (harvested.ok && harvested.runs[0]) || 'BUSY';
    },
  };
}

const isAnswered = (
  known: FindingRecord | null,
  { state, note }: { readonly state: FindingAnswer; readonly note: string | null },
) =>
  known !== null && known.state === state && (known.note ?? null) === note && known.answeredAt !== undefined;
