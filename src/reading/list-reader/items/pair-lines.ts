/** Lines of a block as pairs of label and value: `Produkt: X`, definitions, a label alone over its value. */

import { looksLikeCompany } from '../../../domain/text/company.ts';
import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import type { Block, ListItem, Piece } from '../../outline.ts';
import { type Fragment, pieceFragment } from '../fragment.ts';
import type { ListRules } from '../list-rules.ts';

/** A label with its value. */
interface Pair {
  readonly label: string;
  readonly fragment: Fragment;
  readonly labelUnit: object;
}

/** A line between the pairs of a record that has no label: it may speak of the record. */
interface Unlabelled {
  readonly label: null;
  readonly fragment: Fragment;
}

/** The field of a label; null where it is none's. */
export function fieldOf<F extends string>(rules: ListRules<F>, label: string): F | null {
  const meaning = rules.headings.read(label);
  return meaning.kind === 'field' ? meaning.field : null;
}

/** The lines of a block in the order of reading: pairs, and what stands between them without a label. */
export function pairLinesOf<F extends string>(
  rules: ListRules<F>,
  block: Exclude<Block, { kind: 'table' }>,
  document: string,
): readonly (Pair | Unlabelled)[] {
  switch (block.kind) {
    case 'definitions':
      return block.groups.flatMap((group) => {
        const term = group.terms.at(-1);
        if (term === undefined) return [];
        const own = group.details.flatMap((detail) => linesOfText(rules, detail, document));
        if (isRecordOf(rules, term, own)) return [titleOf(rules, term, document), ...own];
        return group.details.map((detail) => ({
          label: term.text,
          labelUnit: term,
          fragment: pieceFragment(detail, document, `term/${plainText(term.text).toLowerCase()}`),
        }));
      });
    case 'list':
      return pairsInItems(
        rules,
        block.items.flatMap((item) => [item, ...item.items]),
        document,
      );
    case 'text':
      return linesOfText(rules, block.item, document);
  }
}

/** A term that is no label, over lines that are: `Nordlys Journal`, and below it `Leverandør: … Fase: …`. */
function isRecordOf<F extends string>(
  rules: ListRules<F>,
  term: ListItem | Piece,
  lines: readonly (Pair | Unlabelled)[],
): boolean {
  const fields = lines.flatMap(({ label }) => (label === null ? [] : (fieldOf(rules, label) ?? [])));
  return fieldOf(rules, term.text) === null && new Set(fields).size > 1;
}

/** A record's title as a pair: the vendor's name where it is a company's, else the product's. */
function titleOf<F extends string>(rules: ListRules<F>, term: ListItem | Piece, document: string): Pair {
  const wantsProduct = rules.identifying.some((field) => field === 'product');
  const field = !wantsProduct || looksLikeCompany(term.text) ? 'vendor' : 'product';
  return {
    label: rules.headings.usual(field as F) ?? field,
    labelUnit: term,
    fragment: pieceFragment(term, document, 'term'),
  };
}

/** Items that are each a label with its value, or a label alone that the next item is the value of. */
function pairsInItems<F extends string>(
  rules: ListRules<F>,
  items: readonly ListItem[],
  document: string,
): readonly (Pair | Unlabelled)[] {
  const isLabel = (item: ListItem | undefined) =>
    item !== undefined && rules.headings.read(plainText(item.text).replace(/:$/u, '')).kind === 'field';
  return items.flatMap((item, at): readonly (Pair | Unlabelled)[] => {
    const next = items[at + 1];
    const before = items[at - 1];
    // The value of a label that stands alone.
    if (!isLabel(item) && isLabel(before) && labelled(rules, item, document).length === 0) return [];
    if (isLabel(item) && next !== undefined && !isLabel(next) && labelled(rules, next, document).length === 0)
      return [pairOf(item, next, document, plainText(item.text).replace(/:$/u, ''), next.text)];
    return linesOfText(rules, item, document);
  });
}

/** The pairs of a text with its lines that have no label; the text itself where it has no pair. */
function linesOfText<F extends string>(
  rules: ListRules<F>,
  item: ListItem,
  document: string,
): readonly (Pair | Unlabelled)[] {
  const pairs = labelled(rules, item, document);
  if (pairs.length === 0)
    return plainText(item.text) === ''
      ? []
      : [{ label: null, fragment: pieceFragment(item, document, 'label') }];
  const read = new Set(
    pairs.flatMap(({ label, fragment }) => [label, `${label}: ${fragment.text}`].map(phraseKey)),
  );
  const others = item.quote
    .split(/\s*[\r\n]+\s*/u)
    .filter((line) => pairs.length > 1 && phraseKey(line) !== '' && !read.has(phraseKey(line)));
  return [
    ...pairs,
    ...others.map((line) => ({ label: null, fragment: pieceFragment(item, document, 'label', line) })),
  ];
}

function pairOf(holder: ListItem, item: ListItem, document: string, label: string, value: string): Pair {
  const fragment = pieceFragment(item, document, `label/${phraseKey(label)}`, value);
  return { label, labelUnit: holder as Piece, fragment };
}

/** `Label: value`, several times where a line holds several; a label in bold, or alone on its line, needs no colon. */
function labelled<F extends string>(rules: ListRules<F>, item: ListItem, document: string): readonly Pair[] {
  const lines = item.quote.split(/[\r\n]+/u).flatMap((line) => line.trim() || []);
  const isField = (text: string) => rules.headings.read(text).kind === 'field';
  const [first = '', second = ''] = lines;
  if (lines.length === 2 && isField(plainText(first)) && !isField(plainText(second)))
    return [pairOf(item, item, document, plainText(first), second)];
  const pairs = lines.flatMap((line): readonly Pair[] => {
    const match = /^\s*([^:]{2,40}):\s*(.+?)\s*$/u.exec(line);
    const [, label = '', value = ''] = match ?? [];
    return match === null ? [] : [pairOf(item, item, document, label, value)];
  });
  const { strong } = item;
  if (pairs.length > 0 || strong === null || !isField(plainText(strong))) return pairs;
  const value = item.text.slice(strong.length).trim();
  return value === '' || !item.text.startsWith(strong) ? [] : [pairOf(item, item, document, strong, value)];
}
