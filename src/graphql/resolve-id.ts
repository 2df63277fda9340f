import type { Catalogue } from '../catalogue/catalogue.ts';
import { permanentId } from '../domain/history/moment-id.ts';
import { readVersion } from '../domain/history/snapshot-version.ts';
import type { Context } from './context.ts';
import type { IdResolutionParent } from './parents.ts';
import { readRecordId } from './record-ids.ts';
import { findNode } from './resolvers/nodes.ts';

/** What became of an id, as the catalogue knows it; of an id of another moment, what became of the object. */
export async function resolveId(
  context: Context,
  requestedId: string,
  catalogue: Catalogue = context.catalogue,
): Promise<IdResolutionParent> {
  const id = permanentId(requestedId);
  const answer = (
    state: IdResolutionParent['state'],
    now: IdResolutionParent['now'],
  ): IdResolutionParent => ({
    kind: 'IdResolution',
    catalogue,
    requestedId,
    state,
    now,
  });
  const entity = catalogue.find(id);
  if (entity) return answer('CURRENT', [entity.value]);
  // For an approval, whatever has it is given.
  const holder = catalogue.holderOfApproval(id);
  if (holder) return answer('CURRENT', [holder.value]);
  const record = readRecordId(id);
  const node = await findNode(context, id);
  if (node) return answer('CURRENT', [node]);
  if (record) return answer('REMOVED', []);
  const retired = await context.load.retiredIds(readVersion(catalogue.snapshot.version).base);
  const found = retired?.get(id);
  if (!found) return answer('NEVER_ISSUED', []);
  return answer(
    found.state,
    found.now.flatMap((one) => catalogue.find(one)?.value ?? []),
  );
}
