/** Headings that nobody knows over rows that state no status themselves. */
import { phraseKey } from '../../domain/text/phrase.ts';
import { complain } from './complaints.ts';
import type { Entry } from './entry.ts';
import type { Fragment } from './fragment.ts';
import type { Session } from './session.ts';

/**
 * The entry without the status of headings above it, where an unknown heading stands between: `Til test` under a title
 * that says `Godkjente leverandører` must not become approved. `names` are the parts that headings were read as.
 */
export function withoutDoubt<F extends string>(
  session: Session<F>,
  entry: Entry<F>,
  names: readonly (Fragment | null)[],
): Entry<F> {
  const { doubt, status } = entry.context;
  const states =
    [...entry.fields.keys()].some((field) => field === 'status') ||
    entry.wordCells.length > 0 ||
    entry.slot?.value.status != null ||
    (entry.mark !== null && status === null);
  if (doubt === null || !entry.statusFromContext || states) return entry;
  if (names.some((name) => name?.unit === doubt.fragment.unit)) return entry;
  const { text } = doubt.fragment;
  complain(
    session,
    { code: 'UNKNOWN_SECTION', fragment: doubt.fragment, field: 'status', found: text, lost: true },
    { key: phraseKey(text), label: text },
  );
  const speech = entry.speech.map((one) => (one.states === null ? one : { ...one, states: null }));
  return { ...entry, context: { ...entry.context, status: null }, speech };
}
