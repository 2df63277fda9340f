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
  // Approvals have no page of their own, so whatever has one is given.
  const holder = catalogue.holderOfApproval(id);
  if (holder) return { id, state: 'CURRENT', now: [holder.value] };
  return { id, state: 'NEVER_ISSUED', now: [] };
}
