import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ProbeReport, wouldBeAccepted } from '../../harvest/probe/probe.ts';

const root = join(import.meta.dirname, '../../..');
const commonHeadings = 'src/reading/list-reader/words/common-words.ts';
const statusWords = 'src/domain/status/words.ts';
/** Words that a step names. The rest stand in the report. */
const WORDS = 8;

interface Step {
  readonly codes: readonly string[];
  /** `lookups` is the connector's file of words, `source` its declaration. */
  readonly text: (files: { readonly lookups: string; readonly source: string }) => string;
}

/** What a person does about each kind of finding, drift or reason: which file, and what in it. */
const steps: readonly Step[] = [
  {
    codes: ['LIST_NOT_FOUND'],
    text: ({ lookups, source }) =>
      `The list was not found. Look for its link on the saved entry page and add the link's words to \`linkLabels\` in ${lookups}. If the entry page itself has moved, correct \`url\` in ${source}.`,
  },
  {
    codes: ['LIST_FOUND_ELSEWHERE', 'NOT_FOUND', 'TOO_MANY_REDIRECTS', 'BAD_URL'],
    text: ({ source }) =>
      `An address does not lead where it did. Find the page in a browser and correct \`url\` in ${source}.`,
  },
  {
    codes: ['HOST_NOT_ALLOWED'],
    text: ({ source }) =>
      `If the publisher owns the host that was refused, add it to \`hosts\` in ${source}.`,
  },
  {
    codes: ['ROBOTS_DISALLOWED', 'UNAUTHORISED', 'RATE_LIMITED'],
    text: () =>
      'The site does not let the hub in. Do not work around it: ask the publisher. Is a key missing (HDIR_API_KEY), set it and probe again.',
  },
  {
    codes: [
      'TIMEOUT',
      'NETWORK',
      'HOST_NOT_FOUND',
      'HTTP_ERROR',
      'TOO_LARGE',
      'BAD_ENCODING',
      'PRIVATE_ADDRESS',
    ],
    text: () =>
      'A document could not be had. Open its address in a browser from the same network, then probe again.',
  },
  {
    codes: ['UNKNOWN_HEADING', 'HEADER_RENAMED', 'COLUMN_REMOVED', 'DUPLICATE_COLUMN', 'UNREAD_TABLE'],
    text: ({ lookups }) =>
      `Headings are unknown. A word that other publishers may use goes into ${commonHeadings}, one of this list only into \`headings\` in ${lookups}. A column that is not to be read goes into \`ignored\`, with the reason.`,
  },
  {
    codes: ['UNKNOWN_STATUS', 'AMBIGUOUS_STATUS'],
    text: ({ lookups }) =>
      `Status words are unknown. A slip of the pen is for the publisher to correct; ask the publisher where the meaning is not plain. A common word goes into the row of ${statusWords} that means the same, one of this list only into \`statusWords\` in ${lookups}.`,
  },
  {
    codes: ['UNEXPLAINED_MARK', 'AMBIGUOUS_LEGEND'],
    text: () => 'Marks are not explained in the document. Do not guess: ask the publisher for a legend.',
  },
  {
    codes: ['UNKNOWN_VALUE', 'NEW_CATEGORY_VALUE'],
    text: ({ lookups }) =>
      `Names of interfaces, roles or user groups are unknown: \`places\`, \`roles\` or \`userGroups\` in ${lookups}.`,
  },
  {
    codes: ['SELECTOR_EMPTY', 'UNREADABLE_ITEM', 'UNREAD_PAGE'],
    text: () =>
      'No list, or not all of it, was recognised. Open the saved document: is it the right one? If so its layout is new to the reader, and the bundle is what the reader has to learn from.',
  },
  {
    codes: ['TOO_FEW_ROWS', 'TOO_MANY_ROWS', 'FILL_RATE', 'CANARY_MISSING', 'ROW_COUNT'],
    text: ({ source }) =>
      `The list is outside its contract. Count the rows in the saved document: if the reader is right, correct \`contract\` in ${source}.`,
  },
  {
    codes: ['TOO_MANY_REMOVED', 'LIST_EMPTIED', 'STATUSES_LOST', 'ALL_STATUSES_CHANGED'],
    text: () =>
      'Rows are gone or changed status all at once, compared with the last good list. Is the saved document whole, and is it the right list? If the publisher really did this, a person must say so before it is published.',
  },
  {
    codes: ['NO_DOCUMENTS'],
    text: () =>
      'There was nothing to ask for. A source that looks up what the others name needs these harvested first: npx hub harvest.',
  },
  {
    codes: ['READER_BUG', 'READER_TIMEOUT', 'READER_OUT_OF_MEMORY'],
    text: () => 'The reader gave up on a document. Report it with the bundle.',
  },
];

/** What the person who made the visit does now, in order. */
export function nextSteps(report: ProbeReport): readonly string[] {
  const folder = `connectors/${report.source}`;
  const lookups = `${folder}/lookups.ts`;
  const files = {
    lookups: existsSync(join(root, lookups)) ? lookups : folder,
    source: `${folder}/source.ts`,
  };
  const found = Map.groupBy(
    [
      ...report.findings.map(({ code, found: word }) => ({ code, word })),
      ...report.drift.map(({ kind }) => ({ code: kind, word: null })),
      ...report.reasons.map(({ code }) => ({ code, word: null })),
    ],
    ({ code }) => code,
  );
  const due = steps
    .filter(({ codes }) => codes.some((code) => found.has(code)))
    .map(({ codes, text }) => {
      const words = new Set(
        codes.flatMap((code) => found.get(code)?.flatMap(({ word }) => word ?? []) ?? []),
      );
      const named = [...words].slice(0, WORDS).map((word) => `“${word}”`);
      const more = words.size > WORDS ? ` and ${words.size - WORDS} more` : '';
      return named.length === 0 ? text(files) : `${text(files)} Seen: ${named.join(', ')}${more}.`;
    });
  const compare =
    'Open the saved list beside the sample records in the report, and count its rows. What the reader got wrong without a finding is a bug: report it.';
  if (!wouldBeAccepted(report)) return [...due, 'Correct, and probe again until a harvest would accept it.'];
  const fixture = `Add the document as a fixture (docs/live-verification.md), run \`npx vitest run test/connectors\`, and fill in the source's line in docs/live-verification.md.`;
  return report.mode === 'SAMPLE' ? [...due, compare] : [compare, ...due, fixture];
}
