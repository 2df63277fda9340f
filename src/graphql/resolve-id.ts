import { readVersion } from '../domain/history/snapshot-version.ts';
import type { Context } from './context.ts';
import type { IdResolutionParent } from './parents.ts';
import { readRecordId } from './record-ids.ts';
import { findNode } from './resolvers/nodes.ts';

/** What became of an id, as the snapshot that is served knows it. */
export async function resolveId(context: Context, id: string): Promise<IdResolutionParent> {
  const node = await findNode(context, id);
  if (node) return { id, state: 'CURRENT', now: [node] };
  if (readRecordId(id)) return { id, state: 'REMOVED', now: [] };
  const { catalogue } = context;
  const retired = await context.load.retiredIds(readVersion(catalogue.snapshot.version).base);
  const found = retired?.get(id);
  if (found) {
    const now = found.now.flatMap((one) => catalogue.find(one)?.value ?? []);
    return { id, state: found.state, now };
  }
  const holder = id.startsWith('apr_') ? holderOfApproval(context, id) : null;
  if (holder) return { id, state: 'CURRENT', now: [holder] };
  return { id, state: 'NEVER_ISSUED', now: [] };
}

/** Approvals have no page of their own, so whatever has one is looked for. Rarely asked, and one pass. */
function holderOfApproval({ catalogue }: Context, id: string) {
  const all = { first: Number.MAX_SAFE_INTEGER, after: -1 };
  const has = (approvals: readonly { readonly id: string }[]) =>
    approvals.some((approval) => approval.id === id);
  return (
    catalogue.integrations({}, all).items.find(({ approvals }) => has(approvals)) ??
    catalogue.vendors({}, all).items.find(({ supplierApprovals }) => has(supplierApprovals)) ??
    null
  );
}
