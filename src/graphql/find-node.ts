import type { Catalogue } from '../catalogue/catalogue.ts';
import { readStatementId } from '../domain/claims/statement.ts';
import { permanentId, readMomentId } from '../domain/history/moment-id.ts';
import { readVersion } from '../domain/history/snapshot-version.ts';
import type { Context } from './context.ts';
import { statementNode } from './evidence/evidence.ts';
import type { ResolversParentTypes } from './generated/schema-types.ts';
import { catalogueOfId } from './history/as-of.ts';
import { snapshotAt } from './history/snapshot-at.ts';
import { versionsOfFramework } from './lists/framework-versions.ts';
import type { IdResolutionParent } from './parents.ts';
import { draftFinding } from './publishers/draft-findings.ts';
import { readRecordId } from './record-ids.ts';

type AnyNode = ResolversParentTypes['Node'];
type Found = AnyNode | null | Promise<AnyNode | null>;

/** Whatever has the id: in the catalogue of its moment, or among the records of the store; null where nothing has. */
export function findNode(context: Context, id: string): Found {
  const { permanent, moment } = readMomentId(id);
  if (moment !== null) return findAtMoment(context, permanent, moment);
  return findInCatalogue(context, context.catalogue, id) ?? findRecord(context, id);
}

async function findAtMoment(context: Context, permanent: string, moment: string): Promise<AnyNode | null> {
  const catalogue = await catalogueOfId(context, moment);
  return catalogue && findInCatalogue(context, catalogue, permanent);
}

/** What a catalogue has, and what is said of it: all that an id of a moment can be of. */
function findInCatalogue(context: Context, catalogue: Catalogue, id: string): Found {
  const entity = catalogue.find(id);
  if (entity) return entity.value;
  const statement = readStatementId(id);
  if (statement) return statementNode(context, catalogue, statement);
  const record = readRecordId(id);
  const [first = '', second = ''] = record?.name ?? [];
  switch (record?.type) {
    case 'FrameworkVersion':
      return frameworkVersion(catalogue, first, second);
    case 'ChangeEvent':
      return change(context, catalogue, Number(first));
    case 'IdResolution':
      return resolveId(context, first, catalogue);
    case undefined:
      return approval(catalogue, id);
    default:
      return null;
  }
}

/** What is of no moment. */
function findRecord(context: Context, id: string): Found {
  const record = readRecordId(id);
  const [first = '', second = ''] = record?.name ?? [];
  switch (record?.type) {
    case 'Snapshot':
      return snapshot(context, first);
    case 'Run':
      return run(context, first);
    case 'RunDocument':
      return runDocument(context, first, second);
    case 'Document':
      return document(context, first);
    case 'Finding':
      return finding(context, first, second);
    case 'DraftFinding':
      return findingOfDraft(context, record.name);
    default:
      return watch(context, id);
  }
}

function snapshot(context: Context, version: string): Found {
  const { catalogue } = context;
  return catalogue.snapshot.version === version ? catalogue : snapshotAt(context, version);
}

function frameworkVersion(catalogue: Catalogue, id: string, version: string): AnyNode | null {
  const found = catalogue.find(id);
  if (found?.type !== 'Framework') return null;
  const all = versionsOfFramework(found.value);
  return all.find(({ framework, own }) => (own?.version ?? framework.version ?? '') === version) ?? null;
}

function approval(catalogue: Catalogue, id: string): AnyNode | null {
  const holder = catalogue.holderOfApproval(id)?.value;
  if (holder?.kind !== 'Vendor' && holder?.kind !== 'Integration') return null;
  const all = holder.kind === 'Vendor' ? holder.supplierApprovals : holder.approvals;
  const row = all.find((one) => one.id === id);
  return row ?? null;
}

async function run({ load }: Context, id: string): Promise<AnyNode | null> {
  const found = await load.run(id);
  return found && { ...found, kind: 'Run' };
}

async function runDocument({ load }: Context, id: string, name: string): Promise<AnyNode | null> {
  const found = (await load.run(id))?.documents.find((one) => one.name === name);
  return found ? { ...found, kind: 'RunDocument', run: id } : null;
}

async function document({ load }: Context, sha256: string): Promise<AnyNode | null> {
  const found = await load.document(sha256);
  return found && { ...found, kind: 'Document' };
}

async function finding({ load }: Context, source: string, id: string): Promise<AnyNode | null> {
  const found = await load.finding({ source, id });
  return found && { ...found, kind: 'Finding' };
}

/** For as long as the draft's preview is there: nothing else is kept of a draft. */
async function findingOfDraft(
  { load, findingsOfDraft }: Context,
  [source = '', draft = '', id = '', preview = '']: readonly string[],
): Promise<AnyNode | null> {
  const found = (await findingsOfDraft?.(preview))?.find((one) => one.id === id);
  return found ? draftFinding(found, await load.finding({ source, id }), { source, draft, preview }) : null;
}

async function change({ load }: Context, catalogue: Catalogue, seq: number): Promise<AnyNode | null> {
  const known = Number.isSafeInteger(seq) && seq > 0 && seq <= (catalogue.snapshot.lastChange ?? 0);
  const found = known ? await load.change(seq) : null;
  return found && { ...found, changeOf: catalogue };
}

/** Addresses of those who watch are nobody else's business. */
function watch({ authority, webhooks }: Context, id: string): AnyNode | null {
  const found = authority === 'GRANTED' ? webhooks?.list().find((one) => one.id === id) : undefined;
  return found ? { ...found, kind: 'Watch' } : null;
}

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
