/** Rows without a target, and sources that disagree on the status of one integration. */
import { inThree } from '../../bilingual.ts';
import type { MergeResult } from '../../merge/merge.ts';
import type { MergedIntegration } from '../../merge/products/integrations.ts';
import type { ApprovalRow } from '../../model.ts';
import { type ContradictedField, saying, statusRule } from '../../status/leading-approval.ts';
import { compareText } from '../../text/names.ts';
import { describe } from '../messages/describe.ts';
import { attributed, joined, valueName } from '../messages/phrases.ts';
import { type Issue, issueOfRow } from './issue.ts';
import { type Titles, titlesOf } from './titles.ts';

/** Reports rows of products that say of no target that they integrate with it. */
export function withoutTarget({ made: { products, targets } }: MergeResult): Issue[] {
  return products
    .flatMap(({ items }) => items)
    .filter((item) => targets.placeOf(item) === null)
    .map((item) =>
      issueOfRow(item, {
        ...describe('INTEGRATION_WITHOUT_TARGET', {}),
        severity: 'WARNING',
        field: 'target',
      }),
    );
}

/** Reports to each source what the others say of the same integration. */
export function contradictions({ data, made }: MergeResult): Issue[] {
  const titles = titlesOf(data);
  return made.integrations.flatMap((integration) => contradictionsOf(integration, titles));
}

function contradictionsOf({ approved, lead, disagreements }: MergedIntegration, titleOf: Titles): Issue[] {
  if (disagreements.length === 0) return [];
  const items = new Map(approved.map(({ approval, item }) => [approval.id, item]));
  return disagreements.flatMap(({ field, approvals }) =>
    approvals.flatMap((approval) => {
      const item = items.get(approval.id);
      const own = saidOf(approval, field);
      if (item === undefined || own === null) return [];
      const others = approvals
        .filter((other) => saying(other, field) !== saying(approval, field))
        .flatMap((other) => {
          const said = saidOf(other, field);
          return said === null ? [] : [attributed(inThree(titleOf(other.source)), valueName(said))];
        });
      if (others.length === 0) return [];
      const sorted = others.toSorted((a, b) => compareText(a.nb, b.nb));
      const texts = describe('CONTRADICTION.status', {
        others: joined(sorted, '; '),
        shown: valueName(saidOf(lead, field) ?? ''),
        rule: statusRule,
      });
      return [issueOfRow(item, { ...texts, severity: 'WARNING', field, found: own })];
    }),
  );
}

/** What an approval says of a field, as its publisher writes it where it does; null: nothing. */
function saidOf(approval: ApprovalRow, field: ContradictedField): string | null {
  if (field === 'validUntil') return approval.validUntil;
  if (field === 'inUse')
    return approval.inUse === null ? null : (approval.statusText ?? String(approval.inUse));
  const said = field === 'standing' ? approval.stated : approval.process;
  const value = said === 'NOT_STATED' ? approval.process : said;
  return value === 'NOT_STATED' ? null : (approval.statusText ?? value);
}
