/** Integrations whose vendor lacks the approval as a supplier that the interface requires. */
import { inThree } from '../../bilingual.ts';
import type { MergeResult } from '../../merge/merge.ts';
import { describe } from '../messages/describe.ts';
import { isThere } from './dead-links.ts';
import { type Issue, issueOfRow } from './issue.ts';
import { titlesOf } from './titles.ts';

/** Reports every row of such an integration that is on its list. */
export function notApprovedSuppliers({ data, made: { integrations, targets } }: MergeResult): Issue[] {
  const titleOf = titlesOf(data);
  return integrations.flatMap(({ row, approved, unmet }) => {
    const missing = unmet.find(({ kind }) => kind === 'ASSESSMENT');
    if (missing === undefined) return [];
    const target = targets.targets.get(row.target)?.name.nb ?? row.target;
    const list = inThree(titleOf(missing.requires ?? ''));
    return approved
      .map(({ item }) => item)
      .filter(isThere)
      .map((item) =>
        issueOfRow(item, {
          ...describe('VENDOR_NOT_APPROVED_SUPPLIER', { target, text: missing.text, list }),
          severity: 'WARNING',
          field: 'vendor',
          found: item.fields.vendor?.raw ?? null,
        }),
      );
  });
}
