/** A list's own words with those that the hub was taught for it. */
import { type FindingParts, makeFinding } from '../../../domain/findings/finding.ts';
import { describe } from '../../../domain/findings/messages/describe.ts';
import type { TaughtKind, TaughtWord } from '../../../domain/lists/taught-words.ts';
import type { Finding, Reading } from '../../../domain/reading.ts';
import type { KnownWords } from '../../../domain/source.ts';
import { statusTable } from '../../../domain/status/reader.ts';
import { statusWords } from '../../../domain/status/words.ts';
import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import type { Cell, Outline } from '../../outline.ts';
import { cellFragment } from '../fragment.ts';
import type { IntegrationSpec, RowSpec } from '../spec.ts';
import { headingIndex } from './headings.ts';

/** The parts of a spec that words can be taught to. */
type TaughtSpec = RowSpec & Partial<Pick<IntegrationSpec, 'places' | 'roles' | 'statusWords'>>;

/** How a connector reads the pages of its list, mostly one, as one list: with its own words, and those that it was taught. */
export type ListRead = (pages: readonly Outline[], taught: readonly TaughtWord[]) => Reading;

/** A reader of the list by `read` and the spec, and the words that others can be taught as meaning the same as. */
export function taughtList<S extends TaughtSpec>(
  spec: S,
  read: (outlines: readonly Outline[], spec: S) => Reading,
): { readonly read: ListRead; readonly knownWords: KnownWords } {
  return {
    read(pages, taught) {
      const { spec: extended, unusable } = withTaught(spec, taught);
      const reading = read(pages, extended);
      const unread = reading.drift.some(({ kind }) => kind === 'SELECTOR_EMPTY')
        ? pages.flatMap((page) => unreadHeadings(page, extended))
        : [];
      return { ...reading, findings: [...unusable.map(unusableFinding), ...reading.findings, ...unread] };
    },
    knownWords: (kind) => knownWordsOf(spec, kind),
  };
}

/** The spec with the taught words in it; `unusable`: those that mean a word that the list does not know either. */
function withTaught<S extends TaughtSpec>(
  spec: S,
  taught: readonly TaughtWord[],
): { readonly spec: S; readonly unusable: readonly TaughtWord[] } {
  const unusable: TaughtWord[] = [];
  let extended = spec;
  for (const word of taught) {
    const next = teach(extended, word);
    if (next === null) unusable.push(word);
    else extended = next;
  }
  return { spec: extended, unusable };
}

/** The spec with one more word; null where what it means is not known. */
function teach<S extends TaughtSpec>(spec: S, { kind, word, means }: TaughtWord): S | null {
  switch (kind) {
    case 'heading': {
      const known = headingIndex(spec).read(means);
      if (known.kind !== 'field') return null;
      const names = [...(spec.headings[known.field] ?? []), word];
      return { ...spec, headings: { ...spec.headings, [known.field]: names } };
    }
    case 'ignore':
      return { ...spec, ignored: [...spec.ignored, { names: [word], reason: means }] };
    case 'status': {
      const known = statusTable(spec.statusWords).byKey.get(phraseKey(means));
      if (known === undefined) return null;
      return { ...spec, statusWords: [{ ...known, phrases: [word] }, ...(spec.statusWords ?? [])] };
    }
    case 'place': {
      const known = namedAs(spec.places ?? [], means);
      return known && { ...spec, places: [...(spec.places ?? []), { ...known, names: [word] }] };
    }
    case 'role': {
      const known = namedAs(spec.roles ?? [], means);
      return known && { ...spec, roles: [...(spec.roles ?? []), { ...known, names: [word] }] };
    }
  }
}

function namedAs<T extends { readonly names: readonly string[] }>(all: readonly T[], name: string): T | null {
  return all.find(({ names }) => names.some((one) => phraseKey(one) === phraseKey(name))) ?? null;
}

/** All words for each thing that a word of the kind can mean. The first is the one that people know best. */
function knownWordsOf(spec: TaughtSpec, kind: TaughtKind): readonly (readonly string[])[] {
  const { headings, places = [], roles = [], statusWords: own = [] } = spec;
  switch (kind) {
    case 'heading':
    case 'ignore':
      return Object.entries(headings).map(([field, names]) =>
        beginningWith(headingIndex(spec).usual(field), names ?? []),
      );
    case 'status':
      return [...own, ...statusWords].map(({ key, phrases }) =>
        beginningWith(phrases.find((phrase) => phraseKey(phrase) === phraseKey(key)) ?? null, phrases),
      );
    case 'place':
      return places.map(({ names }) => names);
    case 'role':
      return roles.map(({ names }) => names);
  }
}

/** Tables are written in lower case; people write a capital. */
function beginningWith(best: string | null, words: readonly string[]): readonly string[] {
  const first = best ?? words.toSorted((a, b) => a.length - b.length)[0] ?? '';
  return [first, ...words].map((word) => word.charAt(0).toUpperCase() + word.slice(1));
}

/** Headings of tables that were not taken for the list that are reported; there are pages with hundreds of tables. */
const MOST_HEADINGS = 40;

/**
 * Where no list was found: the headings of the tables that are there and that nobody knows. A list whose headings are all
 * new looks like any other table, and can be taught only by them.
 */
function unreadHeadings(list: Outline, spec: TaughtSpec): readonly Finding[] {
  const known = headingIndex(spec);
  const findings = new Map<string, Finding>();
  for (const block of list.blocks) {
    if (block.kind !== 'table' || block.rows.length < 2) continue;
    for (const cell of block.rows[0] ?? []) {
      const text = plainText(cell.text);
      if (cell.spanned || phraseKey(text) === '' || text.length > 80 || known.read(text).kind !== 'unknown')
        continue;
      const finding = unreadHeading(spec.source, text, cell, list.document, block.sheet);
      if (findings.size < MOST_HEADINGS) findings.set(finding.id, finding);
    }
  }
  return [...findings.values()];
}

function unreadHeading(
  source: string,
  text: string,
  cell: Cell,
  document: string,
  sheet: string | null,
): Finding {
  return makeFinding({
    source,
    ...describe('UNKNOWN_HEADING.table', { heading: text }),
    severity: 'WARNING',
    recordKey: phraseKey(text),
    record: text,
    field: 'heading',
    locator: cellFragment(cell, document, sheet, null).locator,
    found: text,
  });
}

function unusableFinding({ source, kind, word, means }: TaughtWord) {
  const parts: FindingParts = {
    source,
    ...describe('UNUSABLE_TAUGHT_WORD', { word, means }),
    severity: 'ERROR',
    recordKey: `${kind} ${phraseKey(word)}`,
    record: word,
    field: kind,
    locator: null,
    found: means,
  };
  return makeFinding(parts);
}
