/**
 * What the colours of rows and cells mean: by a legend that shows the same fill (a table, a line, a row of the list), or by
 * a sentence that names the colour (`Grå rader er ikke lenger godkjent`). A colour without either means nothing.
 */

import { plainText } from '../../../domain/text/phrase.ts';
import type { Block, Cell, Outline } from '../../outline.ts';
import type { Fragment } from '../fragment.ts';
import type { ListRules } from '../list-rules.ts';
import { type ColourName, namesOfFill } from './colour-names.ts';
import { namedKeys } from './named-keys.ts';
import { shownKeys } from './shown-keys.ts';
import { saysStatus } from './status-words.ts';

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
export function readColours<F extends string>(outlines: readonly Outline[], rules: ListRules<F>): Colours {
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
      for (const { fill, fragment, unit } of shownKeys(block, document, rules)) {
        units.add(unit);
        add(byFill, fill, fragment, (key) => disputed.add(key));
      }
      for (const cell of legendTitles(block, units)) units.add(cell);
      for (const { name, fragment, unit, ofText } of namedKeys(block, document, rules)) {
        units.add(unit);
        // A sheet shows all its fills, and so does a page that has any: a colour that is not there is on no row.
        const isSeen = !ofText && ((block.kind === 'table' && block.sheet !== null) || fills.size > 0);
        if (isSeen) add(byName, name, fragment, () => {});
        else if (saysStatus(fragment.text, rules.vocabulary)) unseen.push(fragment);
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
