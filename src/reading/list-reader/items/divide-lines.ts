/** Divides the lines of a list together, so that they agree on which name is the vendor's. */

import { looksLikeCompany } from '../../../domain/text/company.ts';
import type { BlockContext } from '../context/context.ts';
import type { ListRules } from '../list-rules.ts';
import { type Divided, divide, type NameOrder } from './divide.ts';
import type { Line } from './item-lines.ts';

/** A line with the parts that it was divided into. */
export interface DividedLine {
  readonly line: Line;
  readonly parts: Divided;
}

/** Divides the lines; those that do not say which name is the vendor's follow the others, where these all agree. */
export function divideLines<F extends string>(
  rules: ListRules<F>,
  rows: readonly Line[],
  context: BlockContext,
  wantsProduct: boolean,
): readonly DividedLine[] {
  const first = rows.map((line) => ({ line, parts: divideLine(rules, line, context, wantsProduct, null) }));
  const orders = new Set(
    first.flatMap(({ parts }) => (parts.ok && parts.order !== null ? [parts.order] : [])),
  );
  const [order = null] = orders;
  if (orders.size !== 1) return first;
  return rows.map((line) => ({ line, parts: divideLine(rules, line, context, wantsProduct, order) }));
}

function divideLine<F extends string>(
  rules: ListRules<F>,
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
  const found = divide(line.text, rules.vocabulary, known, wantsProduct);
  // The vendor may be named again, or be named in the line although a heading could be one.
  if (!found.ok && known.vendor && !line.above.has('vendor')) {
    const again = divide(line.text, rules.vocabulary, { ...known, vendor: false }, wantsProduct);
    if (again.ok && looksLikeCompany(again.fields.get('vendor') ?? '')) return again;
  }
  return found;
}
