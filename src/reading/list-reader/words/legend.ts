/** The legends of a document: what its marks and codes mean. */

import {
  isBlankMark,
  legendKey,
  markOf,
  readLegend,
  withoutFootnote,
} from '../../../domain/text/cell-marks.ts';
import { plainText } from '../../../domain/text/phrase.ts';
import type { Block, ListItem, Outline } from '../../outline.ts';
import { type Colours, readColours } from '../colours/read-colours.ts';
import type { ListRules } from '../list-rules.ts';

export interface Legend {
  /** The words for the mark, or null. `quote` is tried first, since the text has footnote marks taken off. */
  get(text: string, quote: string): string | null;
  readonly size: number;
  /** Marks that two legends explain differently: they mean nothing then. */
  readonly disputed: readonly string[];
  /** Blocks and items that were read as a legend, of marks or colours. */
  readonly units: ReadonlySet<object>;
  readonly colours: Colours;
}

/** Gathers every legend. A line counts only where its words are a known status, so that prose never becomes one. */
export function readLegends<F extends string>(outlines: readonly Outline[], rules: ListRules<F>): Legend {
  const { vocabulary } = rules;
  const colours = readColours(outlines, rules);
  const lines = new Map<string, string>();
  const disputed = new Set<string>();
  const units = new Set<object>();
  const isStatus = (words: string) => ['known', 'ambiguous'].includes(vocabulary.readStatus(words).kind);
  const add = (found: readonly { mark: string; words: string }[], unit: object): boolean => {
    if (!found.some(({ words }) => isStatus(statusWordsOf(words)))) return false;
    units.add(unit);
    for (const { mark, words } of found) {
      const said = statusWordsOf(words);
      const known = lines.get(mark);
      if (known !== undefined && plainText(known).toLowerCase() !== plainText(said).toLowerCase())
        disputed.add(mark);
      lines.set(mark, said);
    }
    return true;
  };
  for (const outline of outlines)
    for (const block of outline.blocks) {
      for (const piece of block.context) if (piece.kind === 'lead') add(readLegend(piece.quote), piece);
      for (const [found, unit] of legendParts(block)) add(found, unit);
    }
  for (const mark of disputed) lines.delete(mark);
  return {
    size: lines.size,
    disputed: [...disputed, ...colours.disputed],
    units: new Set([...units, ...colours.units]),
    colours,
    get(text, quote) {
      for (const candidate of [quote, text]) {
        const mark = markOf(candidate);
        const found =
          lines.get(legendKey(candidate)) ?? (mark === null ? undefined : lines.get(withoutFootnote(mark)));
        if (found !== undefined) return found;
      }
      return null;
    },
  };
}

/** `betyr at løsningen er godkjent` is `godkjent`. */
function statusWordsOf(words: string): string {
  return plainText(words).replace(
    /^(?:at\s+)?(?:(?:leverandøren|løsningen|systemet|produktet|integrasjonen|den)\s+)?(?:(?:er|har status)\s+)?/iu,
    '',
  );
}

type Found = readonly [readonly { mark: string; words: string }[], object];

function legendParts(block: Block): readonly Found[] {
  switch (block.kind) {
    case 'text':
      return [[readLegend(block.item.quote), block.item]];
    case 'list':
      return flatten(block.items).map((item) => [readLegend(item.quote), item]);
    case 'definitions':
      return block.groups.flatMap((group): Found[] => {
        const [term] = group.terms;
        const [detail] = group.details;
        if (term === undefined || detail === undefined || !isToken(term.quote)) return [];
        return [[[{ mark: legendKey(term.quote), words: detail.text }], group]];
      });
    case 'table':
      return tableLegend(
        block.rows.map((row) =>
          row.filter((cell) => !cell.spanned && plainText(cell.quote) !== '').map((cell) => cell.quote),
        ),
        block,
      );
  }
}

function flatten(items: readonly ListItem[]): readonly ListItem[] {
  return items.flatMap((item) => [item, ...flatten(item.items)]);
}

function isToken(text: string): boolean {
  const plain = plainText(text);
  return plain !== '' && !isBlankMark(plain) && (markOf(plain) !== null || plain.length <= 3);
}

/** A table is a legend when every row but headings is a mark and its words, or one line that reads as a legend. */
function tableLegend(rows: readonly (readonly string[])[], block: Block): readonly Found[] {
  const found = rows.flatMap((row) => {
    const [mark = '', words = ''] = row;
    if (row.length === 2 && isToken(mark)) return [{ mark: legendKey(mark), words }];
    return row.length === 1 ? readLegend(mark) : [];
  });
  const wide = rows.some((row) => row.length > 2);
  if (found.length === 0 || wide || found.length < rows.length - 2) {
    // A line of legend above or below a wide table.
    return rows.flatMap((row): Found[] =>
      row.length === 1 && /=|\sbetyr\s/iu.test(row[0] ?? '') ? [[readLegend(row[0] ?? ''), { block }]] : [],
    );
  }
  return [[found, block]];
}
