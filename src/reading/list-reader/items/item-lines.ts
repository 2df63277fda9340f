/** The lines of a list in prose, each with what stands above it within the list. */

import { looksLikeCompany } from '../../../domain/text/company.ts';
import { splitVersion } from '../../../domain/text/versions.ts';
import type { Block, DefinitionBlock, ListItem, Piece } from '../../outline.ts';
import { type BlockContext, isLetterHeading } from '../context/context.ts';
import { isSentence } from '../context/speech.ts';
import { type Fragment, pieceFragment } from '../fragment.ts';
import type { ListRules } from '../list-rules.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { divide } from './divide.ts';
import { type Part, partsOf } from './item-parts.ts';

/** A line with what stands above it within the block. */
export interface Line {
  readonly item: Piece | ListItem;
  readonly text: string;
  readonly above: ReadonlyMap<string, Fragment>;
  /** The item's label is a heading only; it is no row itself. */
  readonly label: boolean;
  /** Lines below it that speak of it; absent: none. */
  readonly remarks?: readonly (Piece | ListItem)[];
}

/** Every line of the block: items with items of their own, and terms, are labels. */
export function linesOf<F extends string>(
  rules: ListRules<F>,
  block: Exclude<Block, { kind: 'table' }>,
  document: string,
  context: BlockContext,
): readonly Line[] {
  const none: ReadonlyMap<string, Fragment> = new Map();
  switch (block.kind) {
    case 'text':
      return [{ item: block.item, text: block.item.text, above: none, label: false }];
    case 'list':
      return block.items.flatMap((item) => linesOfItem(rules, item, document, context, none));
    case 'definitions': {
      const areProducts = haveVersions(block, rules.vocabulary);
      return block.groups.flatMap((group) => {
        // A term owns what follows it: of several before one description, all but the last have none.
        const term = group.terms.at(-1);
        if (term === undefined) return [];
        const above = isLetterHeading(term.text)
          ? none
          : termAbove(rules, term, document, context, group.details, areProducts);
        return [
          ...group.terms.map((one) => ({ item: one, text: one.text, above: none, label: true })),
          ...withRemarks(
            rules,
            group.details.flatMap((detail) => linesOfItem(rules, detail, document, context, above)),
          ),
        ];
      });
    }
  }
}

/** The lines without those that are sentences about the one above them (`Godkjenningen er ikke fornyet`), which take them as remarks. */
function withRemarks<F extends string>(rules: ListRules<F>, lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = [];
  for (const line of lines) {
    const before = kept.at(-1);
    const says = rules.vocabulary.scan(line.text).signals.length > 0 && isSentence(line.text);
    if (!says || line.label || before === undefined || before.label) kept.push(line);
    else kept[kept.length - 1] = { ...before, remarks: [...(before.remarks ?? []), line.item] };
  }
  return kept;
}

function linesOfItem<F extends string>(
  rules: ListRules<F>,
  item: ListItem,
  document: string,
  context: BlockContext,
  above: ReadonlyMap<string, Fragment>,
): readonly Line[] {
  if (item.items.length === 0) return [{ item, text: item.text, above, label: false }];
  const own = isLetterHeading(item.text) ? above : termAbove(rules, item, document, context, item.items);
  const inner = new Map([...above, ...own]);
  return [
    { item, text: item.text, above, label: true },
    ...item.items.flatMap((one) => linesOfItem(rules, one, document, context, inner)),
  ];
}

/** What a term or an item with items of its own says of those below: a place, a product under a vendor, or the vendor. */
function termAbove<F extends string>(
  rules: ListRules<F>,
  term: Piece | ListItem,
  document: string,
  context: BlockContext,
  below: readonly ListItem[],
  termsAreProducts = false,
): ReadonlyMap<string, Fragment> {
  const fragment = (text: string) => pieceFragment(term, document, 'term', text);
  const read = rules.vocabulary.readPlaces(term.text);
  if (read.places.length > 0 && read.unknown.length === 0)
    return new Map([['interface', fragment(term.text)]]);
  const products = rules.identifying.some((field) => field === 'product');
  // Of a name above and names below, the one that bears a legal form is the vendor's.
  const companies = below.filter(({ text }) => partsOf(text, rules.vocabulary).some(isCompanyName)).length;
  if (products && !looksLikeCompany(term.text) && companies > 0 && companies * 2 >= below.length)
    return new Map([['product', fragment(term.text)]]);
  if (products && termsAreProducts) return new Map([['product', fragment(term.text)]]);
  const known = {
    vendor: context.vendor !== null,
    product: !products || context.vendor === null,
    status: true,
  };
  const pair = divide(term.text, rules.vocabulary, { vendor: false, product: false, status: true }, products);
  if (products && pair.ok) return new Map([...pair.fields].map(([field, text]) => [field, fragment(text)]));
  const single = divide(term.text, rules.vocabulary, known, products);
  if (!single.ok)
    return new Map([
      [looksLikeCompany(term.text) || context.vendor === null ? 'vendor' : 'product', fragment(term.text)],
    ]);
  return new Map([...single.fields].map(([field, text]) => [field, fragment(text)]));
}

/** Whether the terms of a list are its products: some bear a version, none a legal form, and what is below has no version. */
function haveVersions({ groups }: DefinitionBlock, vocabulary: Vocabulary): boolean {
  const terms = groups.flatMap(({ terms: all }) => all.map(({ text }) => text));
  const isVersioned = (text: string) =>
    partsOf(text, vocabulary).some(
      (part) => part.kind === 'version' || splitVersion(part.text).version !== null,
    );
  const isNamed = (text: string) => partsOf(text, vocabulary).some(({ kind }) => kind === 'name');
  const details = groups.flatMap(({ details: all }) => all.map(({ text }) => text));
  return (
    terms.some(isVersioned) &&
    !terms.some(looksLikeCompany) &&
    details.every(isNamed) &&
    !details.some(isVersioned)
  );
}

function isCompanyName({ kind, text }: Part): boolean {
  return kind === 'name' && looksLikeCompany(text);
}
