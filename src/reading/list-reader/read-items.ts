/** Lists in prose: bullets, definition lists and lines, one row an item. */
import { plainText } from '../../domain/phrase.ts';
import type { Block, ListItem, Piece } from '../outline.ts';
import { complain } from './complaints.ts';
import { type BlockContext, looksLikeCompany } from './context.ts';
import type { Entry } from './entry.ts';
import { contextUnit, type Fragment, pieceFragment } from './fragment.ts';
import { type Divided, divide, type NameOrder, partsOf } from './item-parts.ts';
import type { Legend } from './legend.ts';
import type { Session } from './session.ts';

/** A line with what stands above it within the block. */
interface Line {
  readonly item: Piece | ListItem;
  readonly text: string;
  readonly above: ReadonlyMap<string, Fragment>;
  /** The item's label is a heading only; it is no row itself. */
  readonly label: boolean;
}

/** The rows of a prose list; null when the block is something else. */
export function readItems<F extends string>(
  session: Session<F>,
  block: Block,
  document: string,
  context: BlockContext,
  legend: Legend,
): readonly Entry<F>[] | null {
  if (block.kind === 'table') return null;
  const lines = linesOf(session, block, document, context);
  for (const { item } of lines) session.ledger.mark(item, 'ignored');
  if (isLegend(block, legend)) return null;
  const wantsProduct = session.identifying.some((field) => field === 'product');
  if (wantsProduct && hasLabels(session, block)) {
    reportLostList(session, lines, document);
    return null;
  }
  const rows = lines.filter((line) => !line.label);
  const inner = context.inner;
  if (wantsProduct && inner !== null && context.vendor !== null) {
    // Headings for the vendor and its product, and in the list only what the product integrates with.
    const known = { vendor: true, product: true, status: false };
    const alone = rows.map((line) => divide(line.text, session.vocabulary, known, true));
    if (alone.every((parts) => parts.ok)) context = { ...context, product: inner };
  }
  const divided = divideAll(session, rows, context, wantsProduct);
  if (
    !isList(
      divided.map(({ parts }) => parts),
      context,
      block,
      wantsProduct,
    )
  ) {
    reportLostList(session, rows, document);
    return null;
  }
  for (const piece of block.context) session.ledger.mark(contextUnit(piece), 'ignored');
  session.layouts.add(block.kind === 'definitions' ? 'definitions' : block.kind);
  const entries: Entry<F>[] = [];
  for (const { line, parts } of divided) {
    const whole = pieceFragment(line.item, document, 'item', line.text);
    if (!parts.ok) {
      const label = plainText(line.text);
      complain(
        session,
        { code: 'UNREADABLE_ITEM', fragment: whole, field: 'item', found: label },
        { key: label, label },
      );
      continue;
    }
    const own = [...parts.fields].map(
      ([field, text]) => [field, pieceFragment(line.item, document, 'item', text)] as const,
    );
    const fields = new Map([...line.above, ...own]) as unknown as ReadonlyMap<F, Fragment>;
    entries.push({
      fields,
      slot: null,
      mark: null,
      wordCells: [],
      context,
      statusFromContext: !divided.some(({ parts: other }) => other.ok && other.fields.has('status')),
      anchor: whole,
    });
  }
  return entries;
}

/** Terms that are headings of fields: a record of labels and values that could not be read as one, and no prose. */
function hasLabels<F extends string>(session: Session<F>, block: Block): boolean {
  return (
    block.kind === 'definitions' &&
    block.groups.some(
      ({ terms: [term] }) => term !== undefined && session.headings.read(term.text).kind === 'field',
    )
  );
}

/** A list that is not read, though its lines hold names and statuses, is told of and not passed over. */
function reportLostList<F extends string>(
  session: Session<F>,
  rows: readonly Line[],
  document: string,
): void {
  const telling = rows.filter(({ text }) => {
    const kinds = partsOf(text, session.vocabulary).map(({ kind }) => kind);
    return kinds.includes('name') && (kinds.includes('status') || kinds.includes('version'));
  });
  const [first] = telling;
  if (first === undefined || telling.length * 2 < rows.length) return;
  for (const { item } of rows) session.ledger.mark(item, 'reported');
  const whole = pieceFragment(first.item, document, 'item', first.text);
  const label = plainText(first.text);
  complain(
    session,
    { code: 'UNREAD_LIST', fragment: whole, field: 'list', found: label },
    { key: label, label },
  );
}

function isLegend(block: Block, legend: Legend): boolean {
  switch (block.kind) {
    case 'text':
      return legend.units.has(block.item);
    case 'list':
      return block.items.some((item) => legend.units.has(item));
    case 'definitions':
      return block.groups.some((group) => legend.units.has(group));
    case 'table':
      return legend.units.has(block);
  }
}

/**
 * A list of approvals, and not of links or advice: most items state a version, a status, a number or a date, or all of
 * them can be divided and the heading above states the status. A paragraph must state both names itself.
 */
function isList(
  divided: readonly Divided[],
  context: BlockContext,
  block: Block,
  wantsProduct: boolean,
): boolean {
  if (divided.length === 0) return false;
  const sure = divided.filter(
    (parts) =>
      parts.ok &&
      parts.telling &&
      (parts.fields.has('status') || !wantsProduct || context.status !== null || context.vendor !== null),
  ).length;
  if (block.kind === 'text') {
    const [only] = divided;
    const named = (field: string) => only?.ok === true && only.fields.has(field);
    return (
      only?.telling === true &&
      named('status') &&
      (named('vendor') || context.vendor !== null) &&
      (!wantsProduct || named('product'))
    );
  }
  if (sure * 2 >= divided.length && sure > 0) return true;
  return context.status !== null && !context.statusFromTitle && divided.every((parts) => parts.ok);
}

/** Divides the lines; those that do not tell which name is the vendor's follow the others, where these all agree. */
function divideAll<F extends string>(
  session: Session<F>,
  rows: readonly Line[],
  context: BlockContext,
  wantsProduct: boolean,
): readonly { readonly line: Line; readonly parts: Divided }[] {
  const first = rows.map((line) => ({ line, parts: divideLine(session, line, context, wantsProduct, null) }));
  const orders = new Set(
    first.flatMap(({ parts }) => (parts.ok && parts.order !== null ? [parts.order] : [])),
  );
  const [order = null] = orders;
  if (orders.size !== 1) return first;
  return rows.map((line) => ({ line, parts: divideLine(session, line, context, wantsProduct, order) }));
}

function divideLine<F extends string>(
  session: Session<F>,
  line: Line,
  context: BlockContext,
  wantsProduct: boolean,
  order: NameOrder | null,
): Divided {
  const known = {
    order,
    vendor: line.above.has('vendor') || context.vendor !== null,
    product: line.above.has('product') || context.product !== null,
    status: line.above.has('status') || context.status !== null,
  };
  const found = divide(line.text, session.vocabulary, known, wantsProduct);
  // The vendor may be named again, or be named in the line although a heading could be one.
  if (!found.ok && known.vendor && !line.above.has('vendor')) {
    const again = divide(line.text, session.vocabulary, { ...known, vendor: false }, wantsProduct);
    if (again.ok && looksLikeCompany(again.fields.get('vendor') ?? '')) return again;
  }
  return found;
}

function linesOf<F extends string>(
  session: Session<F>,
  block: Exclude<Block, { kind: 'table' }>,
  document: string,
  context: BlockContext,
): readonly Line[] {
  const none: ReadonlyMap<string, Fragment> = new Map();
  switch (block.kind) {
    case 'text':
      return [{ item: block.item, text: block.item.text, above: none, label: false }];
    case 'list':
      return block.items.flatMap((item) => linesOfItem(session, item, document, context, none));
    case 'definitions':
      return block.groups.flatMap((group) => {
        const [term] = group.terms;
        if (term === undefined) return [];
        const above = termAbove(session, term, document, context);
        return [
          { item: term, text: term.text, above: none, label: true },
          ...group.details.flatMap((detail) => linesOfItem(session, detail, document, context, above)),
        ];
      });
  }
}

function linesOfItem<F extends string>(
  session: Session<F>,
  item: ListItem,
  document: string,
  context: BlockContext,
  above: ReadonlyMap<string, Fragment>,
): readonly Line[] {
  if (item.items.length === 0) return [{ item, text: item.text, above, label: false }];
  const inner = new Map([...above, ...termAbove(session, item, document, context)]);
  return [
    { item, text: item.text, above, label: true },
    ...item.items.flatMap((one) => linesOfItem(session, one, document, context, inner)),
  ];
}

/** What a term or an item with items of its own says of those below: a place, a product under a vendor, or the vendor. */
function termAbove<F extends string>(
  session: Session<F>,
  term: Piece | ListItem,
  document: string,
  context: BlockContext,
): ReadonlyMap<string, Fragment> {
  const fragment = (text: string) => pieceFragment(term, document, 'term', text);
  const read = session.vocabulary.readPlaces(term.text);
  if (read.places.length > 0 && read.unknown.length === 0)
    return new Map([['interface', fragment(term.text)]]);
  const products = session.identifying.some((field) => field === 'product');
  const known = {
    vendor: context.vendor !== null,
    product: !products || context.vendor === null,
    status: true,
  };
  const pair = divide(
    term.text,
    session.vocabulary,
    { vendor: false, product: false, status: true },
    products,
  );
  if (products && pair.ok) return new Map([...pair.fields].map(([field, text]) => [field, fragment(text)]));
  const single = divide(term.text, session.vocabulary, known, products);
  if (!single.ok)
    return new Map([
      [looksLikeCompany(term.text) || context.vendor === null ? 'vendor' : 'product', fragment(term.text)],
    ]);
  return new Map([...single.fields].map(([field, text]) => [field, fragment(text)]));
}
