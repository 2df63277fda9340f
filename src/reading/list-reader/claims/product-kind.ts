/** What a list says of the kind of a row's product: its column's heading, headings above, or what the list is a list of. */
import type { ClaimFields, Sourced } from '../../../domain/claims/claim.ts';
import {
  categoryIn,
  productKindRule,
  recordsOf,
  settingsIn,
  withBroader,
} from '../../../domain/requirements/product-kinds.ts';
import type { ProductCategory } from '../../../domain/vocabulary.ts';
import type { Entry } from '../entry.ts';
import { type Fragment, sourced } from '../fragment.ts';
import type { IntegrationField, IntegrationSpec } from '../spec.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/**
 * The fields, each only where words say it. Health records are narrowed by the group of users, which the row or the same heading
 * states: `Fastleger` have `EHR_GP`.
 */
export function productKindFields(
  { context, anchor }: Entry<IntegrationField>,
  spec: IntegrationSpec,
  vocabulary: Vocabulary,
  product: Fragment | null,
  userGroup: Sourced<string> | null,
): Pick<ClaimFields<'integration'>, 'categories' | 'careSettings'> {
  const stated = statedKind(context, vocabulary, product) ?? listedKind(spec, product ?? anchor);
  const users = userGroup ?? stated?.users ?? null;
  const settings = users === null ? [] : settingsIn(users.value);
  const records = users === null ? [] : recordsOf(users.value);
  return {
    ...(stated !== null && {
      categories: {
        ...stated.kind,
        value: withBroader(stated.kind.value === 'EHR' && records.length > 0 ? records : [stated.kind.value]),
      },
    }),
    ...(users !== null &&
      settings.length > 0 && { careSettings: { ...users, value: settings, rule: productKindRule } }),
  };
}

interface Stated {
  readonly kind: Sourced<ProductCategory>;
  /** The words that may name a group of users too: `EPJ-systemer for fastleger`. */
  readonly users?: Sourced<string>;
}

/** From the heading of the product's own column, else from the nearest heading above. Names of interfaces say nothing of it. */
function statedKind(
  context: Entry<IntegrationField>['context'],
  vocabulary: Vocabulary,
  product: Fragment | null,
): Stated | null {
  const heading = product?.locator.column;
  const own = heading === undefined ? null : categoryIn(heading);
  if (own !== null && product !== null) return { kind: sourced(own, product, productKindRule) };
  for (const { value, fragment } of context.pieces.toReversed()) {
    if (vocabulary.place(value.text) !== null) continue;
    const above = categoryIn(value.text);
    if (above !== null) {
      return { kind: sourced(above, fragment, productKindRule), users: sourced(value.text, fragment) };
    }
  }
  return null;
}

/** What all products of the list are, by the publisher's words elsewhere. */
function listedKind({ lists }: IntegrationSpec, at: Fragment): Stated | null {
  return lists === undefined
    ? null
    : { kind: { ...sourced(lists.category, at, productKindRule), citation: lists.citation } };
}
