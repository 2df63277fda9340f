/**
 * What the colours of rows and cells mean: by a legend that shows the same fill (a table, a line, a row of the list), or by
 * a sentence that names the colour (`Grå rader er ikke lenger godkjent`). A colour without either means nothing.
 */

import { isHarmless } from '../../../domain/status/harmless.ts';
import { readStatus } from '../../../domain/status/reader.ts';
import { plainText } from '../../../domain/text/phrase.ts';
import { tokensOf } from '../../../domain/text/tokens.ts';
import type { Block, Cell, ListItem, Outline } from '../../outline.ts';
import { cellFragment, type Fragment, pieceFragment } from '../fragment.ts';
import type { KnownWords } from '../tables/heading-rows.ts';
import { type ColourName, colourNamed, isColouring, namesOfFill } from './colour-names.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The legends of colours of one source's documents. */
export interface Colours {
  /** The words for a fill, as evidence; null where nothing explains it. */
  meaningOf(fill: string | null): Fragment | null;
  /** Blocks, cells and items that were read as a legend of colours. */
  readonly units: ReadonlySet<object>;
  /** What is said of colours that cannot be seen in the document: of its text, or set by a style that it does not hold. */
  readonly unseen: readonly Fragment[];
  /** Fills that two legends explain differently: they mean nothing then. */
  readonly disputed: readonly string[];
}

export const noColours: Colours = { meaningOf: () => null, units: new Set(), unseen: [], disputed: [] };

/** Gathers every legend of colours. A line counts only where its words speak of a status. */
export function readColours<F extends string>(outlines: readonly Outline[], known: KnownWords<F>): Colours {
  const byFill = new Map<string, Fragment>();
  const byName = new Map<ColourName, Fragment>();
  const units = new Set<object>();
  const disputed = new Set<string>();
  const add = <K>(map: Map<K, Fragment>, key: K, fragment: Fragment, dispute: (key: K) => void) => {
    const first = map.get(key);
    if (first !== undefined && first.text.toLowerCase() !== fragment.text.toLowerCase()) dispute(key);
    if (first === undefined) map.set(key, fragment);
  };
  const unseen: Fragment[] = [];
  const fills = new Set(outlines.flatMap(({ blocks }) => blocks.flatMap(fillsIn)));
  for (const { blocks, document } of outlines)
    for (const block of blocks) {
      for (const { fill, fragment, unit } of shownKeys(block, document, known)) {
        units.add(unit);
        add(byFill, fill, fragment, (key) => disputed.add(key));
      }
      for (const cell of legendTitles(block, units)) units.add(cell);
      for (const { name, fragment, unit, ofText } of namedKeys(block, document, known)) {
        units.add(unit);
        // A sheet shows all its fills, and so does a page that has any: a colour that is not there is on no row.
        const isSeen = !ofText && ((block.kind === 'table' && block.sheet !== null) || fills.size > 0);
        if (isSeen) add(byName, name, fragment, () => {});
        else if (saysStatus(fragment.text, known.vocabulary)) unseen.push(fragment);
      }
    }
  const meaningOf = (fill: string | null): Fragment | null => {
    if (fill === null || disputed.has(fill)) return null;
    const shown = byFill.get(fill);
    if (shown !== undefined || byName.size === 0) return shown ?? null;
    const named = [...namesOfFill(fill)].flatMap((name) => byName.get(name) ?? []);
    return new Set(named.map(({ text }) => text)).size === 1 ? (named[0] ?? null) : null;
  };
  return { meaningOf, units, unseen, disputed: [...disputed] };
}

function fillsIn(block: Block): readonly string[] {
  if (block.kind !== 'table') return [];
  return block.rows.flatMap((row) =>
    row.flatMap(({ fill, heading }) => (heading || fill === null ? [] : [fill])),
  );
}

/** Texts alone in the row above the first line of a legend (`Fargeforklaring`): they name nobody. */
function legendTitles(block: Block, units: ReadonlySet<object>): readonly Cell[] {
  if (block.kind !== 'table') return [];
  const said = block.rows.map((row) =>
    row.filter(({ spanned, quote }) => !spanned && plainText(quote) !== ''),
  );
  return said.flatMap(([only, ...others], at) => {
    const next = said[at + 1];
    const isAbove = next !== undefined && next.length > 0 && next.every((cell) => units.has(cell));
    return only !== undefined && others.length === 0 && isAbove && !units.has(only) ? [only] : [];
  });
}

interface Key {
  readonly fragment: Fragment;
  readonly unit: object;
}

/** Lines that show a fill beside its words. */
function shownKeys<F extends string>(
  block: Block,
  document: string,
  known: KnownWords<F>,
): readonly (Key & { readonly fill: string })[] {
  const speaks = (text: string) => saysStatus(text, known.vocabulary);
  if (block.kind === 'table') {
    const lines = block.rows.map((row) => lineOf(row, speaks));
    const isAll = lines.every((line) => line !== null);
    const isKey =
      !isListed(block.rows, known) && (isAll || lines.some((line) => line !== null && speaks(line.words)));
    return lines.flatMap((line) => {
      if (line === null || !(speaks(line.words) || (isKey && !isTitle(line.words)))) return [];
      // In a list only a line of its own is one: a name beside its status is a row.
      if (!isKey && (!line.isAlone || !readsWhole(line.words, known.vocabulary))) return [];
      const fragment = cellFragment(line.cell, document, block.sheet, null);
      const unit = `colour ${line.fill} ${line.cell.path}`;
      const key = { ...fragment, text: line.words, via: `colour/${line.fill}`, unit };
      return line.cells.map((cell) => ({ fill: line.fill, fragment: key, unit: cell }));
    });
  }
  return piecesOf(block).flatMap(({ piece, unit }) => {
    const swatches = piece.swatches ?? (piece.fill == null ? [] : [{ fill: piece.fill, text: piece.text }]);
    return swatches.flatMap(({ fill, text }) => {
      const words = wordsBeside(text);
      if (!readsWhole(words, known.vocabulary)) return [];
      const fragment = pieceFragment(piece, document, `colour/${fill}`, words);
      return [{ fill, fragment: { ...fragment, unit: `colour ${fill} ${piece.path}` }, unit }];
    });
  });
}

interface LegendLine {
  readonly fill: string;
  readonly words: string;
  readonly cell: Cell;
  readonly cells: readonly Cell[];
  /** The row holds nothing but one text. */
  readonly isAlone: boolean;
}

/** A row with one colour and at most two texts, as a line of a legend. */
function lineOf(row: readonly Cell[], speaks: (text: string) => boolean): LegendLine | null {
  const own = row.filter(({ spanned }) => !spanned);
  const fills = new Set(own.flatMap(({ fill }) => fill ?? []));
  const said = own.filter(({ quote }) => plainText(quote) !== '');
  const [fill] = fills;
  if (fill === undefined || fills.size > 1 || said.length === 0 || said.length > 2) return null;
  const cell = said.find(({ text }) => speaks(text)) ?? said.find((one) => one.fill === null) ?? said[0];
  if (cell === undefined || cell.heading) return null;
  return { fill, words: wordsBeside(cell.text), cell, cells: said, isAlone: said.length === 1 };
}

/** Whether a row of the table is the headings of a list. */
function isListed<F extends string>(
  rows: readonly (readonly Cell[])[],
  { headings, identifying }: KnownWords<F>,
): boolean {
  return rows.slice(0, 25).some((row) =>
    row.some(({ text }) => {
      const meaning = headings.read(plainText(text));
      return meaning.kind === 'field' && identifying.includes(meaning.field);
    }),
  );
}

const isTitle = (words: string) => /forklaring|farge|teikn|symbol|legend|colour|color|key/iu.test(words);

/** Sentences that name a colour and say what it means. */
function namedKeys<F extends string>(
  block: Block,
  document: string,
  known: KnownWords<F>,
): readonly (Key & { readonly name: ColourName; readonly ofText: boolean })[] {
  const places: readonly { readonly quote: string; readonly unit: object; readonly fragment: Fragment }[] = [
    ...block.context
      .filter(({ kind }) => kind === 'lead' || kind === 'caption')
      .map((piece) => ({
        quote: piece.quote,
        unit: piece,
        fragment: pieceFragment(piece, document, 'colour'),
      })),
    ...(block.kind === 'table'
      ? tableLines(block.rows, isListed(block.rows, known)).map(({ quote, cell }) => ({
          quote,
          unit: cell,
          fragment: cellFragment(cell, document, block.sheet, null),
        }))
      : piecesOf(block).map(({ piece, unit, quote }) => ({
          quote,
          unit,
          fragment: pieceFragment(piece, document, 'colour'),
        }))),
  ];
  return places.flatMap(({ quote, unit, fragment }) =>
    colourClauses(quote).flatMap(({ name, clause, words, ofText, isPlain }) => {
      const isKnown = saysStatus(words, known.vocabulary) || saysStatus(clause, known.vocabulary);
      if (!isKnown && !(isPlain && !ofText && words !== '')) return [];
      const text = readsWhole(words, known.vocabulary) ? words : clause;
      return [
        {
          name,
          ofText,
          unit,
          fragment: {
            ...fragment,
            text,
            via: `colour/${name}`,
            unit: `colour ${name} ${fragment.locator.path ?? quote}`,
          },
        },
      ];
    }),
  );
}

/** Rows with one text; outside lists also a colour and its words side by side. */
function tableLines(
  rows: readonly (readonly Cell[])[],
  isList: boolean,
): readonly { readonly quote: string; readonly cell: Cell }[] {
  return rows.flatMap((row) => {
    const [first, second, ...others] = row.filter(
      ({ spanned, quote }) => !spanned && plainText(quote) !== '',
    );
    if (first === undefined || others.length > 0) return [];
    if (second === undefined) return [{ quote: first.quote, cell: first }];
    return !isList && colourNamed(plainText(first.text)) !== null
      ? [{ quote: `${first.quote}: ${second.quote}`, cell: second }]
      : [];
  });
}

interface ColourClause {
  readonly name: ColourName;
  readonly clause: string;
  /** What is left without the words that are about colouring. */
  readonly words: string;
  readonly ofText: boolean;
  /** It begins with the colour of rows or cells, and can be about nothing else. */
  readonly isPlain: boolean;
}

const longest = 600;

/** The parts of a text that each name one colour and what it means. */
function colourClauses(text: string): readonly ColourClause[] {
  if (text.length > longest) return [];
  return text.split(/[.!]\s+|[\r\n•|]+/u).flatMap((sentence) => {
    const words = tokensOf(sentence).map(({ word }) => word);
    const colours = words.flatMap((word) => colourNamed(word) ?? []);
    const isLegend = /[=:]|\s[-–]\s|(?<!\p{L})(?:betyr|viser|angir|tyder|means?|indicates?)(?!\p{L})/iu.test(
      sentence,
    );
    const startsSo = colourNamed(words[0] ?? '') !== null;
    if (colours.length === 0 || !(words.some(isColouring) || (startsSo && (isLegend || words[1] === 'er'))))
      return [];
    const ofText = words.some((word) => /^(?:tekst|skrift|font|bokstav|text|letter)/u.test(word));
    return sentence.split(/[,;]\s*|\s+(?:og|mens|and|while)\s+/u).flatMap((part): ColourClause[] => {
      const clause = plainText(part);
      const named = new Set(tokensOf(clause).flatMap(({ word }) => colourNamed(word) ?? []));
      const [name, ...others] = named;
      if (name === undefined || others.length > 0) return [];
      return [
        { name, clause, words: wordsBeside(clause), ofText, isPlain: startsSo && words.some(isColouring) },
      ];
    });
  });
}

const joining = new Set(
  (
    'som er har i på med av at den det de dei disse desse alle betyr viser angir tyder står for vil si vises vist blir with in are is the that which have has means mean indicates indicate a ' +
    'løsninger løsningene løysingar systemer systemene system leverandører leverandørene leverandørar produkter produktene integrasjoner integrasjonane vendors suppliers systems products solutions'
  ).split(' '),
);

/** The words without those at either end that are about colouring: `Grå rader er utgått` gives `utgått`. */
function wordsBeside(text: string): string {
  const plain = plainText(text);
  const tokens = tokensOf(plain);
  const isFrame = (word: string) => joining.has(word) || isColouring(word) || colourNamed(word) !== null;
  const isAbout = tokens.some(({ word }) => isColouring(word) || colourNamed(word) !== null);
  if (!isAbout) return plain.replace(/^[\s=:–-]+|(?<![\s,;.])[\s,;.]+$/gu, '');
  let [from, to] = [0, tokens.length];
  while (from < to && isFrame(tokens[from]?.word ?? '')) from += 1;
  while (to > from && isFrame(tokens[to - 1]?.word ?? '')) to -= 1;
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first === undefined || last === undefined || to <= from ? '' : plain.slice(first.start, last.end);
}

/** Whether words are a status by themselves. */
function readsWhole(text: string, vocabulary: Vocabulary): boolean {
  const { kind } = readStatus(text, vocabulary.status, vocabulary.isKnownName);
  return kind === 'known' || kind === 'ambiguous' || vocabulary.meaningOf(text)?.status != null;
}

function saysStatus(text: string, vocabulary: Vocabulary): boolean {
  return text !== '' && (readsWhole(text, vocabulary) || vocabulary.scan(text).signals.length > 0);
}

/** Whether words of a legend say nothing of an approval. */
export const isIdle = (text: string, vocabulary: Vocabulary): boolean =>
  isHarmless(text) || vocabulary.scan(text).saysNone;

interface Place {
  readonly piece: ListItem;
  readonly unit: object;
  /** What is read; of a colour that is explained by the description beside it, both. */
  readonly quote: string;
}

function piecesOf(block: Exclude<Block, { kind: 'table' }>): readonly Place[] {
  const place = (piece: ListItem): Place => ({ piece, unit: piece, quote: piece.quote });
  switch (block.kind) {
    case 'text':
      return [place(block.item)];
    case 'list':
      return flatten(block.items).map(place);
    case 'definitions':
      return block.groups.flatMap(({ terms: [term], details }) =>
        flatten(details).map((detail) => {
          const isColour = term !== undefined && colourNamed(plainText(term.text)) !== null;
          return isColour ? { ...place(detail), quote: `${term.quote}: ${detail.quote}` } : place(detail);
        }),
      );
  }
}

function flatten(items: readonly ListItem[]): readonly ListItem[] {
  return items.flatMap((item) => [item, ...flatten(item.items)]);
}
