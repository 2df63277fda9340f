/** Entries for the publisher of a list: findings that open and close, and runs that did not go through. */
import type { Source } from '../../../catalogue/catalogue.ts';
import { inThree } from '../../../domain/bilingual.ts';
import type { FindingRecord, RunRecord } from '../../../domain/record.ts';
import type { Details } from '../../../ports/details.ts';
import { whole } from '../../../ports/serving-store.ts';
import type { Language, Value } from '../../console/frame/html.ts';
import { inWords, say } from '../../console/words/say.ts';
import type { FeedEntry } from '../feed.ts';
import { plainWords } from './event-words.ts';

/** Runs that the feed reports; all of them can be read in the API. */
const reportedRuns = 100;
const findingsAtOnce = 1000;

/** The entries of a source's feed. Throws StoreUnavailable. */
export async function sourceEntries(
  details: Pick<Details, 'findingsOf' | 'runHeadsOf' | 'runs'>,
  { key }: Source,
  language: Language,
): Promise<FeedEntry[]> {
  const [findings, [found]] = await Promise.all([
    findingsOf(details, key),
    details.runHeadsOf([{ source: key, newest: reportedRuns }]),
  ]);
  const newest = (found?.heads ?? []).map(({ id }) => id);
  const runs = whole(await details.runs(newest)).flatMap((run) => run ?? []);
  const hasOlder = (found?.total ?? 0) > runs.length;
  return [
    ...findings.flatMap((finding) => findingEntries(key, finding, language)),
    ...runEntries(key, runs, hasOlder, language),
  ];
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
function findingEntries(source: string, finding: FindingRecord, language: Language): FeedEntry[] {
  const words = (value: Value) => plainWords(value, language);
  const { id, firstSeen, lastSeen, lastRun, state } = finding;
  // What is about the list as a whole names no row.
  const record = finding.record || words(wholeList);
  const [message, action] = [finding.message, finding.action].map((text) => words(inWords(inThree(text))));
  const severity = words(severities[finding.severity]);
  const about = {
    href: pathOf(source, language),
    category: severity,
    content: [message ?? '', action ?? ''],
  };
  const opened = {
    ...about,
    name: ['finding-opened', source, id],
    title: `${severity}: ${record}`,
    updated: firstSeen,
  };
  if (state !== 'FIXED') return [opened];
  const closed = {
    ...about,
    name: ['finding-closed', source, id, lastRun],
    title: `${words(corrected)}: ${record}`,
    category: words(corrected),
    updated: lastSeen,
    content: [`${words(noLonger)}: ${message}`],
  };
  return [opened, closed];
}

const severities: Readonly<Record<FindingRecord['severity'], Value>> = {
  BLOCKING: say('Stanser utgaven', 'Stansar utgåva', 'Stops the edition'),
  ERROR: say('Feil', 'Feil', 'Error'),
  WARNING: say('Advarsel', 'Åtvaring', 'Warning'),
  INFO: say('Til orientering', 'Til orientering', 'For information'),
};
const wholeList = say('hele listen', 'heile lista', 'the whole list');
const corrected = say('Rettet', 'Retta', 'Corrected');
const noLonger = say('Ikke lenger i listen', 'Ikkje lenger i lista', 'No longer in the list');
const heldBack = say(
  'Listen ble lest, men holdt tilbake; den forrige vises fortsatt',
  'Lista vart lesen, men halden tilbake; den førre blir framleis vist',
  'The list was read, but held back; the one before is still shown',
);
const unread = say(
  'Listen kunne ikke leses; den forrige vises fortsatt',
  'Lista kunne ikkje lesast; den førre blir framleis vist',
  'The list could not be read; the one before is still shown',
);
const outcomes = {
  HELD: say('Holdt tilbake', 'Halden tilbake', 'Held back'),
  FAILED: say('Ikke lest', 'Ikkje lesen', 'Not read'),
};

/** The page of a source, in a language. */
const pathOf = (source: string, language: Language) =>
  `${language === 'nb' ? '' : `/${language}`}/kilde/${encodeURIComponent(source)}`;

/**
 * Runs that were held or failed, the newest first in `runs`. Several in a row for the same reasons are reported once, by the
 * first of them; where that one is too old to be read, it was reported when it was new.
 */
function runEntries(
  source: string,
  runs: readonly RunRecord[],
  hasOlder: boolean,
  language: Language,
): FeedEntry[] {
  const words = (value: Value) => plainWords(value, language);
  return runs.flatMap((run, index) => {
    const before = runs[index + 1];
    if (run.outcome !== 'HELD' && run.outcome !== 'FAILED') return [];
    if (before ? troubleOf(before) === troubleOf(run) : hasOlder) return [];
    return {
      name: ['run', source, run.id],
      title: words(run.outcome === 'HELD' ? heldBack : unread),
      updated: run.finishedAt,
      href: pathOf(source, language),
      category: words(outcomes[run.outcome]),
      content: run.reasons.map((reason) => words(inWords(inThree(reason)))),
    };
  });
}

const troubleOf = ({ outcome, reasons }: RunRecord) =>
  JSON.stringify([outcome, reasons.map(({ code }) => code)]);
