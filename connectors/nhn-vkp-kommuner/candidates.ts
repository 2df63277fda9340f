import {
  type Block,
  besideContext,
  type Cell,
  type ContextPiece,
  cellFragment,
  type Fragment,
  type Ledger,
  type ListItem,
  type Piece,
  phraseKey,
  pieceFragment,
  plainText,
} from '../../src/kit.ts';
import { countyNamed } from './find-municipality.ts';
import { inUse, notInUse } from './lookups.ts';
import { areNames, type NamedPart, partsOfLine, readName } from './read-names.ts';
import { isPersonalColumn } from './table-sections.ts';

/** Words that may name a municipality, and all that stands around them. */
export interface Candidate {
  readonly at: Fragment;
  /** Null: the words read as no name. */
  readonly part: NamedPart | null;
  /** County that it stands under or beside. */
  readonly county: string | null;
  readonly numberCell: Fragment | null;
  /** Words that speak of it, the nearest first: remarks, cells, footnotes; not headings. */
  readonly remarks: readonly string[];
  /** Words of the row that are known and not read; they may deny all the same. */
  readonly others: readonly string[];
  /** Its row says in a column of its own that the municipality uses VKP, or since when. */
  readonly isInUse?: boolean;
  /** Headings that it stands under, outermost first; the page's title and first heading too. */
  readonly context: readonly ContextPiece[];
}

/** A longer text is not the heading of a county. */
const longestHeading = 200;
const countBeside = /\s*[(:,-]*\s*\d+(?:\s+kommun\p{L}*)?\)?$/iu;

/** `Agder`, `Agder fylke (5)`, `Agder: 5 kommuner`: the county of a heading, without the count beside it. */
export const countyOfHeading = (text: string): string | null =>
  text.length > longestHeading ? null : countyNamed(plainText(text).replace(countBeside, ''));

const countyAbove = (context: readonly ContextPiece[]): string | null => {
  const piece = context.findLast(({ kind, text }) => kind !== 'title' && countyOfHeading(text) !== null);
  return piece ? countyOfHeading(piece.text) : null;
};

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
      return cellsOf(block, document);
    case 'list':
      return block.items.flatMap((item) => inItem(item, document, base));
    case 'definitions':
      return block.groups.flatMap(({ terms, details }) => {
        const [term] = terms;
        const own = term && readName(term.text);
        const names = details.flatMap((detail) => inLine(detail, document, base));
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
        const above = term ? [...block.context, summary(term)] : block.context;
        const county = (term && countyOfHeading(term.text)) ?? base.county;
        return names.map((one) => ({ ...one, context: above, county: one.part?.county ?? county }));
      });
    case 'text':
      // A footnote is no line of names.
      return /^(?:\*|†|‡|[¹²³⁴⁵]|\d{1,2}\)|\[\d)/u.test(block.item.text)
        ? []
        : inLine(block.item, document, base);
  }
}

const summary = (piece: Piece): ContextPiece => ({ ...piece, kind: 'summary', level: 7 });

type Base = Pick<Candidate, 'context' | 'county' | 'numberCell' | 'remarks' | 'others'>;

/** An item that names a municipality, with what stands below it; or what it heads: a county, a group. */
function inItem(item: ListItem, document: string, base: Base): readonly Candidate[] {
  const own = readName(item.text);
  const inner = item.items.flatMap((one) =>
    inItem(one, document, {
      ...base,
      context: [...base.context, summary(item)],
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
  return inLine(item, document, base, 'item');
}

const textsBelow = (item: ListItem): readonly string[] =>
  item.items.flatMap((one) => [one.text, ...textsBelow(one)]);

const opening = /^(?<lead>[^:]{0,160}):\s*(?<names>\p{Lu}.+)$/su;
const sentence =
  /^(?<lead>(?:[Ff]ølgende |[Ff]ølgjande |[Dd]isse |[Dd]esse )?(?:[Kk]ommunene|[Kk]ommunane|[Kk]ommuner|[Kk]ommunar|[Vv]ertskommun\p{L}+)(?: som [^,.]{1,60}? er)?)\s+(?<names>\p{Lu}.+?)\s+(?<tail>(?:har|er|bruker|brukar|nyttar|benytter|ble|vart|skal|vil|tester|planlegg\p{L}*)(?:\s.*)?)$/su;
const names =
  /^(?<names>\p{Lu}.+?)\s+(?<tail>(?:har|er|bruker|brukar|nyttar|benytter|ble|vart|skal|vil|tester|planlegg\p{L}*)\s.*)$/su;

/** The names of a line, in which a sentence may stand around them: `Følgende kommuner bruker VKP: Oslo og Bergen.` */
function inLine(item: ListItem, document: string, base: Base, via = 'line'): readonly Candidate[] {
  const whole = plainText(item.text.replaceAll('\n', ';'));
  const read = (text: string, remarks: readonly string[]): readonly Candidate[] =>
    partsOfLine(text).map((part) => {
      const named = readName(part);
      return {
        ...base,
        at: pieceFragment(item, document, via, part),
        part: named,
        remarks: [named?.rest ?? '', ...remarks],
      };
    });
  const plain = read(item.text, []);
  if (plain.every(({ part }) => part !== null && part.known.length > 0)) return plain;
  const sentences = whole.split(/(?<=\p{L}[.!?])\s+(?=\p{Lu})/u).flatMap((one) => inSentence(one, read));
  if (sentences.length > 0) return sentences;
  const { lead, inside } = /^(?<lead>[^()]+)\((?<inside>[^()]+)\)\.?$/su.exec(whole)?.groups ?? {};
  const members = inside ? read(inside, [lead ?? '']) : [];
  if (members.length > 1 && members.every(({ part }) => part !== null && part.known.length > 0))
    return members;
  return plain;
}

type ReadLine = (text: string, remarks: readonly string[]) => readonly Candidate[];

/** The names of a sentence, with what it says of them; none where it is other prose. */
function inSentence(text: string, read: ReadLine): readonly Candidate[] {
  for (const pattern of [opening, sentence, names]) {
    const { names: list, lead = '', tail = '' } = pattern.exec(text)?.groups ?? {};
    if (!list) continue;
    const county = countyOfHeading(lead);
    const found = read(list, [county === null ? lead : '', tail]).map((one) => ({
      ...one,
      county: one.county ?? county,
    }));
    const isKnown = found.every(({ part }) => part !== null && part.known.length > 0);
    // `Agder: Fantasivik`: the county leads.
    if (isKnown || (county !== null && found.every(({ part }) => part !== null))) return found;
  }
  return [];
}

/** The cells of a table without known headings. A row or column that begins with a county is of that county. */
function cellsOf(block: Extract<Block, { kind: 'table' }>, document: string): readonly Candidate[] {
  const [head = []] = block.rows;
  const above = countyAbove(block.context);
  return block.rows.flatMap((row, at) =>
    row.flatMap((cell, column): readonly Candidate[] => {
      const text = plainText(cell.text);
      if (isPersonalColumn(head[column]?.text ?? '')) return [];
      if (cell.spanned || text === '' || /^\d+$/u.test(text)) return [];
      const isLabel =
        (countyOfHeading(text) !== null || isOfUse(text)) && (at === 0 || column === 0) && row.length > 1;
      if (isLabel || (at === 0 && cell.heading)) return [];
      const county = countyIn(head[column]) ?? countyIn(row[0]) ?? above;
      const headings = [
        ...(at > 0 ? headingCell(head[column]) : []),
        ...(column > 0 ? headingCell(row[0]) : []),
      ];
      const fragment = cellFragment(cell, document, block.sheet, null);
      return partsOfLine(text).map((part) => {
        const named = readName(part);
        return {
          at: { ...fragment, text: part },
          part: named,
          county,
          numberCell: null,
          remarks: [named?.rest ?? ''],
          others: [],
          context: [...block.context, ...headings],
        };
      });
    }),
  );
}

const isOfUse = (text: string): boolean =>
  inUse.test(text.toLowerCase()) || notInUse.test(text.toLowerCase());

/** A cell that is a heading of a column or row by its words: neither a county nor the names of municipalities. */
function headingCell(cell: Cell | undefined): readonly ContextPiece[] {
  const text = plainText(cell?.text ?? '');
  const isNames = partsOfLine(text).some((part) => (readName(part)?.known.length ?? 0) > 0);
  const isHeading = cell?.heading === true || isOfUse(text);
  return cell === undefined || !isHeading || text === '' || countyOfHeading(text) !== null || isNames
    ? []
    : [summary(cell)];
}

const countyIn = (cell: Cell | undefined): string | null => (cell ? countyOfHeading(cell.text) : null);

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
