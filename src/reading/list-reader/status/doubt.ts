/** Headings that nobody knows over rows: they take the status of those above them, and are reported over rows with their own. */

import { longestSheetName } from '../../../domain/status/signals/cut-words.ts';
import { phraseKey } from '../../../domain/text/phrase.ts';
import type { Entry } from '../entry.ts';
import type { Fragment } from '../fragment.ts';
import { reportIssue } from '../issues.ts';
import type { ReadingLog } from '../reading-log.ts';

/**
 * The entry without the status of headings above it, where an unknown heading stands between: `Til test` under a title
 * that says `Godkjente leverandører` must not become approved. `names` are the parts that headings were read as.
 */
export function withoutDoubt<F extends string>(
  log: ReadingLog,
  entry: Entry<F>,
  names: readonly (Fragment | null)[],
): Entry<F> {
  const { doubt, status } = entry.context;
  const states =
    [...entry.fields.keys()].some((field) => field === 'status') ||
    entry.wordCells.length > 0 ||
    entry.slot?.value.status != null ||
    (entry.mark !== null && status === null);
  if (doubt === null || names.some((name) => name?.unit === doubt.fragment.unit)) return entry;
  const { text } = doubt.fragment;
  // `Sperrede leverandører` under `Godkjente leverandører`: words that deny, end or limit are weighed as such.
  const said = entry.speech.flatMap(({ source, scan }) =>
    source.unit === doubt.fragment.unit ? scan.signals : [],
  );
  const isSaid = said.some(({ effect }) => status !== null || effect === 'pending');
  if (isSaid) return entry;
  if (states || !entry.statusFromContext) {
    const code = 'UNREAD_SECTION';
    const isHeard = entry.speech.some(({ source }) => source.unit === doubt.fragment.unit);
    const isName = names.some((name) => name !== null && phraseKey(name.text).startsWith(phraseKey(text)));
    // The name of a sheet that was cut is the title of the list.
    const isCut = doubt.value.kind === 'sheet' && text.length >= longestSheetName;
    const record = { key: phraseKey(text), label: text };
    if (!isHeard && !isName && !isCut)
      reportIssue(
        log,
        { code, fragment: doubt.fragment, field: 'section', found: text, lost: false },
        record,
      );
    return entry;
  }
  reportIssue(
    log,
    { code: 'UNKNOWN_SECTION', fragment: doubt.fragment, field: 'status', found: text, lost: true },
    { key: phraseKey(text), label: text },
  );
  const speech = entry.speech.map((one) => (one.states === null ? one : { ...one, states: null }));
  return { ...entry, context: { ...entry.context, status: null }, speech };
}
