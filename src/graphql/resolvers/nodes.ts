import type { Context } from '../context.ts';
import type { ResolversParentTypes } from '../generated.ts';
import { readRecordId } from '../record-ids.ts';
import { snapshotAt } from '../snapshot-at.ts';

type AnyNode = ResolversParentTypes['Node'];

/** Whatever has the id: in this snapshot, or among the records of the store; null where nothing has. */
export function findNode(context: Context, id: string): AnyNode | null | Promise<AnyNode | null> {
  const entity = context.catalogue.find(id);
  if (entity) return entity.value;
  const record = readRecordId(id);
  const [first = '', second = ''] = record?.name ?? [];
  switch (record?.type) {
    case 'Snapshot':
      return snapshot(context, first);
    case 'Run':
      return run(context, first);
    case 'Document':
      return document(context, first);
    case 'Finding':
      return finding(context, first, second);
    case 'FrameworkVersion':
      return frameworkVersion(context, first, second);
    case 'ChangeEvent':
      return change(context, Number(first));
    case undefined:
      return null;
  }
}

function snapshot(context: Context, version: string): AnyNode | Promise<AnyNode | null> {
  const { catalogue } = context;
  return catalogue.snapshot.version === version ? catalogue : snapshotAt(context, version);
}

function frameworkVersion({ catalogue }: Context, id: string, version: string): AnyNode | null {
  const found = catalogue.find(id);
  const isIt = found?.type === 'Framework' && (found.value.version ?? '') === version;
  return isIt ? { kind: 'FrameworkVersion', framework: found.value } : null;
}

async function run({ load, catalogue }: Context, id: string): Promise<AnyNode | null> {
  const found = await load.run(id);
  return found && { ...found, kind: 'Run', catalogue };
}

async function document({ load }: Context, sha256: string): Promise<AnyNode | null> {
  const found = await load.document(sha256);
  return found && { ...found, kind: 'Document' };
}

async function finding({ load, catalogue }: Context, source: string, id: string): Promise<AnyNode | null> {
  const found = await load.finding({ source, id });
  return found && { ...found, kind: 'Finding', catalogue };
}

async function change({ load, catalogue }: Context, seq: number): Promise<AnyNode | null> {
  const known = Number.isSafeInteger(seq) && seq > 0 && seq <= (catalogue.snapshot.lastChange ?? 0);
  const found = known ? await load.change(seq) : null;
  return found && { ...found, changeOf: catalogue };
}
