/** Whom a note is about: the rows that it names, all rows, or those that it stands beside. */

import type { ContributionPlace } from '../../../domain/status/contribution.ts';
import { isHarmless } from '../../../domain/status/signals/harmless.ts';
import { refersElsewhere } from '../../../domain/status/signals/scan-text.ts';
import { unknownDenial } from '../../../domain/status/signals/unknown-denial.ts';
import { plainText } from '../../../domain/text/phrase.ts';
import { splitVersion } from '../../../domain/text/versions.ts';
import type { Entry } from '../entry.ts';
import type { Fragment } from '../fragment.ts';
import { cleanName } from '../words/names.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { footnoteMark, marksBorne } from './footnotes.ts';
import { isNamed, type Speech, sentencesOf, speechOf } from './speech.ts';

/** Words between, above or below the rows of a list. */
export interface Note {
  readonly fragment: Fragment;
  /** Index of the first entry that follows it, within its list. */
  readonly before: number;
  /** Index of the first entry after the heading that it stands under. */
  readonly from: number;
}

/** A sentence of a note with the rows that it speaks of; `all`: it names none. */
export interface Spoken {
  readonly speech: Speech;
  readonly about: ReadonlySet<number> | 'all';
}

/** The names of a row, as they may be repeated in a note. */
interface RowNames {
  readonly vendor: string;
  readonly product: string;
}

/** Finds the rows that sentences name. Made once for a page, and only where a note says something of an approval. */
export class NamedRows {
  readonly #rows: readonly RowNames[];

  constructor(entries: readonly Entry<string>[]) {
    this.#rows = entries.map(({ fields, context }) => {
      const cell = fields.get('vendor') ?? fields.get('vendorAndProduct') ?? context.vendor?.fragment;
      const product = fields.get('product') ?? context.product?.fragment;
      return { vendor: nameIn(cell), product: nameIn(product) };
    });
  }

  /** Whether a text is the vendor or product of a row, and nothing more. */
  isName(text: string): boolean {
    const name = nameOf(text);
    return name !== '' && this.#rows.some(({ vendor, product }) => vendor === name || product === name);
  }

  /** The rows whose product the sentence names, else those whose vendor it does; empty: it names none. */
  namedIn(sentence: string): ReadonlySet<number> {
    const text = plainText(sentence).toLowerCase();
    const by = (field: keyof RowNames) =>
      this.#rows.flatMap((row, at) => (isNamed(text, row[field]) ? [at] : []));
    const products = new Set(by('product'));
    const vendors = by('vendor');
    // `A AS: A EPJ`: of two vendors with one product it is the one that is named.
    const both = vendors.filter((at) => products.has(at));
    return new Set(both.length > 0 ? both : products.size > 0 ? products : vendors);
  }
}

const nameIn = (fragment: Fragment | undefined): string => nameOf(fragment?.text ?? '');

function nameOf(text: string): string {
  return text === '' ? '' : splitVersion(cleanName(text).value).name.toLowerCase();
}

const longestNote = 200;

/** Each sentence of a note that says something of an approval, with whom it is about. `mayName`: or that names a row. */
export function spokenIn(
  fragment: Fragment,
  vocabulary: Vocabulary,
  rows: () => NamedRows,
  mayName = true,
): readonly Spoken[] {
  if (fragment.struck) return [];
  const whole = vocabulary.scan(fragment.text);
  const says = whole.signals.length > 0 || whole.asides.length > 0;
  // Longer texts are articles about what they name.
  if (!says && (!mayName || fragment.text.length > longestNote)) return [];
  const spoken: Spoken[] = [];
  let subject: ReadonlySet<number> = new Set();
  for (const sentence of sentencesOf(fragment.locator.quote)) {
    const scan = vocabulary.scan(sentence);
    const named = rows().namedIn(sentence);
    // `A EPJ har endret status. Godkjenningen er trukket.`: the second sentence is about the same.
    if (named.size > 0) subject = named;
    if (scan.signals.length === 0 && scan.asides.length === 0) {
      // `For A EPJ gjelder egne regler`: it names a row, and nobody knows what it says of it.
      const saysNone = scan.saysNone && !refersElsewhere(sentence);
      if (named.size === 0 || saysNone || isHarmless(sentence)) continue;
      const unread = { ...scan, asides: [sentence] };
      spoken.push({ speech: speechOf('remark', { ...fragment, text: sentence }, unread), about: named });
      continue;
    }
    const part = { ...fragment, text: sentence };
    const forAll = named.size === 0 && scan.signals.some((signal) => signal.subject === 'all');
    if (subject.size === 0 || forAll) spoken.push({ speech: speechOf('notice', part, scan), about: 'all' });
    else spoken.push({ speech: speechOf('remark', part, scan), about: subject });
  }
  return spoken;
}

/** What stands over all rows and denies something in words that nobody knows may be about the page. */
function placeOfAll({ scan }: Speech): ContributionPlace {
  return scan.signals.every(({ key }) => key === unknownDenial.key) ? 'notice' : 'remark';
}

/** The entries with what the notes between them say: by name, else about all, else about the row above or those below. */
export function withNotes<F extends string>(
  entries: readonly Entry<F>[],
  notes: readonly Note[],
  vocabulary: Vocabulary,
): readonly Entry<F>[] {
  if (notes.length === 0) return entries;
  const added = new Map<number, Speech[]>();
  const add = (at: number, speech: Speech) => added.set(at, [...(added.get(at) ?? []), speech]);
  let named: NamedRows | null = null;
  const rows = () => {
    named ??= new NamedRows(entries);
    return named;
  };
  // Each note is held against the names of each row.
  const isShort = notes.length * entries.length < 1_000_000;
  let borne: ReadonlySet<string> | null = null;
  for (const { fragment, before, from } of notes)
    for (const { speech, about } of spokenIn(fragment, vocabulary, rows, isShort)) {
      const isForAll = speech.scan.signals.some(({ subject }) => subject === 'all');
      const mark = about === 'all' && !isForAll ? footnoteMark(fragment.locator.quote) : null;
      // A footnote is about the rows that bear its mark, which get it with their other footnotes.
      if (mark !== null) borne ??= marksBorne(entries);
      if (mark !== null && borne?.has(mark) === true) continue;
      if (about !== 'all') for (const at of about) add(at, speech);
      else if (isForAll) {
        // `Løsningene under …` below the last row is about those that there are.
        const [first, last] =
          introduces(fragment.text) && before < entries.length
            ? [before, entries.length]
            : [0, concludes(fragment.text) ? before : entries.length];
        for (let at = first; at < last; at += 1) add(at, speech);
      } else if (introduces(fragment.text) || before === from)
        for (let at = before; at < entries.length; at += 1) add(at, { ...speech, place: placeOfAll(speech) });
      else for (const at of rowBefore(entries, before)) add(at, { ...speech, place: 'remark' });
    }
  return entries.map((entry, at) => {
    const own = added.get(at);
    return own === undefined ? entry : { ...entry, speech: [...entry.speech, ...own] };
  });
}

/** The entries of the row before one: a row of a matrix has several. */
function rowBefore<F extends string>(entries: readonly Entry<F>[], before: number): readonly number[] {
  const unit = entries[before - 1]?.anchor.unit;
  let from = before - 1;
  while (from > 0 && entries[from - 1]?.anchor.unit === unit) from -= 1;
  return Array.from({ length: before - from }, (_, at) => from + at);
}

/** Whether a note speaks of what follows it. */
function introduces(text: string): boolean {
  return /:\s*$|\b(?:følgende|følgjande|nedenfor|nedanfor|under|below|following)\b/iu.test(text);
}

/** Whether a note speaks of what stands above it. */
function concludes(text: string): boolean {
  return /(?<!\p{L})(?:ovenfor|ovanfor|over|above|foregående|preceding)(?!\p{L})/iu.test(text);
}
