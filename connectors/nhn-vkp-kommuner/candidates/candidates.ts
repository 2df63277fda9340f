import {
  type Block,
  besideContext,
  type Ledger,
  type ListItem,
  phraseKey,
  pieceFragment,
} from '../../../src/kit.ts';
import { countyAbove, countyOfHeading } from '../names/county-heading.ts';
import { areNames, readName } from '../names/read-names.ts';
import { type Candidate, type CandidateBase, summaryOf } from './candidate.ts';
import { candidatesInLine } from './line-candidates.ts';
import { candidatesInTable } from './table-candidates.ts';

/** Candidates of a block that lists municipalities; none of another block, whose words are counted as left alone. */
export function candidatesOf(block: Block, document: string, ledger: Ledger): readonly Candidate[] {
  const found = candidatesIn(block, document);
  for (const { at } of found) ledger.mark(at.unit, 'ignored');
  return besideContext(block.context) === null && holdsMunicipalities(block, found) ? found : [];
}

function candidatesIn(block: Block, document: string): readonly Candidate[] {
  const base = {
    context: block.context,
    county: countyAbove(block.context),
    numberCell: null,
    remarks: [],
    others: [],
  };
  switch (block.kind) {
    case 'table':
      return candidatesInTable(block, document);
    case 'list':
      return block.items.flatMap((item) => inItem(item, document, base));
    case 'definitions':
      return block.groups.flatMap(({ terms, details }) => {
        const [term] = terms;
        const own = term && readName(term.text);
        const names = details.flatMap((detail) => candidatesInLine(detail, document, base));
        const isName = own != null && own.known.length > 0 && !names.every(({ part }) => part?.known.length);
        if (term && isName)
          return [
            {
              ...base,
              at: pieceFragment(term, document, 'term'),
              part: own,
              remarks: details.map(({ text }) => text),
            },
          ];
        const above = term ? [...block.context, summaryOf(term)] : block.context;
        const county = (term && countyOfHeading(term.text)) ?? base.county;
        return names.map((one) => ({ ...one, context: above, county: one.part?.county ?? county }));
      });
    case 'text':
      // A footnote is no line of names.
      return /^(?:\*|†|‡|[¹²³⁴⁵]|\d{1,2}\)|\[\d)/u.test(block.item.text)
        ? []
        : candidatesInLine(block.item, document, base);
  }
}

/** An item that names a municipality, with what stands below it; or what it heads: a county, a group. */
function inItem(item: ListItem, document: string, base: CandidateBase): readonly Candidate[] {
  const own = readName(item.text);
  const inner = item.items.flatMap((one) =>
    inItem(one, document, {
      ...base,
      context: [...base.context, summaryOf(item)],
      county: countyOfHeading(item.text) ?? base.county,
    }),
  );
  const heads =
    inner.some(({ part }) => part !== null && part.known.length > 0) ||
    (inner.length > 0 && !own?.known.length);
  if (heads) return inner;
  const below = textsBelow(item);
  if (own && !areNames(item.text))
    return [{ ...base, at: pieceFragment(item, document, 'item'), part: own, remarks: [own.rest, ...below] }];
  return candidatesInLine(item, document, base, 'item');
}

const textsBelow = (item: ListItem): readonly string[] =>
  item.items.flatMap((one) => [one.text, ...textsBelow(one)]);

/**
 * Whether the block lists municipalities: all of a line, or some of a list, names those of the division or says so by number
 * or by the word; or the nearest heading speaks of municipalities or is a county's, and all of it reads as names.
 */
function holdsMunicipalities(block: Block, found: readonly Candidate[]): boolean {
  if (found.length === 0) return false;
  const known = found.filter(({ part }) => part !== null && part.known.length > 0).length;
  const isSpecific = found.filter(
    ({ part }) =>
      part !== null && (part.known.length > 0 || part.number !== null || /\skommune$/iu.test(part.name)),
  ).length;
  if (block.kind === 'text' ? known === found.length : isSpecific * 2 > found.length) return true;
  const heading = block.context.findLast((piece) => piece.kind !== 'lead');
  const above = heading?.text ?? '';
  const county = countyOfHeading(above) !== null;
  const under = county || /kommun[ea]r?/u.test(phraseKey(above));
  const enough = block.kind === 'list' || county || found.length >= 3;
  const named = found.filter(({ part }) => part !== null);
  if (!under || !enough) return false;
  // A line is names throughout, in capitals; of a list or table a few items may be spelt as no names, and are reported.
  if (block.kind === 'text')
    return (
      named.length === found.length &&
      (found.length > 2 || named.every(({ part }) => isCapitalised(part?.name ?? '')))
    );
  return known > 0 || named.length >= found.length * 0.8;
}

const isCapitalised = (name: string): boolean =>
  name.split(/[\s-]+/u).every((word) => /^\p{Lu}/u.test(word) || /^(?:og|kommune|herad|i)$/u.test(word));
