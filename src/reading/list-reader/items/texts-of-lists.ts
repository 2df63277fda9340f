/** Texts that hold a whole list: a name a line, rows of parts between bars, a sentence that lists what it says something of. */

import { looksLikeCompany } from '../../../domain/text/company.ts';
import { plainText } from '../../../domain/text/phrase.ts';
import type { Block, ContextPiece, ListItem, TextBlock } from '../../outline.ts';
import { TableBudget } from '../../table/budget.ts';
import { cellsOfRows } from '../../table/grid-rows.ts';
import { isLetterHeading, speaks } from '../context/context.ts';
import { isSentence } from '../context/speech.ts';
import type { ListRules } from '../list-rules.ts';

/** The block as the list that its text is; the block itself where it is none. */
export function blockOfText(block: TextBlock, rules: ListRules<string>): Block {
  const { item, context } = block;
  // The words below a picture of a logo name whose it is.
  if (block.notice !== undefined && (block.notice !== 'caption' || !isNameAlone(item, rules))) return block;
  return (
    tableIn(block) ??
    sentenceList(block, rules) ??
    (linesIn(item, context, rules) === null
      ? block
      : { kind: 'list', context, items: linesIn(item, context, rules) ?? [] })
  );
}

/** The items of a list; of one that holds several names on lines of their own, those. */
export function itemsOfLines(
  items: readonly ListItem[],
  context: readonly ContextPiece[],
  rules: ListRules<string>,
): readonly ListItem[] {
  return items.flatMap((item) => linesIn(item, context, rules) ?? [item]);
}

const linesOf = (item: ListItem): readonly string[] =>
  item.quote
    .split(/\s*[\r\n]+\s*/u)
    .map(plainText)
    .filter((line) => line !== '');

const partOf = (item: ListItem, text: string): ListItem => ({
  ...item,
  text,
  quote: text,
  strong: null,
  items: [],
});

/** The lines of a text each of which names a company, or begins with the letter that it stands under; null: they do not. */
function linesIn(
  item: ListItem,
  context: readonly ContextPiece[],
  rules: ListRules<string>,
): readonly ListItem[] | null {
  if (item.items.length > 0) return null;
  const { headings } = rules;
  const lines = linesOf(item);
  if (lines.length === 0) return null;
  const isLabelled = lines.some((line) => headings.read(line.split(':')[0] ?? '').kind === 'field');
  if (isLabelled) return null;
  const letter = context.findLast(({ kind }) => kind !== 'lead')?.text ?? '';
  const isOfLetter = (line: string) =>
    line.length <= 60 && line.toLowerCase().startsWith(letter.trim().toLowerCase());
  const areNames =
    lines.every(looksLikeCompany) ||
    (isLetterHeading(letter) && letter.trim().length === 1 && lines.every(isOfLetter));
  if (lines.length === 1 && !(areNames && ofCompanies(rules) && isShortName(lines[0] ?? ''))) return null;
  return areNames ? lines.map((line) => partOf(item, line)) : null;
}

/** A list of companies and not of what they make: one name alone is an entry of it. */
const ofCompanies = ({ identifying }: ListRules<string>) => !identifying.some((field) => field === 'product');

const isShortName = (text: string) =>
  text.length <= 60 &&
  /^[\p{Lu}\p{N}]/u.test(text) &&
  !/[.:;,!?]/u.test(text.replace(/\.$/u, '')) &&
  !isSentence(text);

function isNameAlone(item: ListItem, rules: ListRules<string>): boolean {
  return ofCompanies(rules) && looksLikeCompany(item.text) && isShortName(item.text);
}

/** Lines of equally many parts between bars: `Leverandør | Produkt | Status`. */
function tableIn({ item, context }: TextBlock): Block | null {
  const lines = linesOf(item);
  const rows = lines.map((line) => line.split(/\s+\|\s+|\t/u));
  const width = rows[0]?.length ?? 0;
  if (lines.length < 2 || width < 2 || !rows.every((row) => row.length === width)) return null;
  const placed = rows.map((cells, at) => ({
    row: at + 1,
    cells: cells.map((words) => ({ words, path: item.path })),
  }));
  const read = cellsOfRows(placed, new TableBudget(), () => false);
  return { kind: 'table', context, sheet: null, origin: 'csv', rows: read };
}

const listing = /^(?<head>[^:]{8,120}):\s*(?<names>\S.*)$/su;
const saying =
  /^(?<names>.+?)\s+(?<head>(?:er|ble|har blitt|har fått|har|is|are|has|have)\s+(?:nå\s+|no\s+|ikke\s+|ikkje\s+)*\p{L}[^,:]*?)$/u;

const afterVerb = /\s(?:er|ble|blir|har|is|are|has|have)\s+(?:nå\s+|no\s+)?(.+)$/iu;

/** `Følgende løsninger er godkjent: A EPJ fra A AS og B EPJ fra B AS.`, and `A AS, B AS og C AS er godkjente leverandører.` */
function sentenceList({ item, context }: TextBlock, { vocabulary }: ListRules<string>): Block | null {
  const text = plainText(item.text).replace(/\.$/u, '');
  if (item.text.includes('\n') || text.length > 2_000) return null;
  for (const [pattern, least] of [
    [listing, 1],
    [saying, 2],
  ] as const) {
    const { head = '', names = '' } = pattern.exec(text)?.groups ?? {};
    const said = [head, afterVerb.exec(head)?.[1] ?? ''].find(
      (one) => one !== '' && (vocabulary.meaningOf(one)?.status != null || speaks(one, vocabulary)),
    );
    const parts = said === undefined ? [] : namesIn(names);
    if (said === undefined || parts.length < least) continue;
    const piece: ContextPiece = { text: said, quote: item.quote, path: item.path, kind: 'heading', level: 8 };
    return { kind: 'list', context: [...context, piece], items: parts.map((part) => partOf(item, part)) };
  }
  return null;
}

/** The names of an enumeration, each of a company or with one: a comma or `og` may stand within a name too. */
function namesIn(text: string): readonly string[] {
  const parts: string[] = [];
  for (const part of text.split(/,\s+|;\s*/u)) {
    const halves = part.split(/\s+(?:og|and|samt)\s+/u);
    const isDivided = halves.length > 1 && halves.every(looksLikeCompany);
    parts.push(...(isDivided ? halves : [part.replace(/^(?:og|and|samt)\s+/u, '')]));
  }
  return parts.every(looksLikeCompany) ? parts : [];
}
