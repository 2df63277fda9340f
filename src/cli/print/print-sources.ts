import { connectors as registered } from '../../../connectors/index.ts';
import { isListedRow } from '../../domain/batch.ts';
import type { AcceptedLayout } from '../../domain/guard/layout.ts';
import { freshnessOf } from '../../domain/lists/freshness.ts';
import type { Connector } from '../../domain/source.ts';
import type { Archive } from '../../ports/archive/archive.ts';
import { readArchive } from '../read-archive.ts';

/** What `hub sources` prints. Throws UsageError where there is no archive. */
export const runSources = () => readArchive((archive) => sourceLines(registered, archive, new Date()));

/** One line a source: its freshness by its own cadence, the last good harvest and the last attempt. */
export function sourceLines(
  connectors: readonly Connector[],
  archive: Pick<Archive, 'batches' | 'runs'>,
  now: Date,
): string[] {
  const states = new Map(archive.runs.sourceStates().map((state) => [state.source, state]));
  return connectors.map(({ source }) => {
    const state = states.get(source.key) ?? null;
    const freshness = freshnessOf(state, source.expectedEveryHours, now);
    const listed = archive.batches.current(source.key)?.entries.filter(isListedRow);
    return [
      source.key.padEnd(24),
      freshness.padEnd(12),
      `${listed?.length ?? 0} rows`.padEnd(11),
      state?.lastGood
        ? `good ${minutes(state.lastGood)}`
        : source.launched === false
          ? 'not published yet'
          : 'never read',
      state?.lastAttempt && state.lastAttempt !== state.lastGood
        ? `, tried ${minutes(state.lastAttempt)}: ${state.lastOutcome}`
        : '',
      acceptedText(state?.layouts ?? []),
    ].join('');
  });
}

/** The layout that a person has looked at last; nothing where none has. */
function acceptedText(layouts: readonly AcceptedLayout[]): string {
  const last = layouts.findLast(({ acceptedBy }) => acceptedBy !== null);
  return last ? `, layout ${last.fingerprint} accepted by ${last.acceptedBy} ${last.at.slice(0, 10)}` : '';
}

const minutes = (iso: string) => `${iso.slice(0, 16).replace('T', ' ')} UTC`;
