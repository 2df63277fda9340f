/** Footnotes: words that begin with a mark which cells of the list above them bear. What they say counts for those rows, and is reported. */
import { isHarmless } from '../../../domain/status/signals/harmless.ts';
import { plainText } from '../../../domain/text/phrase.ts';
import type { Block, Cell, ListItem, Outline } from '../../outline.ts';
import type { Entry } from '../entry.ts';
import { type Fragment, pieceFragment } from '../fragment.ts';
import type { Issue } from '../issues.ts';
import type { Stage } from '../stage.ts';
import type { Legend } from '../words/legend.ts';
import { speechOf } from './speech.ts';

interface Footnote {
  /** Of which block of the outline. */
  readonly at: number;
  readonly mark: string;
  readonly text: string;
  readonly unit: object;
  readonly fragment: Fragment;
}

/** A number bare of its bracket has lost it to being raised; `1.` begins a step or a chapter. */
const line =
  /^\s*(?<mark>\*{1,4}|[†‡]|\[(?:\d{1,2}|[a-h])\]|\(?(?:\d{1,2}|[a-h])\)|\d{1,2}(?![\d.,]))\s*[=:-]?\s*(?<text>\p{L}.*)$/u;

/** A number or letter in brackets at the end of a text. */
const bracketed = /^(\S.{0,200}?) ?([([](?:\d{1,2}|[a-h])[)\]])$/u;

/** `1)`, `[1]` and `¹` are the same mark. */
const markKey = (mark: string) => plainText(mark).replace(/[()[\]\s]/gu, '');

/** The mark that words begin with as a footnote does, in the form that cells bear it; null: they begin with none. */
export function footnoteMark(text: string): string | null {
  const mark = line.exec(text.normalize('NFKC'))?.groups?.mark;
  return mark === undefined ? null : markKey(mark);
}

/** The marks that cells of the entries bear. */
export function marksBorne<F extends string>(entries: readonly Entry<F>[]): ReadonlySet<string> {
  return new Set(
    entries.flatMap((entry) => cellsOf(entry).flatMap(([, { marks }]) => marks.map((mark) => markKey(mark)))),
  );
}

/** The footnotes of one document. What was read as a legend of statuses is none. */
export class Footnotes {
  readonly #notes: readonly Footnote[];
  readonly #borne = new Set<object>();

  constructor(outline: Outline, legend: Legend) {
    this.#notes = outline.blocks.flatMap((block, at) =>
      legend.units.has(block)
        ? []
        : placesIn(block).flatMap(({ quote, unit }) =>
            legend.units.has(unit)
              ? []
              : notesIn(quote).map((note) => ({
                  ...note,
                  at,
                  unit,
                  fragment: pieceFragment(unit, outline.document, 'footnote'),
                })),
          ),
    );
  }

  /** The entry with the footnotes whose marks its cells bear: as words about the row, and to be reported. */
  on<F extends string>(stage: Stage<F>, marked: Entry<F>, block: number): Entry<F> {
    if (this.#notes.length === 0) return marked;
    const entry = this.#withBracketedMarks(marked, block);
    const found = new Map<string, { readonly fragment: Fragment; readonly notes: Set<Footnote> }>();
    const seen = new Set<object | string>();
    for (const [field, fragment] of cellsOf(entry)) {
      // Fields of an item are parts of one text, which has its marks once.
      if (seen.has(fragment.unit)) continue;
      seen.add(fragment.unit);
      for (const mark of fragment.marks) {
        const note = this.#find(markKey(mark), block);
        if (note === undefined || note.unit === fragment.unit) continue;
        stage.log.cell(note.unit, 'reported');
        this.#borne.add(note.unit);
        const one = found.get(field) ?? { fragment, notes: new Set<Footnote>() };
        one.notes.add(note);
        found.set(field, one);
      }
    }
    if (found.size === 0) return entry;
    const footnotes = [...found].flatMap(([field, { fragment, notes }]): Issue[] => {
      const texts = [...new Set([...notes].map(({ text }) => text))].filter((text) => !isHarmless(text));
      if (texts.length === 0) return [];
      return [{ code: 'UNREAD_FOOTNOTE', fragment, field, found: texts.join(' / '), lost: false }];
    });
    const all = new Set([...found.values()].flatMap(({ notes }) => [...notes]));
    const speech = [...all].map(({ text, fragment }) =>
      speechOf('remark', { ...fragment, text }, stage.rules.vocabulary.scan(text)),
    );
    return { ...entry, footnotes, speech: [...entry.speech, ...speech] };
  }

  /** `A EPJ (1)` bears a mark where a footnote has it; without one it is a name. */
  #withBracketedMarks<F extends string>(entry: Entry<F>, block: number): Entry<F> {
    const fields = new Map(entry.fields);
    for (const [field, fragment] of entry.fields) {
      const [, text = '', mark = ''] = bracketed.exec(fragment.text) ?? [];
      if (mark === '' || this.#find(markKey(mark), block) === undefined) continue;
      fields.set(field, { ...fragment, text, marks: [...fragment.marks, mark] });
    }
    return { ...entry, fields };
  }

  /** `borne`: a footnote, whose mark a row bears. `unborne`: one whose mark none does. Null: no footnote. */
  kindOf(unit: object): 'borne' | 'unborne' | null {
    if (this.#borne.has(unit)) return 'borne';
    return this.#notes.some((note) => note.unit === unit) ? 'unborne' : null;
  }

  /** Several lists may each have a `*` of their own: the first below the list is its. */
  #find(mark: string, block: number): Footnote | undefined {
    const same = this.#notes.filter((note) => note.mark === mark);
    return same.find(({ at }) => at >= block);
  }
}

function cellsOf<F extends string>(entry: Entry<F>): readonly (readonly [string, Fragment])[] {
  return [
    ...entry.fields,
    ...(entry.mark === null ? [] : [['status', entry.mark] as const]),
    ...entry.wordCells.map(({ cell }) => ['status', cell] as const),
  ];
}

function notesIn(quote: string): readonly Pick<Footnote, 'mark' | 'text'>[] {
  return quote.split('\n').flatMap((words) => {
    const { mark, text } = line.exec(words.normalize('NFKC'))?.groups ?? {};
    return mark === undefined || text === undefined ? [] : [{ mark: markKey(mark), text: plainText(text) }];
  });
}

/** Where a footnote may stand: a line, an item, or a row of a table with one cell. */
function placesIn(block: Block): readonly { readonly quote: string; readonly unit: ListItem | Cell }[] {
  switch (block.kind) {
    case 'text':
      return [{ quote: block.item.quote, unit: block.item }];
    case 'list':
      return flatten(block.items).map((item) => ({ quote: item.quote, unit: item }));
    case 'definitions':
      return block.groups.flatMap(({ terms: [term], details: [detail] }) =>
        term && detail ? [{ quote: `${term.quote} ${detail.quote}`, unit: detail }] : [],
      );
    case 'table':
      return block.rows.flatMap((row) => {
        const [only, ...others] = row.filter((cell) => !cell.spanned && cell.quote.trim() !== '');
        return only && others.length === 0 ? [{ quote: only.quote, unit: only }] : [];
      });
  }
}

function flatten(items: readonly ListItem[]): readonly ListItem[] {
  return items.flatMap((item) => [item, ...flatten(item.items)]);
}
