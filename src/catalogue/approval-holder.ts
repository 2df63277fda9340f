import type { ClaimRef } from '../domain/model.ts';
import { type Columns, wordOf } from './snapshot/columns.ts';
import { buildIdTable, findId } from './snapshot/id-table.ts';

/** Of each catalogue, and of each day of one; made when an approval is first looked for. */
const tables = new WeakMap<Uint8Array, Uint32Array>();

/** The table and row that an approval belongs to; null for an id that no approval has. */
export function approvalHolder(
  columns: Columns,
  id: string,
): { readonly table: 'vendor' | 'integration'; readonly row: number } | null {
  const texts = [{ bytes: columns.approvalIds, starts: columns.approvalIdsAt }];
  const slots = tables.get(columns.approvalIds) ?? buildIdTable(texts);
  tables.set(columns.approvalIds, slots);
  const found = findId(slots, texts, id);
  if (!found) return null;
  const approval = found.row;
  const integration = ownerOf(columns.integrationApprovalsAt, approval);
  if (integration >= 0) return { table: 'integration', row: integration };
  const vendor = ownerOf(columns.vendorApprovalsAt, approval);
  return vendor >= 0 ? { table: 'vendor', row: vendor } : null;
}

/** The row of the integration that rests on a claim; -1 for none. One pass over numbers. */
export function integrationOfClaim(columns: Columns, { source, batch, index }: ClaimRef): number {
  const { claimOrigin, claimIndex, originSource, originBatch, integrationClaimsAt } = columns;
  const origins = originSource.findIndex(
    (word, i) => wordOf(columns, word) === source && wordOf(columns, originBatch[i]) === batch,
  );
  if (origins < 0) return -1;
  for (let i = claimIndex.indexOf(index); i >= 0; i = claimIndex.indexOf(index, i + 1)) {
    const row = claimOrigin[i] === origins ? ownerOf(integrationClaimsAt, i) : -1;
    if (row >= 0) return row;
  }
  return -1;
}

/** Rows of the products of which a list says no to the target, each once, in their order. */
export function productsDenied(columns: Columns, target: number): number[] {
  const rows = new Set<number>();
  const { negativeTarget, productNegativesAt } = columns;
  for (let i = negativeTarget.indexOf(target); i >= 0; i = negativeTarget.indexOf(target, i + 1))
    rows.add(ownerOf(productNegativesAt, i));
  return [...rows].filter((row) => row >= 0);
}

/** The row whose stretch of a list holds the item; -1 where none does. */
function ownerOf(starts: Uint32Array, item: number): number {
  const row = lastAtOrBefore(starts, item);
  return row >= 0 && item < (starts[row + 1] ?? 0) ? row : -1;
}

/** The last place whose value is not above `value`; -1 where all are. */
function lastAtOrBefore(rising: Uint32Array, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
